/** What a screen is drawn from: codes, names and numbers, never sentences. Imports its neighbours' types alone. */
import type { Language, Theme } from './appearance.ts';
import type { Brand } from './brand.ts';
import type { Mending } from './film-check.ts';
import type { Format, Length } from './format.ts';
import type { Storyboard } from './storyboard.ts';

/** The life of one video; the one word for where it is. */
export type Stage =
  | 'queued'
  | 'uploading'
  | 'generating'
  | 'recovering'
  | 'drafted'
  | 'rendering'
  | 'downloading'
  | 'ready'
  | 'attached'
  | 'failed'
  | 'cancelled';

/** Where a job came from, and so where its video is wanted. */
export type Origin = 'chat' | 'composer' | 'menu';

/** Why words do not go by themselves: too few credits are left for them, or what they followed failed. */
export type Hold = 'credits' | 'failure';

/** Who makes the video: NemoVideo's cloud, or this device. */
export type Engine = 'cloud' | 'device';

/** A reason the user can act on. Each has one sentence and one next step in the locales. */
export type FailureCode =
  | 'offline'
  | 'unreachable'
  | 'own-token-refused'
  | 'no-token'
  | 'session-gone'
  | 'no-credits'
  | 'no-credits-registered'
  | 'plan-blocked'
  | 'busy'
  | 'unsupported-file'
  | 'file-too-large'
  | 'file-empty'
  | 'file-lost'
  | 'agent-failed'
  | 'agent-silent'
  | 'nothing-made'
  | 'render-failed'
  | 'render-lost'
  | 'download-failed'
  | 'storage-full'
  /** As above, where an older video that is kept could make room; `subject` names it. */
  | 'room-needed'
  /** Something kept is damaged, or from a later version. */
  | 'left-unread'
  | 'post-empty'
  | 'no-composer'
  | 'no-words'
  | 'no-encoder'
  | 'film-failed'
  | 'file-unreadable'
  | 'undrawable'
  | 'video-gone'
  /** Its finished file is not on this computer any more; what it was made from is. */
  | 'export-gone'
  | 'not-a-library'
  | 'library-too-new'
  | 'export-too-large';

/** What a press on the failure's own button would do. `none`: there is no button. */
export type NextStep =
  | 'retry'
  | 'start-again'
  /** The oldest video that is kept goes, and what failed is tried again. */
  | 'make-room'
  | 'open-link'
  /** The project as the cloud's own website shows it. */
  | 'open-project'
  | 'choose-file'
  | 'open-options'
  | 'open-chat'
  | 'open-linkedin'
  | 'none';

export interface Failure {
  readonly code: FailureCode;
  readonly next: NextStep;
  /** An https link, with `open-link` only. */
  readonly link?: string;
  /** The file or tool the sentence names, if any. */
  readonly subject?: string;
}

export type TrackKind = 'video' | 'audio' | 'text' | 'other';

/** One piece on a track; times in milliseconds from the video's start. */
export interface SegmentView {
  readonly name: string;
  readonly startMs: number;
  readonly endMs: number;
}

/** One track of the timeline. */
export interface TrackView {
  readonly kind: TrackKind;
  /** What is on it, by the first segment's name; empty when the cloud names nothing. */
  readonly name: string;
  readonly startMs: number;
  readonly endMs: number;
  /** 0 to 1, where the cloud says it. */
  readonly volume?: number;
  readonly segments: readonly SegmentView[];
}

/** One difference between two timelines. */
export interface Change {
  readonly what: 'added' | 'removed' | 'changed';
  readonly track: TrackView;
}

/** What the last edit did to the timeline: in words, and where. */
export interface LastEdit {
  readonly changes: readonly Change[];
  /** For each track of the timeline, the places of the segments that were not there before. */
  readonly fresh: readonly (readonly number[])[];
}

