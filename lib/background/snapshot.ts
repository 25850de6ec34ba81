/** Records -> Snapshot, scoped to the surface that asks. */
import { toBatchView } from '../video/batch.ts';
import type { Footage, Job } from '../video/job.ts';
import { toLastEdit } from '../video/last-edit.ts';
import { hasWords } from '../video/outbox.ts';
import { isBehind, toVersionViews } from '../video/versions.ts';
import type { Mending } from '../view/film-check.ts';
import type { Failure, FileView, JobView, Snapshot } from '../view/model.ts';
import { costAhead } from './cost-ahead.ts';
import { type JobBook, unsentFiles } from './job-book.ts';
import type { Unsent } from './record-shapes.ts';
import type { Records } from './records.ts';

/** Who looks: our own pages see the chat, a LinkedIn tab sees the one video that is meant for it. */
export type Viewer = { readonly kind: 'chat' } | { readonly kind: 'composer'; readonly tabId: number };

export interface SnapshotSources {
  readonly records: Records;
  readonly book: JobBook;
  readonly hasOwnToken: () => Promise<boolean>;
  readonly connectionFailure: () => Failure | null;
  readonly mendingOf?: (jobId: string) => Mending | undefined;
  readonly notifies: () => boolean;
  /** Until when the next try is put off, because the cloud is busy. */
  readonly busyUntil?: () => number | null;
}

export async function takeSnapshot(sources: SnapshotSources, viewer: Viewer): Promise<Snapshot> {
  const { records, book } = sources;
  const [account, settings, hasOwnToken] = await Promise.all([
    records.account.read(),
    records.settings.read(),
    sources.hasOwnToken(),
  ]);
  const job = viewer.kind === 'chat' ? await book.current() : jobForTab(await book.list(), viewer.tabId);
  const isReady = job !== null && (job.engine === 'device' || job.session !== null);
  const failure = isReady ? null : sources.connectionFailure();
  const { turns } = await records.ledger.read();
  const unsent = await records.unsent.read();
  const isChat = viewer.kind === 'chat';
  const busyUntil = sources.busyUntil?.() ?? null;
  return {
    ...(busyUntil === null ? {} : { busyUntil }),
    ...(isChat && records.isDiskFull() ? { isDiskFull: true } : {}),
    connection: isReady ? 'ready' : failure ? 'failed' : 'connecting',
    failure,
    credits: account.credits,
    job: job ? { ...toJobView(job), ...(isChat ? {} : { versions: [] }), ...mendingOf(sources, job) } : null,
    chat: isChat ? chatOf(job) : [],
    queue: isChat && job ? queueOf(job) : [],
    cost: isChat ? costAhead(job, account, turns) : null,
    batch: isChat ? await batchOf(sources) : null,
    unsent: isChat && job ? (unsent[job.id] ?? '') : '',
    attachedFiles: isChat && job ? unsentFiles(job).map((file) => withWords(toFileView(file), unsent)) : [],
    settings: {
      ...settings,
      // What the user keeps for the chat is nothing for LinkedIn's page.
      prompts: isChat ? settings.prompts : null,
      hasOwnToken,
      notifies: sources.notifies(),
    },
    brand: isChat ? await records.brand.read() : null,
  };
}

async function batchOf({ records, book }: SnapshotSources): Promise<Snapshot['batch']> {
  const batch = await records.batch.read();
  if (!batch) return null;
  const jobs = await book.list();
  return toBatchView(batch, (jobId) => jobs.find(({ id }) => id === jobId) ?? null);
}

function mendingOf(sources: SnapshotSources, { id }: Job): { mending?: Mending } {
  const mending = sources.mendingOf?.(id);
  return mending === undefined ? {} : { mending };
}

/**
 * A tab's own job first, begun there; else the newest finished video that no composer has taken yet. The one that was put
 * into its post stays in sight until another is finished after it: an older one would ask to be put there, too.
 */
export function jobForTab(jobs: readonly Job[], tabId: number): Job | null {
  const own = jobs.find((job) => job.tabId === tabId && (job.origin === 'composer' || job.stage === 'attached'));
  if (own && own.stage !== 'cancelled' && own.stage !== 'attached') return own;
  const since = own?.stage === 'attached' ? own.stageSince : 0;
  const ready = jobs.find((job) => job.stage === 'ready' && job.stageSince >= since);
  return ready ?? own ?? null;
}

/** What stands in the conversation: all but the words that wait below it. */
function chatOf(job: Job | null): Snapshot['chat'] {
  if (!job) return [];
  const below = new Set(queued(job).map(({ messageId }) => messageId));
  const messages = job.messages.filter(({ id }) => !below.has(id));
  const waits = (message: (typeof messages)[number]) => message.from === 'user' && message.waiting;
  return [...messages.filter((message) => !waits(message)), ...messages.filter(waits)];
}

/** Words whose turn it is are on their way, and belong to the conversation. */
function queued(job: Job): Job['outbox'] {
  const isTaking = ['queued', 'drafted', 'uploading', 'failed'].includes(job.stage) && hasWords(job.outbox);
  return job.outbox.slice(isTaking ? 1 : 0);
}

function queueOf(job: Job): Snapshot['queue'] {
  return queued(job).flatMap(({ messageId, held }) => {
    const message = job.messages.find(({ id }) => id === messageId);
    if (message?.from !== 'user') return [];
    return [{ messageId, text: message.text, files: message.files, held: held ?? null }];
  });
}

function withWords(file: FileView, { [file.id]: words }: Unsent): FileView {
  return words ? { ...file, words } : file;
}

function toFileView({ id, name, size, state, url }: Footage): FileView {
  return { id, name, size, state, ...(url ? { isLink: true } : {}) };
}

function toJobView(job: Job): JobView {
  const tracks = job.draft?.tracks ?? [];
  return {
    id: job.id,
    origin: job.origin,
    engine: job.engine,
    board: job.board,
    canUndo: job.boardsBefore.length > 0,
    stage: job.run?.muted ? 'cancelled' : job.stage,
    progress: job.stage === 'rendering' ? (job.render?.progress ?? null) : null,
    stageSince: job.stageSince,
    failedIn: job.failedIn,
    failure: job.failure,
    format: job.format,
    tracks,
    lastEdit: toLastEdit(job.tracksBefore, tracks),
    canExport: job.draft?.exportable === true,
    output: job.output,
    versions: toVersionViews(job.versions),
    isBehind: isBehind(job),
    autopilot: job.autopilot,
  };
}
