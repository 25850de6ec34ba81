/** The record of one video in the making, and what each event makes of its stage. Pure. */
import type { Format, Length } from '../view/format.ts';
import type { ChatMessage, Engine, Failure, Origin, OutputView, Stage, TrackView } from '../view/model.ts';
import type { Storyboard } from '../view/storyboard.ts';
import { hasWords, type OutboxItem, withHold, withItem, without, withRelease } from './outbox.ts';
import { isSameTimeline } from './timeline.ts';
import { type Version, withVersion } from './versions.ts';

/** The cloud's ids of one project. A session id is 19 digits: never a number. */
export interface CloudSession {
  readonly taskId: string;
  readonly sessionId: string;
  readonly userId?: string;
}

/** A file of the user's, kept on disk under its id until it is uploaded. Size in bytes. */
export interface Footage {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly state: 'waiting' | 'uploading' | 'uploaded' | 'failed';
  /** How much footage the cloud had before this one went, to tell after a death whether it arrived. */
  readonly countBefore?: number;
  /** Where the cloud is to fetch it from; nothing of it is kept here then, and its size is 0. */
  readonly url?: string;
}

/** One send to the agent, written before the request is made: what a run holds may have been taken, and never goes again. */
export interface Run {
  readonly item: OutboxItem;
  readonly startedAt: number;
  /** The state before the send, to tell what the agent changed. */
  readonly before: { readonly fingerprint: string; readonly tracks: readonly TrackView[] };
  /** How many rows the chat had before the agent answered. */
  readonly chatLength: number;
  /** The user pressed Stop: the cloud goes on, its words are no longer shown. */
  readonly muted: boolean;
  /** Reads of the state since the stream was lost, each unchanged, when the next is due, and whether any was answered. */
  readonly recovery: { readonly reads: number; readonly nextAt: number; readonly heard?: boolean } | null;
  /** The first of two results, shown while the agent went on. */
  readonly shown?: readonly TrackView[];
  /** The credits before the send, frozen ones included, where they could be read. */
  readonly creditsBefore?: number;
}

/** The timeline as last read; `json` is the cloud's own text, byte for byte. */
export interface DraftRecord {
  readonly json: string;
  readonly fingerprint: string;
  readonly tracks: readonly TrackView[];
  readonly exportable: boolean;
}

/** One render. The id is written before the request is made; `posted` may have reached the cloud, `taken` has. */
export interface RenderRecord {
  readonly id: string;
  readonly phase: 'prepared' | 'posted' | 'taken';
  readonly attempt: number;
  readonly polls: number;
  readonly nextAt: number;
  /** 0 to 1, or null where the cloud does not say. */
  readonly progress: number | null;
  readonly url?: string;
  /** Begun because the agent spoke of it, not because the user asked: the user's next words go first. */
  readonly byItself?: boolean;
}

export interface Job {
  readonly version: 1;
  readonly id: string;
  readonly createdAt: number;
  readonly origin: Origin;
  readonly engine: Engine;
  /** The device's plan, and the plans before it, newest last. */
  readonly board: Storyboard | null;
  readonly boardsBefore: readonly Storyboard[];
  /** The tab whose composer asked for it. */
  readonly tabId: number | null;
  readonly autopilot: boolean;
  readonly format: Format;
  /** In seconds, at most; a minute where nobody chose. */
  readonly length?: Length;
  readonly language: string;
  readonly stage: Stage;
  readonly stageSince: number;
  readonly session: CloudSession | null;
  readonly outbox: readonly OutboxItem[];
  readonly files: readonly Footage[];
  readonly run: Run | null;
  readonly draft: DraftRecord | null;
  /** The timeline before the last edit of it. */
  readonly tracksBefore: readonly TrackView[];
  readonly render: RenderRecord | null;
  readonly output: OutputView | null;
  /** Every export that is kept, oldest first. */
  readonly versions: readonly Version[];
  readonly failure: Failure | null;
  readonly failedIn: Stage | null;
  readonly messages: readonly ChatMessage[];
}