/** What was done to a storyboard. */
export type Instruction =
  | 'format'
  | 'length'
  | 'removed'
  | 'moved'
  | 'words'
  | 'added'
  | 'colours'
  | 'music'
  | 'template'
  | 'undone';

/** A line of the conversation that the extension itself says; the locales hold its words. */
export type Note =
  | { readonly code: 'timeline'; readonly tracks: readonly TrackView[] }
  | { readonly code: 'changed'; readonly changes: readonly Change[] }
  /** Something changed that no track shows. */
  | { readonly code: 'changed-unseen' }
  | { readonly code: 'unchanged' }
  /** What came after the first result was shown. The user keeps it or has it removed; `open` while nothing is said. */
  | {
      readonly code: 'added-later';
      readonly tracks: readonly TrackView[];
      readonly choice: 'open' | 'kept' | 'removed';
    }
  | { readonly code: 'no-timeline' }
  | { readonly code: 'credits'; readonly available: number; readonly frozen: number }
  /** What the last turn cost, where the credits are known from before and after it, and how long it took. */
  | { readonly code: 'spent'; readonly spent: number; readonly left: number; readonly tookMs?: number }
  /** What the agent tells the user to do by hand, as words that the agent can be sent instead. */
  | { readonly code: 'offer'; readonly words: readonly string[] }
  | { readonly code: 'link-needs-cloud' }
  | { readonly code: 'still-working' }
  | { readonly code: 'recovering' }
  /** The message may or may not have arrived: no answer has begun. */
  | { readonly code: 'send-unclear' }
  | { readonly code: 'stopped' }
  | { readonly code: 'uploaded'; readonly names: readonly string[] }
  | { readonly code: 'send-a-file' }
  | { readonly code: 'exporting' }
  | { readonly code: 'ready'; readonly durationMs: number; readonly width: number; readonly height: number }
  | { readonly code: 'attached' }
  | { readonly code: 'storyboard'; readonly scenes: number; readonly durationMs: number }
  | { readonly code: 'instructed'; readonly did: Instruction }
  | { readonly code: 'no-scene'; readonly place: number }
  | { readonly code: 'not-said'; readonly words: string }
  | { readonly code: 'not-understood' }
  | { readonly code: 'exporting-here' }
  | { readonly code: 'undrawable'; readonly words: readonly string[] }
  | { readonly code: 'failure'; readonly failure: Failure };

/** A file as the chat shows it. Size in bytes. */
export interface FileView {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly state: 'waiting' | 'uploading' | 'uploaded' | 'failed';
  /** The cloud fetches it from a link; its size is not known here. */
  readonly isLink?: boolean;
  /** Written for a video of its own, and not sent. */
  readonly words?: string;
}

/** One row of the conversation. */
export type ChatMessage =
  | {
      readonly id: string;
      readonly at: number;
      readonly from: 'user';
      readonly text: string;
      readonly files: readonly FileView[];
      readonly waiting: boolean;
    }
  | { readonly id: string; readonly at: number; readonly from: 'agent'; readonly text: string; readonly open: boolean }
  | { readonly id: string; readonly at: number; readonly from: 'note'; readonly note: Note };

/** The finished MP4. Size in bytes. */
export interface OutputView {
  /** Of its file. */
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly durationMs: number;
  readonly width: number;
  readonly height: number;
}

/** One export of a video: its MP4, and what changed since the export before. */
export interface VersionView extends OutputView {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly tracks: readonly TrackView[];
  readonly changes: readonly Change[];
}

