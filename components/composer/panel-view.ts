/** What the button and the panel show, made from the job and from what has happened in this composer. Pure. */
import type { CheckedFilm } from '../../lib/view/film-check.ts';
import type { Engine, Failure, JobView, SettingsView } from '../../lib/view/model.ts';
import { isHelpedHere } from '../failure-words.ts';

export type PanelView =
  /** The first time: what is read, where it goes, what it costs. */
  | { readonly kind: 'notice'; readonly engine: Engine }
  /** The post is empty: what is the video about? */
  | { readonly kind: 'ask' }
  | {
      readonly kind: 'working';
      readonly step: Step;
      /** 0 to 1 within the step, or null where nobody knows. */
      readonly progress: number | null;
      readonly engine: Engine;
      /** When the step began, epoch milliseconds. */
      readonly since: number;
      /** The cloud is busy and asked again soon, or its answer was lost and is looked for. */
      readonly trouble?: 'busy' | 'lost';
    }
  | { readonly kind: 'mending'; readonly progress: number }
  | {
      readonly kind: 'ready';
      readonly note: 'ready' | 'has-media' | 'refused';
      /** The video beside LinkedIn's limits, once it has been looked at. */
      readonly check: Exclude<CheckedFilm, 'gone'> | null;
      readonly hasMendFailed: boolean;
      /** Its words are known: there are captions, and an alt text. */
      readonly hasWords: boolean;
    }
  /** `inEditor`: LinkedIn's media editor still stands open, and the user leaves it by its own Next. */
  | {
      readonly kind: 'attached';
      readonly inEditor: boolean;
      /** The post is empty, and the words that the video was made from are at hand, or on their way. */
      readonly words: 'none' | 'offered' | 'coming';
    }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly isHelpedHere: boolean }
  /** The extension was updated under the page and can do nothing here any more. */
  | { readonly kind: 'outdated' };

/** 0 reading, 1 building, 2 exporting, 3 adding. */
export type Step = 0 | 1 | 2 | 3;

export type ButtonState = 'idle' | 'working' | 'done';

/** What has happened in one composer, from its opening to its closing. */
export interface Sitting {
  readonly isOpen: boolean;
  /** The job that was begun or added here. */
  readonly jobId: string | null;
  /** A press of Start has not brought a job yet: since when. */
  readonly startedAt: number | null;
  /** Start was pressed with nothing to make a video from. */
  readonly isAsking: boolean;
  readonly isAttaching: boolean;
  /** The video's words are wanted in the post, as soon as LinkedIn's media editor is out of the way. */
  readonly isWriting: boolean;
  readonly lastAttach: 'has-media' | 'refused' | null;
  readonly failure: Failure | null;
  readonly isOutdated: boolean;
}

export const NEW_SITTING: Sitting = {
  isOpen: false,
  jobId: null,
  startedAt: null,
  isAsking: false,
  isAttaching: false,
  isWriting: false,
  lastAttach: null,
  failure: null,
  isOutdated: false,
};

/** What the page and the settings say at this moment. */
export interface Around {
  readonly settings: SettingsView | null;
  readonly isPostEmpty: boolean;
  readonly isMediaEditorOpen: boolean;
  readonly check: CheckedFilm | null;
  /** The cloud is busy, and is asked again soon. */
  readonly isBusy?: boolean;
}

const EXPORT_GONE: Failure = { code: 'export-gone', next: 'open-chat' };

export function toPanelView(job: JobView | null, sitting: Sitting, around: Around): PanelView {
  const engine = job?.engine ?? around.settings?.engine ?? 'cloud';
  if (sitting.isOutdated) return { kind: 'outdated' };
  // Without a job there is nothing that this device could go on with.
  if (sitting.failure) return failed(sitting.failure, job ? engine : null);
  if (sitting.startedAt !== null) return { kind: 'working', step: 0, progress: null, engine, since: sitting.startedAt };
  if (sitting.isAsking) return { kind: 'ask' };
  if (!job) return around.settings?.consented && around.isPostEmpty ? { kind: 'ask' } : { kind: 'notice', engine };
  if (sitting.isAttaching) return { kind: 'working', step: 3, progress: null, engine, since: job.stageSince };
  return toJobPanel(job, sitting, around);
}

function toJobPanel(job: JobView, sitting: Sitting, around: Around): PanelView {
  switch (job.stage) {
    case 'queued':
    case 'uploading':
    case 'generating':
    case 'recovering':
      return { ...working(job, around), step: 1, progress: null };
    case 'drafted':
    case 'rendering':
    case 'downloading':
      return { ...working(job, around), step: 2, progress: job.progress };
    case 'ready':
      if (around.check === 'gone') return failed(EXPORT_GONE, job.engine);
      if (typeof job.mending === 'number') return { kind: 'mending', progress: job.mending };
      return {
        kind: 'ready',
        note: sitting.lastAttach ?? 'ready',
        check: around.check,
        hasMendFailed: job.mending === 'failed',
        hasWords: job.board !== null,
      };
    case 'attached':
      return {
        kind: 'attached',
        inEditor: around.isMediaEditorOpen,
        words: toWords(job, sitting, around),
      };
    case 'failed':
      return failed(job.failure ?? { code: 'unreachable', next: 'retry' }, job.engine);
    case 'cancelled':
      return { kind: 'notice', engine: job.engine };
    default:
      return job.stage satisfies never;
  }
}

function toWords({ origin }: JobView, { isWriting }: Sitting, { isPostEmpty, isMediaEditorOpen }: Around) {
  if (origin !== 'menu' || !isPostEmpty) return 'none';
  return isWriting && isMediaEditorOpen ? 'coming' : 'offered';
}

function working({ engine, stage, stageSince: since }: JobView, { isBusy }: Around) {
  const steady = { kind: 'working', engine, since } as const;
  if (isBusy) return { ...steady, trouble: 'busy' } as const;
  return stage === 'recovering' ? ({ ...steady, trouble: 'lost' } as const) : steady;
}

function failed(failure: Failure, engine: Engine | null): PanelView {
  return { kind: 'failed', failure, isHelpedHere: engine !== null && isHelpedHere(failure, engine) };
}

export function toButtonState(job: JobView | null, sitting: Sitting): ButtonState {
  if (sitting.startedAt !== null || sitting.isAttaching || typeof job?.mending === 'number') return 'working';
  if (!job || job.stage === 'failed' || job.stage === 'cancelled') return 'idle';
  return job.stage === 'ready' || job.stage === 'attached' ? 'done' : 'working';
}

/** A finished video of another day or place is offered; one that another composer took is done with. */
export function toJobInSight(job: JobView | null, sitting: Sitting): JobView | null {
  if (!job || job.stage === 'cancelled') return null;
  return job.stage === 'attached' && job.id !== sitting.jobId ? null : job;
}

/** How long a job is news to a composer that opens. After that its button alone tells of it. */
const NEWS_MS = 60 * 60_000;

/** True where the panel comes up by itself as a composer opens. */
export function isNews(job: JobView | null, now: number): boolean {
  return job !== null && job.stage !== 'attached' && now - job.stageSince < NEWS_MS;
}

/** What was asked for, in which words. Outlives the sitting. */
export interface Asked {
  readonly jobId: string;
  readonly post: string;
}

/** True where the video goes into the post by itself: it was asked for here, or in a composer with the same words. */
export function isForThisPost(job: JobView, sitting: Sitting, words: { asked: Asked | null; post: string }): boolean {
  if (words.asked?.jobId !== job.id) return false;
  return sitting.jobId === job.id || words.asked.post === words.post;
}