export type JobEvent =
  | { readonly type: 'said'; readonly item: OutboxItem; readonly message: ChatMessage }
  /** The agent could not do it: what was said behind it stays until the user lets it go. */
  | { readonly type: 'run-spoilt' }
  | { readonly type: 'taken-back'; readonly messageId: string }
  /** The user lets words go that were held back. */
  | { readonly type: 'released'; readonly messageId: string }
  | { readonly type: 'upload-begun' }
  | { readonly type: 'upload-ended' }
  | { readonly type: 'run-begun'; readonly run: Run }
  | { readonly type: 'stream-lost'; readonly nextAt: number }
  | { readonly type: 'run-ended'; readonly draft: DraftRecord | null }
  | { readonly type: 'planned'; readonly board: Storyboard | null; readonly draft: DraftRecord | null }
  /** By hand. `amends` goes on with the change before, so that one undo takes both back. */
  | { readonly type: 'edited'; readonly board: Storyboard; readonly draft: DraftRecord; readonly amends: boolean }
  | { readonly type: 'undone'; readonly draft: DraftRecord | null; readonly byHand: boolean }
  | { readonly type: 'moved-here'; readonly items: readonly OutboxItem[] }
  | { readonly type: 'export-asked'; readonly renderId: string; readonly byItself?: boolean }
  | { readonly type: 'render-done'; readonly url?: string }
  | { readonly type: 'downloaded'; readonly output: OutputView; readonly at: number }
  /** The user goes back, or on, to another export of this video. */
  | { readonly type: 'version-used'; readonly versionId: string }
  /** One export goes, to make room; what it was made from stays. */
  | { readonly type: 'version-dropped'; readonly versionId: string }
  | { readonly type: 'attached' }
  /** For a post with the same words: the one that it was put into may be gone. */
  | { readonly type: 'wanted-again' }
  /** `unsent`: the cloud provably did not take the message, so it may go again. */
  | { readonly type: 'failed'; readonly failure: Failure; readonly unsent: boolean }
  | { readonly type: 'cancelled' }
  | { readonly type: 'retried' };

type Next = Partial<Omit<Job, 'stage'>> & { readonly stage: Stage };

/** What the job becomes; the very same job where the event means nothing in its stage. */
export function advance(job: Job, event: JobEvent, now: number): Job {
  const next = nextOf(job, event);
  if (!next) return job;
  const stageSince = next.stage === job.stage ? job.stageSince : now;
  return { ...job, ...next, ...lastEdit(job, next, event), stageSince };
}

/** What the timeline was before this event, where it is another now. */
function lastEdit({ draft }: Job, next: Next, event: JobEvent): Partial<Pick<Job, 'tracksBefore'>> {
  const isGoingOn = event.type === 'edited' && event.amends;
  if (next.draft === undefined || isGoingOn) return {};
  const before = draft?.tracks ?? [];
  return isSameTimeline(before, next.draft?.tracks ?? []) ? {} : { tracksBefore: before };
}

/** The stage in which nothing runs: a timeline is there, or it is not. */
function restingStage(job: Pick<Job, 'draft'>): Stage {
  return job.draft?.exportable ? 'drafted' : 'queued';
}

/** True where the job goes on by itself, without the user. */
export function isActive(job: Job): boolean {
  if (isResting(job)) return hasWords(job.outbox) || wantsExport(job);
  return ['uploading', 'generating', 'recovering', 'rendering', 'downloading'].includes(job.stage);
}

/** True where autopilot has a timeline and nothing left to say. */
export function wantsExport(job: Job): boolean {
  return job.stage === 'drafted' && job.autopilot && !hasWords(job.outbox) && !job.output;
}

function nextOf(job: Job, event: JobEvent): Next | null {
  switch (event.type) {
    case 'said':
      return said(job, event);
    case 'run-spoilt':
      return job.run ? { stage: job.stage, outbox: withHold(job.outbox, 0) } : null;
    case 'taken-back':
      return takenBack(job, event.messageId);
    case 'released':
      return released(job, event.messageId);
    case 'upload-begun':
      return isResting(job) ? { stage: 'uploading' } : null;
    case 'upload-ended':
      return job.stage === 'uploading' ? { stage: restingStage(job) } : null;
    case 'run-begun':
      return isResting(job) ? { stage: 'generating', run: event.run, outbox: job.outbox.slice(1) } : null;
    case 'stream-lost':
      return streamLost(job, event.nextAt);
    case 'run-ended':
      return runEnded(job, event.draft);
    case 'planned':
      return planned(job, event);
    case 'edited':
      return edited(job, event);
    case 'undone':
      return undone(job, event);
    case 'moved-here':
      return movedHere(job, event.items);
    case 'export-asked':
      return exportAsked(job, event);
    case 'render-done':
      return renderDone(job, event.url);
    case 'downloaded':
      return downloaded(job, event);
    case 'version-used':
      return versionUsed(job, event.versionId);
    case 'version-dropped':
      return versionDropped(job, event.versionId);
    case 'attached':
      return job.stage === 'ready' || job.stage === 'attached' ? { stage: 'attached' } : null;
    case 'wanted-again':
      return job.stage === 'attached' ? { stage: 'ready' } : null;
    case 'failed':
      return failed(job, event);
    case 'cancelled':
      return cancelled(job);
    case 'retried':
      return retried(job);
    default:
      return event satisfies never;
  }
}