/** One video in the making, as a surface may see it. */
export interface JobView {
  readonly id: string;
  readonly origin: Origin;
  readonly engine: Engine;
  /** The device's plan; null where the cloud makes the video, or nothing was said yet. */
  readonly board: Storyboard | null;
  /** Something can be undone. */
  readonly canUndo: boolean;
  readonly stage: Stage;
  /** 0 to 1 within the stage, or null where nobody knows. */
  readonly progress: number | null;
  /** When this stage began, epoch milliseconds. */
  readonly stageSince: number;
  /** The stage it was in when it failed. */
  readonly failedIn: Stage | null;
  readonly failure: Failure | null;
  readonly format: Format;
  readonly tracks: readonly TrackView[];
  /** null where nothing was there before. */
  readonly lastEdit: LastEdit | null;
  readonly canExport: boolean;
  readonly output: OutputView | null;
  /** Every export that is kept, oldest first; `output` is one of them. */
  readonly versions: readonly VersionView[];
  /** The timeline has changed since the video in sight was exported. */
  readonly isBehind: boolean;
  /** True where it goes on to the finished video by itself (composer, context menu). */
  readonly autopilot: boolean;
  /** The finished video is being brought within LinkedIn's limits, or could not be. */
  readonly mending?: Mending;
}

export interface CreditsView {
  readonly available: number;
  readonly frozen: number;
}

/** What the user may choose, as surfaces show it. The token itself never leaves the background. */
export interface SettingsView {
  readonly showButton: boolean;
  readonly autoAdd: boolean;
  readonly format: Format;
  /** How long a video may be at most, in seconds. */
  readonly length: Length;
  /** Who makes new videos. */
  readonly engine: Engine;
  /** False until the first words have gone to an engine. */
  readonly hasChosenEngine: boolean;
  /** The user has read what is sent where, and said Start once. */
  readonly consented: boolean;
  readonly hasOwnToken: boolean;
  readonly theme: Theme;
  readonly language: Language;
  /** The browser may tell that a video is ready while nobody looks. */
  readonly notifies: boolean;
  /** What the user likes to begin with; null: what we suggest. */
  readonly prompts: readonly string[] | null;
}

/** Whether the cloud can be spoken to. */
export type Connection = 'connecting' | 'ready' | 'failed';

/** What the next message is likely to cost; nothing where it costs nothing. */
export interface CostView {
  readonly likely: number;
  /** What is left for it, where it is known. */
  readonly available: number | null;
  /** What runs and waits before it is likely to cost; taken from what is left already. */
  readonly ahead: number;
}

/** Words that wait. */
export interface QueuedView {
  readonly messageId: string;
  readonly text: string;
  readonly files: readonly FileView[];
  /** null: they go when their turn comes. */
  readonly held: Hold | null;
}

/** One video of several that are made one after the other. */
export interface BatchItemView {
  readonly jobId: string;
  /** The file's. */
  readonly name: string;
  readonly words: string;
  /** `waiting`: its turn has not come; `gone`: the user has deleted it. */
  readonly stage: Stage | 'waiting' | 'gone';
  /** 0 to 1 within the stage, or null where nobody knows. */
  readonly progress: number | null;
}

export interface BatchView {
  readonly items: readonly BatchItemView[];
  /** One failed for a reason that the next would meet as well. */
  readonly isHeld: boolean;
}

/** Everything one surface may see, made fresh from the records. */
export interface Snapshot {
  readonly connection: Connection;
  /** Why the connection failed, with `failed` only. */
  readonly failure: Failure | null;
  /** The cloud is busy: when it is asked once more, epoch milliseconds. */
  readonly busyUntil?: number;
  /** Nothing can be written down: all that is under way stands still until there is room. */
  readonly isDiskFull?: boolean;
  readonly credits: CreditsView | null;
  readonly job: JobView | null;
  readonly chat: readonly ChatMessage[];
  /** What was said and waits, in the order in which it goes. */
  readonly queue: readonly QueuedView[];
  readonly cost: CostView | null;
  /** Videos that are made one after the other, until the user has seen that they are. */
  readonly batch: BatchView | null;
  /** What was written for this video and not sent. */
  readonly unsent: string;
  /** Files chosen but not sent yet. */
  readonly attachedFiles: readonly FileView[];
  readonly settings: SettingsView;
  /** How the user's own videos look; null for LinkedIn's page, which has no use for it. */
  readonly brand: Brand | null;
}
