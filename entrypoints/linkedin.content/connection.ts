/** The roads to the background, open only while a composer is: snapshots in, `composer-attach` answered. */
import { isForThisPost, isNews, toJobInSight } from '../../components/composer/panel-view.ts';
import { watchFeed } from '../../lib/messaging/feed.ts';
import { onMessage } from '../../lib/messaging/protocol.ts';
import type { Snapshot } from '../../lib/view/model.ts';
import type { Delivery } from './delivery.ts';
import type { Desk } from './desk.ts';
import { inChosenLanguage } from './language.ts';

export interface Connection {
  /** Opens the roads; does nothing where they are open. */
  open(): void;
  close(): void;
}

/** @param onGone the extension was updated or removed under the page. */
export function createConnection(desk: Desk, delivery: Delivery, onGone: () => void): Connection {
  const handedOver = new Set<string>();
  let current: AbortController | null = null;

  const take = (snapshot: Snapshot) => {
    const { sitting, snapshot: before, asked } = desk.state();
    const job = toJobInSight(snapshot.job, sitting);
    const isHere = snapshot.job !== null && snapshot.job.id === sitting.jobId;
    desk.set({
      snapshot,
      sitting: {
        ...sitting,
        isOpen: sitting.isOpen || (!before && isNews(job, Date.now())),
        startedAt: isHere ? null : sitting.startedAt,
      },
    });
    if (job?.stage !== 'ready' || !snapshot.settings.autoAdd || handedOver.has(job.id)) return;
    if (!isForThisPost(job, desk.state().sitting, { asked, post: desk.post() })) return;
    handedOver.add(job.id);
    void delivery.attach(job.id).catch(() => {});
  };

  return {
    open() {
      if (current) return;
      current = new AbortController();
      // A frame without a composer must not answer: the first answer of a tab's frames is the tab's.
      const unlisten = onMessage('composer-attach', async ({ data }) => ({
        outcome: await delivery.attach(data.jobId),
      }));
      current.signal.addEventListener('abort', unlisten);
      watchFeed(inChosenLanguage(take), current.signal, onGone);
    },
    close() {
      current?.abort();
      current = null;
    },
  };
}
