/** The road on which snapshots come in, open only while a composer is, and what a new one sets off. */
import { isForThisPost, isNews, toJobInSight } from '../../components/composer/panel-view.ts';
import { watchFeed } from '../../lib/messaging/feed.ts';
import type { CheckedFilm } from '../../lib/view/film-check.ts';
import type { Snapshot } from '../../lib/view/model.ts';
import type { Delivery } from './delivery.ts';
import type { Desk } from './desk.ts';
import { inChosenLanguage } from './language.ts';

export interface Connection {
  /** Opens the road; does nothing where it is open. */
  open(): void;
  close(): void;
  /** Presses the button in this composer, as soon as it is known what there is to show. */
  press(box: HTMLElement): void;
}

export interface ConnectionEnds {
  readonly delivery: Delivery;
  readonly press: (box: HTMLElement) => void;
  /** The extension was updated or removed under the page. */
  readonly onGone: () => void;
}

export function createConnection(desk: Desk, { delivery, press, onGone }: ConnectionEnds): Connection {
  const handedOver = new Set<string>();
  let current: AbortController | null = null;
  let pressed: HTMLElement | null = null;

  const take = (snapshot: Snapshot) => {
    const { sitting, snapshot: before, asked } = desk.state();
    const job = toJobInSight(snapshot.job, sitting);
    const isHere = snapshot.job !== null && snapshot.job.id === sitting.jobId;
    desk.set({
      snapshot,
      sitting: {
        ...sitting,
        // A press that is still to come opens it by itself.
        isOpen: sitting.isOpen || (!before && !pressed && isNews(job, Date.now())),
        startedAt: isHere ? null : sitting.startedAt,
      },
    });
    if (pressed) press(pressed);
    pressed = null;
    if (job?.stage !== 'ready') return;
    const checking = delivery.check(job);
    if (!snapshot.settings.autoAdd || handedOver.has(job.id)) return;
    if (!isForThisPost(job, desk.state().sitting, { asked, post: desk.post() })) return;
    handedOver.add(job.id);
    void handOver(job.id, checking).catch(() => {});
  };
  /** What LinkedIn would not take is not pushed on it: the user decides, with the reasons in sight. */
  const handOver = async (jobId: string, checking: Promise<CheckedFilm | null>) => {
    const check = await checking;
    if (check && (check === 'gone' || check === 'unreadable' || !check.mayGoAsItIs)) desk.sit({ isOpen: true });
    else await delivery.attach(jobId);
  };

  return {
    open() {
      if (current) return;
      current = new AbortController();
      watchFeed(inChosenLanguage(take), current.signal, onGone);
    },
    close() {
      current?.abort();
      current = null;
      pressed = null;
    },
    press(box) {
      if (desk.state().snapshot) press(box);
      else pressed = box;
    },
  };
}
