/** What the next message is likely to cost, beside what is left for it. */
import { i18n } from '#i18n';
import type { CostView } from '../../lib/view/model.ts';
import styles from './chat.module.css';

interface Props {
  readonly cost: CostView | null;
  /** So many messages go with one press. */
  readonly times: number;
}

export function CostLine({ cost, times }: Props) {
  if (!cost) return null;
  const { available, ahead } = cost;
  const likely = cost.likely * times;
  const isShort = available !== null && available < likely;
  return (
    <p className={styles['cost']} data-short={isShort}>
      {available === null
        ? i18n.t('cost.next', [String(likely)])
        : i18n.t(ahead > 0 ? 'cost.nextAfter' : 'cost.nextOf', [String(likely), String(available)])}
    </p>
  );
}