function said(job: Job, { item, message }: Extract<JobEvent, { type: 'said' }>): Next {
  const words = {
    outbox: withItem(job.outbox, item),
    messages: [...job.messages, message],
    // Autopilot is for the first words; whoever refines in the chat exports when it suits them.
    autopilot: job.autopilot && job.messages.length === 0,
  };
  return item.held ? { ...words, stage: job.stage } : { ...words, ...takenUp(job) };
}

/** A finished, stopped or failed video is taken up again by words that go; its old MP4 is no longer the newest. */
function takenUp(job: Job): Pick<Next, 'stage' | 'run' | 'failure' | 'failedIn' | 'output' | 'render'> {
  const unasked = job.stage === 'rendering' && job.render?.byItself === true;
  if (!unasked && !isOver(job) && job.stage !== 'failed') return { stage: job.stage };
  return { stage: restingStage(job), run: null, failure: null, failedIn: null, ...oldVideo(job) };
}

function takenBack(job: Job, messageId: string): Next | null {
  const outbox = without(job.outbox, messageId);
  if (outbox.length === job.outbox.length) return null;
  const messages = job.messages.filter((message) => message.id !== messageId);
  return { stage: job.stage, outbox, messages };
}

function released(job: Job, messageId: string): Next | null {
  const outbox = withRelease(job.outbox, messageId);
  return outbox === job.outbox ? null : { outbox, ...takenUp(job) };
}

/** Words that waited for the export go on; the video stays in sight until they have changed something. */
function downloaded(job: Job, { output, at }: Extract<JobEvent, { type: 'downloaded' }>): Next | null {
  if (job.stage !== 'downloading') return null;
  const versions = withVersion(job.versions, { output, at, tracks: job.draft?.tracks ?? [] });
  return { stage: hasWords(job.outbox) ? restingStage(job) : 'ready', output, versions };
}

/** Only where nothing is being made, and no words are about to change it. */
function versionUsed(job: Job, versionId: string): Next | null {
  const { output } = job.versions.find((version) => version.output.id === versionId) ?? {};
  const rests = isResting(job) || isOver(job) || job.stage === 'failed';
  if (!output || !rests || job.run || hasWords(job.outbox) || job.output?.id === versionId) return null;
  return { stage: 'ready', output, render: null, failure: null, failedIn: null };
}

/** Where it was the video in sight, nothing is under way by itself: it is exported again when the user says so. */
function versionDropped(job: Job, versionId: string): Next | null {
  const versions = job.versions.filter((version) => version.output.id !== versionId);
  if (versions.length === job.versions.length) return null;
  if (job.output?.id !== versionId) return { stage: job.stage, versions };
  const rest = isOver(job) ? { stage: restingStage(job), render: null } : { stage: job.stage };
  return { ...rest, versions, output: null, autopilot: false, tabId: null };
}

/** On the device an old MP4 stays in sight until the words have changed something. */
function oldVideo({ engine, output }: Job): Pick<Job, 'output' | 'render'> {
  return { output: engine === 'device' ? output : null, render: null };
}

function streamLost(job: Job, nextAt: number): Next | null {
  if (job.stage !== 'generating' || !job.run) return null;
  return { stage: 'recovering', run: { ...job.run, recovery: { reads: 0, nextAt } } };
}

function runEnded(job: Job, draft: DraftRecord | null): Next | null {
  if (job.stage !== 'generating' && job.stage !== 'recovering') return null;
  const rest = draft ?? job.draft;
  const stopped = job.run?.muted === true && job.origin === 'composer';
  const changed = rest?.fingerprint !== job.draft?.fingerprint;
  return {
    stage: stopped ? 'cancelled' : restingStage({ draft: rest }),
    draft: rest,
    run: null,
    ...(changed ? oldVideo(job) : {}),
  };
}

const MOST_UNDOS = 20;

/** The device has taken the words whose turn it was; `board` is null where they changed nothing. */
function planned(job: Job, { board, draft }: Extract<JobEvent, { type: 'planned' }>): Next | null {
  if (job.stage === 'rendering' || job.stage === 'downloading') return null;
  const outbox = job.outbox.slice(1);
  const rest = draft ?? job.draft;
  if (!board) return { stage: job.output ? 'ready' : restingStage({ draft: rest }), outbox, draft: rest };
  const boardsBefore = job.board ? [...job.boardsBefore, job.board].slice(-MOST_UNDOS) : [];
  const fresh = { output: null, render: null, failure: null, failedIn: null, format: board.format };
  return { stage: restingStage({ draft: rest }), outbox, board, boardsBefore, draft: rest, ...fresh };
}

