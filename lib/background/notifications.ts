/** Tells that a video is ready, or needs the user, while nobody looks; where they said yes to that. A press opens the video. */
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { Job } from '../video/job.ts';
import type { JobBook } from './job-book.ts';
import type { Records } from './records.ts';

const PERMISSION = { permissions: ['notifications' as const] };
const LONGEST_WORDS = 80;

export interface Notifier {
  /** The user has said yes. */
  isOn(): boolean;
}

interface Surroundings {
  readonly records: Records;
  readonly book: JobBook;
  /** True while the chat is open somewhere, or the post that asked for the video is in front. */
  readonly isInSight: (job: Job) => Promise<boolean>;
  readonly onOpen: (jobId: string) => void;
  readonly onChange: () => void;
}

/** Call in the worker's first turn. */
export function openNotifier({ records, book, isInSight, onOpen, onChange }: Surroundings): Notifier {
  let isOn = false;
  const working = new Set<string>();

  const look = async () => {
    for (const job of await book.list()) {
      if (isUnderWay(job)) working.add(job.id);
      else if (working.delete(job.id) && isOn && isNews(job) && !(await isInSight(job))) await tell(job);
    }
  };
  const learn = async () => {
    isOn = await browser.permissions.contains(PERMISSION);
    onChange();
  };
  // Until the user says yes, there is no such thing as a notification here.
  const listen = () =>
    browser.notifications?.onClicked.addListener((id) => {
      void browser.notifications.clear(id);
      onOpen(id);
    });

  listen();
  void learn();
  browser.permissions.onAdded.addListener(() => {
    listen();
    void learn();
  });
  browser.permissions.onRemoved.addListener(() => void learn());
  records.watch(() => void look());
  return { isOn: () => isOn };
}

function isUnderWay(job: Job): boolean {
  return ['uploading', 'generating', 'recovering', 'rendering', 'downloading'].includes(job.stage);
}

function isNews({ stage }: Job): boolean {
  return stage === 'ready' || stage === 'failed';
}

async function tell(job: Job): Promise<void> {
  await browser.notifications?.create(job.id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: i18n.t(job.stage === 'ready' ? 'notification.ready' : 'notification.failed'),
    message: firstWords(job),
  });
}

/** What the user asked for, as they will know it again. */
function firstWords({ messages }: Job): string {
  const words =
    messages
      .find((message) => message.from === 'user')
      ?.text.replaceAll(/\s+/g, ' ')
      .trim() ?? '';
  return words.length > LONGEST_WORDS ? `${words.slice(0, LONGEST_WORDS)}…` : words;
}
