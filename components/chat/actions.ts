/** What the chat can ask for; the surface decides how. */
import type { Desk } from '../../lib/view/desk.ts';
import type { Format, Length } from '../../lib/view/format.ts';
import type { Engine } from '../../lib/view/model.ts';
import type { BoardChange, Storyboard } from '../../lib/view/storyboard.ts';
import type { BatchActions } from '../batch/batch-strip.tsx';

export interface ChatActions extends BatchActions {
  /** False where the words were not taken. */
  readonly send: (text: string) => Promise<boolean>;
  readonly addFiles: (files: readonly File[]) => void;
  readonly removeFile: (fileId: string) => void;
  /** A file that is kept here, or null where it is no more. */
  readonly readFile: (fileId: string) => Promise<Blob | null>;
  /** A file that is kept for all videos goes with this one, under this name. */
  readonly addKept: (fileId: string, name: string) => void;
  /** What stands in the prompt box is kept with its video. */
  readonly keepUnsent: (text: string, fileId?: string) => void;
  /** Each file becomes a video of its own, one after the other. */
  readonly startBatch: (wishes: readonly { readonly fileId: string; readonly words: string }[]) => Promise<boolean>;
  /** Whether a LinkedIn composer is open in this window; nothing of it is read. */
  readonly hasComposer: () => Promise<boolean>;
  /** A video from the post that is being written there. */
  readonly makeFromPost: () => void;
  /** The user's own prompts, where they are changed. */
  readonly openPrompts: () => void;
  /** A link to a media file, which goes with the next message. */
  readonly addLink: (link: string) => void;
  readonly takeBack: (messageId: string) => void;
  /** Lets words go that were held back. */
  readonly release: (messageId: string) => void;
  /** Makes the video that was too large smaller and adds it; resolves with false where this browser cannot. */
  readonly shrinkFile: (onProgress: (done: number) => void) => Promise<boolean>;
  readonly stop: () => void;
  readonly retry: () => void;
  readonly exportVideo: () => void;
  /** The project, on NemoVideo's own site. */
  readonly openProject: () => void;
  /** Whether what was added after the first result stays. */
  readonly chooseLater: (keep: boolean) => void;
  readonly addToPost: () => void;
  readonly startAnew: () => void;
  readonly chooseFormat: (format: Format) => void;
  readonly chooseLength: (length: Length) => void;
  readonly chooseEngine: (engine: Engine) => void;
  /** Has the device go on where the cloud could not. */
  readonly makeHere: () => void;
  /** What storyboards are shown and edited with; loaded when it is first asked for. */
  readonly openDesk: () => Promise<Desk>;
  /** Resolves with false where it was not taken. */
  readonly saveBoard: (change: BoardChange) => Promise<boolean>;
  readonly undoBoard: () => Promise<boolean>;
  /** The id under which a file is kept, or null where it is refused. */
  readonly keepFile: (file: File) => Promise<string | null>;
  /** Opens the page in which the user speaks over the video. */
  readonly openRecorder: () => void;
  /** How the user's own videos look. */
  readonly openBrand: () => void;
  readonly openOptions: () => void;
  readonly openHistory: () => void;
  /** The chat in a tab of its own; null where it stands in one. */
  readonly openTab: (() => void) | null;
  /** Asks the browser to let the extension tell that a video is ready. */
  readonly askToNotify: () => void;
  readonly openLink: (link: string) => void;
  /** What stands beside a video that was made here: captions as SubRip, and its words for those who do not see it. */
  readonly writeSrt: (board: Storyboard) => Promise<string>;
  readonly writeAltText: (board: Storyboard) => Promise<string>;
  /** The MP4 of one export of a job, or null where it is no longer kept. */
  readonly readVideo: (jobId: string, versionId: string) => Promise<Blob | null>;
  /** Has this export be the video that is saved, and put into the post. */
  readonly useVersion: (versionId: string) => void;
}