/** Words that wait for their turn go on waiting. */
function edited(job: Job, { board, draft, amends }: Extract<JobEvent, { type: 'edited' }>): Next | null {
  const next = planned(job, { type: 'planned', board, draft });
  return next && { ...next, outbox: job.outbox, ...(amends ? { boardsBefore: job.boardsBefore } : {}) };
}

function undone(job: Job, { draft, byHand }: Extract<JobEvent, { type: 'undone' }>): Next | null {
  const board = job.boardsBefore.at(-1);
  if (!board || job.stage === 'rendering' || job.stage === 'downloading') return null;
  const outbox = byHand ? job.outbox : job.outbox.slice(1);
  const next = { board, boardsBefore: job.boardsBefore.slice(0, -1), outbox, draft };
  return { stage: restingStage({ draft }), ...next, output: null, render: null, format: board.format };
}

/** The user has the device go on from the same words and files. What the cloud began is left as it is. */
function movedHere(job: Job, outbox: Job['outbox']): Next | null {
  if (job.engine === 'device' || isOver(job)) return null;
  const fresh = { run: null, draft: null, render: null, failure: null, failedIn: null };
  // Whoever had asked for the export has asked for it.
  const autopilot = job.autopilot || job.failedIn === 'rendering' || job.failedIn === 'downloading';
  return { stage: 'queued', engine: 'device', outbox, autopilot, ...fresh };
}

function exportAsked(job: Job, { renderId, byItself }: Extract<JobEvent, { type: 'export-asked' }>): Next | null {
  // What nobody asked for makes nobody's words wait.
  if (byItself && hasWords(job.outbox)) return null;
  if (!job.draft?.exportable || !['drafted', 'ready', 'attached', 'failed'].includes(job.stage)) return null;
  const fresh = { id: renderId, phase: 'prepared', attempt: 1, polls: 0, nextAt: 0, progress: null } as const;
  const render = { ...fresh, ...(byItself ? { byItself } : {}) };
  return { stage: 'rendering', render, output: null, failure: null, failedIn: null };
}

function renderDone(job: Job, url: string | undefined): Next | null {
  if (job.stage !== 'rendering' || !job.render) return null;
  return { stage: 'downloading', render: { ...job.render, progress: 1, ...(url ? { url } : {}) } };
}

function failed(job: Job, { failure, unsent }: Extract<JobEvent, { type: 'failed' }>): Next | null {
  if (isOver(job) || job.stage === 'failed') return null;
  // What waited behind it was said on the strength of what failed.
  const isOwn = !job.run && job.stage !== 'rendering' && job.stage !== 'downloading';
  const next = { stage: 'failed', failure, failedIn: job.stage, outbox: withHold(job.outbox, isOwn ? 1 : 0) } as const;
  if (!job.run || !unsent) return next;
  return { ...next, run: null, outbox: [job.run.item, ...next.outbox] };
}

function cancelled(job: Job): Next | null {
  if (isOver(job)) return null;
  // The agent goes on with what it was paid for: a second send must wait for its end, so the run stays.
  if (job.run && job.stage !== 'failed') {
    return { stage: job.stage, run: { ...job.run, muted: true }, outbox: leftOf(job), autopilot: false };
  }
  const stage = job.origin === 'composer' ? 'cancelled' : restingStage(job);
  return { stage, run: null, render: null, outbox: leftOf(job), autopilot: false };
}

/** Whoever stops in the chat has not said that the words behind are to go, nor that they are to be lost. */
function leftOf(job: Job): Job['outbox'] {
  return job.origin === 'composer' ? [] : withHold(job.outbox, 0);
}

function retried(job: Job): Next | null {
  if (job.stage !== 'failed') return null;
  const run = job.run && { ...job.run, recovery: { reads: 0, nextAt: 0 } };
  // Whoever asks again has as much patience as before.
  const render = job.render && { ...job.render, polls: 0, nextAt: 0 };
  return { stage: resumedStage(job), run, render, failure: null, failedIn: null };
}

/** Where a failed job goes on: a send that may have been taken is looked for in the state, never repeated. */
function resumedStage(job: Job): Stage {
  if (job.run) return 'recovering';
  if (job.failedIn === 'rendering' || job.failedIn === 'downloading') return job.render ? job.failedIn : 'drafted';
  return restingStage(job);
}

function isResting(job: Job): boolean {
  return job.stage === 'queued' || job.stage === 'drafted';
}

function isOver(job: Job): boolean {
  return job.stage === 'ready' || job.stage === 'attached' || job.stage === 'cancelled';
}
