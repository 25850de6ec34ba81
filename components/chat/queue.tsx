/** What the user said while something else ran: it goes in this order, and comes back until it does. */
import { i18n } from '#i18n';
import type { CostView, QueuedView } from '../../lib/view/model.ts';
import { factsLine } from '../facts-line.ts';
import type { ChatActions } from './actions.ts';
import styles from './chat.module.css';

interface Props {
  readonly queue: readonly QueuedView[];
  readonly cost: CostView | null;
  readonly actions: Pick<ChatActions, 'release' | 'makeHere'>;
  readonly onTakeBack: (row: QueuedView) => void;
}

export function Queue({ queue, cost, actions, onTakeBack }: Props) {
  if (queue.length === 0) return null;
  return (
    <ol className={styles['queue']} aria-label={i18n.t('queue.title')}>
      {queue.map((row) => (
        <li key={row.messageId} className={styles['queued']} data-held={row.held !== null}>
          <p className={styles['queuedText']} dir="auto">
            {row.text}
          </p>
          <p className={styles['why']}>{factsLine([whyOf(row, cost), ...row.files.map(({ name }) => name)])}</p>
          <div className={styles['row']}>
            {row.held && (
              <button type="button" className={styles['quiet']} onClick={() => actions.release(row.messageId)}>
                {i18n.t(row.held === 'credits' ? 'queue.sendAnyway' : 'queue.send')}
              </button>
            )}
            {row.held === 'credits' && (
              <button type="button" className={styles['quiet']} onClick={actions.makeHere}>
                {i18n.t('engine.makeHere')}
              </button>
            )}
            <button type="button" className={styles['quiet']} onClick={() => onTakeBack(row)}>
              {i18n.t('queue.takeBack')}
            </button>
          </div>
        </li>
      ))}
    </ol>
  );
}

function whyOf({ held }: QueuedView, cost: CostView | null): string {
  if (held === null) return i18n.t('chat.waiting');
  if (held === 'failure') return i18n.t('queue.heldFailure');
  return i18n.t('queue.heldCredits', [String(cost?.likely ?? 0), String(cost?.available ?? 0)]);
}
