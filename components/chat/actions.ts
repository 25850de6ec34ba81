/** What the chat can ask for; the surface decides how. */
import type { Desk } from '../../lib/view/desk.ts';
import type { Format } from '../../lib/view/format.ts';
import type { Engine } from '../../lib/view/model.ts';
import type { BoardChange, Storyboard } from '../../lib/view/storyboard.ts';

export interface ChatActions {
  readonly send: (text: string) => void;
  readonly addFiles: (files: readonly File[]) => void;
  readonly removeFile: (fileId: string) => void;
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
