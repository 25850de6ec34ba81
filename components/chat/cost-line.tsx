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
      {wordsFor({ likely, available, ahead }, times > 1)}
    </p>
  );
}

function wordsFor({ likely, available, ahead }: CostView, isForSeveral: boolean): string {
  const figures = [String(likely), String(available)] as const;
  if (isForSeveral) return available === null ? i18n.t('cost.all', [figures[0]]) : i18n.t('cost.allOf', [...figures]);
  if (available === null) return i18n.t('cost.next', [figures[0]]);
  return i18n.t(ahead > 0 ? 'cost.nextAfter' : 'cost.nextOf', [...figures]);
}
