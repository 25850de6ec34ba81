/** Records -> Snapshot, scoped to the surface that asks. */
import type { Job } from '../video/job.ts';
import type { Mending } from '../view/film-check.ts';
import type { Failure, JobView, Snapshot } from '../view/model.ts';
import { type JobBook, unsentFiles } from './job-book.ts';
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
  return {
    connection: isReady ? 'ready' : failure ? 'failed' : 'connecting',
    failure,
    credits: account.credits,
    job: job ? { ...toJobView(job), ...mendingOf(sources, job) } : null,
    chat: viewer.kind === 'chat' ? chatOf(job) : [],
    attachedFiles: viewer.kind === 'chat' && job ? unsentFiles(job) : [],
    settings: { ...settings, hasOwnToken, notifies: sources.notifies() },
    brand: viewer.kind === 'chat' ? await records.brand.read() : null,
  };
}

function mendingOf(sources: SnapshotSources, { id }: Job): { mending?: Mending } {
  const mending = sources.mendingOf?.(id);
  return mending === undefined ? {} : { mending };
}

/** A tab's own job first, begun there or put into its post; else the newest finished video that no composer has taken yet. */
export function jobForTab(jobs: readonly Job[], tabId: number): Job | null {
  const own = jobs.find((job) => job.tabId === tabId && (job.origin === 'composer' || job.stage === 'attached'));
  if (own && own.stage !== 'cancelled' && own.stage !== 'attached') return own;
  const ready = jobs.find((job) => job.stage === 'ready');
  return ready ?? own ?? null;
}

/** Rows that wait their turn stand last, whatever is still being answered. */
function chatOf(job: Job | null): Snapshot['chat'] {
  const messages = job?.messages ?? [];
  const waits = (message: (typeof messages)[number]) => message.from === 'user' && message.waiting;
  return [...messages.filter((message) => !waits(message)), ...messages.filter(waits)];
}

function toJobView(job: Job): JobView {
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
    tracks: job.draft?.tracks ?? [],
    canExport: job.draft?.exportable === true,
    output: job.output,
    autopilot: job.autopilot,
  };
}
