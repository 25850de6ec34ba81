/** Every message between contexts as a function signature; both ends import this file. */
import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Settings } from '../settings.ts';
import type { Brand } from '../view/brand.ts';
import type { CheckedFilm } from '../view/film-check.ts';
import type { Failing, FilmOrder } from '../view/film-order.ts';
import type { ArchiveContents, HistoryEntry, ImportScope, KeptData } from '../view/library.ts';
import type { Failure } from '../view/model.ts';
import type { BoardChange } from '../view/storyboard.ts';
import type { Sentences } from './language.ts';

/** What an asked-for step answers: it was taken on, or why not. */
export type Answer<T extends object = object> =
  | ({ readonly ok: true } & T)
  | { readonly ok: false; readonly failure: Failure };

/** How handing a video to an open composer ended. */
export type AttachOutcome = 'attached' | 'has-media' | 'refused' | 'no-composer';

/** One film of one job. */
interface FilmName {
  readonly jobId: string;
  readonly renderId: string;
}

/** One export of a video; where none is named, the one in sight. */
interface VideoName {
  readonly jobId: string;
  readonly versionId?: string;
}

/** The button's own sentences. Once the extension is gone from under the page, there would be nowhere to read them. */
interface ButtonWords {
  readonly name: string;
  /** The language they are in, as `lang` takes it. */
  readonly language: string;
  /** What is to be done then: in full, and as short as a button. */
  readonly outdated: string;
  readonly outdatedShort: string;
}

export interface Protocol {
  /** A chat surface opened: connect, so that the first message finds a session. */
  'surface-open'(): Answer;
  /** The user said something to the agent, with the files added since. The same id a second time says nothing twice. */
  'chat-send'(message: { readonly text: string; readonly messageId: string }): Answer;
  /** What stands in the prompt box, so that it still stands there when a surface opens again. */
  'unsent-keep'(words: { readonly jobId: string; readonly fileId?: string; readonly text: string }): Answer;
  /** The user chose a file. It is kept until the next message goes. */
  'file-add'(file: { readonly name: string; readonly blob: Blob }): Answer<{ readonly fileId: string }>;
  /** Keeps a file that belongs to no message: the brand's pictures, music, a recorded voice. */
  'file-keep'(file: { readonly name: string; readonly blob: Blob }): Answer<{ readonly fileId: string }>;
  /** A kept file itself, for a preview. */
  'file-read'(file: { readonly fileId: string }): Answer<{ readonly blob: Blob }>;
  'file-remove'(file: { readonly fileId: string }): Answer;
  /** A composer has opened in LinkedIn's page. Where a video is meant for it, the background brings the panel by itself. */
  'composer-open'(): Answer<{ readonly isButtonShown: boolean; readonly words: ButtonWords }>;
  /** The button was pressed for the first time: puts the panel's script into the frame that asks. Answers once it has run. */
  'panel-bring'(): Answer;
  /** The user gave the address of a media file, which goes with the next message. */
  'link-add'(link: { readonly text: string }): Answer;
  /** Words that wait come back to the user, and are as if never said. */
  'words-take-back'(words: { readonly messageId: string }): Answer;
  /** The user lets words go that were held back. */
  'words-release'(words: { readonly messageId: string }): Answer;
  /** LinkedIn's composer asks for a video from the post: the one that there is of it, or another. */
  'job-start'(asked: { readonly post: string; readonly isAnother: boolean }): Answer<{ readonly jobId: string }>;
  'job-cancel'(job: { readonly jobId: string }): Answer;
  /** The user pressed the button that a failure offered. */
  'job-retry'(job: { readonly jobId: string }): Answer;
  /** The project, in a tab of NemoVideo's own. */
  'project-open'(job: { readonly jobId: string }): Answer;
  /** What the agent added after its first result stays, or is to go. */
  'later-choose'(choice: { readonly jobId: string; readonly keep: boolean }): Answer;
  'export-start'(job: { readonly jobId: string }): Answer;
  /** The finished MP4 itself; with `versionId` another export of the same video. */
  'video-read'(video: VideoName): Answer<{ readonly blob: Blob; readonly name: string }>;
  /** That export is the video from now on: what is downloaded, and goes into the post. */
  'version-use'(version: { readonly jobId: string; readonly versionId: string }): Answer;
  /** The finished MP4 beside LinkedIn's limits; or that it cannot be read, or is no longer here. */
  'video-check'(job: { readonly jobId: string }): Answer<{ readonly check: CheckedFilm }>;
  /** Has the finished MP4 brought within LinkedIn's limits on this device. */
  'video-mend'(job: { readonly jobId: string }): Answer;
  'video-mend-drop'(job: { readonly jobId: string }): Answer;
  /** The words that the user chose for this video elsewhere, for an empty composer. */
  'post-read'(job: { readonly jobId: string }): Answer<{ readonly post: string }>;
  /** The composer's media editor is about to be opened: its file chooser must stay shut. */
  'chooser-shut'(): Answer;
  /** The user has the device go on where the cloud could not. */
  'device-take'(job: { readonly jobId: string }): Answer;
  /** The user changed the storyboard by hand. */
  'board-save'(change: BoardChange): Answer;
  /** Only what is named changes. */
  'brand-save'(change: { readonly brand: Partial<Brand> }): Answer;
  'board-undo'(job: { readonly jobId: string }): Answer;
  /** To the studio: make this film, unless it is being made. */
  'film-make'(order: FilmOrder): { readonly ok: true };
  'film-cancel'(film: { readonly renderId: string }): { readonly ok: true };
  /** To the studio: bring this job's kept video within LinkedIn's limits, unless that is under way. */
  'film-mend'(video: { readonly jobId: string; readonly fileId: string }): { readonly ok: true };
  'film-mend-drop'(job: { readonly jobId: string }): { readonly ok: true };
  /** From the studio: how far the mending is; and that it ended, with the mended video kept in place of the other or not. */
  'mend-progress'(mending: { readonly jobId: string; readonly done: number }): Answer;
  'mend-end'(mending: { readonly jobId: string; readonly fileId: string; readonly isMended: boolean }): Answer;
  /** From the studio: how far it is, from 0 to 1, and that it is done or why not. The file is kept by then. */
  'film-progress'(film: FilmName & { readonly done: number }): Answer;
  'film-done'(film: FilmName & { readonly leftOut: readonly string[] }): Answer;
  'film-failed'(film: FilmName & Failing): Answer;
  /** The composer has taken the video. */
  'video-attached'(job: { readonly jobId: string }): Answer;
  /** Chat: put the video into the post of an open LinkedIn tab. */
  'video-to-post'(job: { readonly jobId: string }): Answer;
  'job-new'(): Answer;
  /** An engine is taken for all new videos, and for the chat's own where nothing was said yet. */
  'settings-save'(settings: Partial<Settings>): Answer;
  /** Options only: the user's own token, or an empty string to go back to the free one. */
  'token-save'(token: { readonly token: string }): Answer;
  'options-open'(): Answer;
  /** The page in which the user speaks over the chat's video. */
  'recorder-open'(job: { readonly jobId: string }): Answer;
  /** The options, at how the user's own videos look. */
  'brand-open'(): Answer;
  'chat-open'(): Answer;
  /** Of each of these files, which were chosen and not sent yet, a video of its own is made, one after the other. */
  'batch-start'(batch: { readonly wishes: readonly { readonly fileId: string; readonly words: string }[] }): Answer;
  'batch-go-on'(): Answer;
  /** Nothing more of it is begun, and it is out of sight. */
  'batch-end'(): Answer;
  /** Whether a composer is open in the window in front. Nothing of it is read. */
  'composer-look'(): { readonly isOpen: boolean };
  /** The user asks for a video from the post that stands in that composer. */
  'composer-take'(): Answer;
  /** To be said in the composer, where the user chose another language than the browser's; else null. */
  'sentences-read'(): { readonly sentences: Sentences | null };
  'history-read'(): Answer<{ readonly entries: readonly HistoryEntry[] }>;
  /** The chat takes this video up again. */
  'history-open'(job: { readonly jobId: string }): Answer;
  'history-remove'(job: { readonly jobId: string }): Answer;
  'library-measure'(): Answer<KeptData>;
  /** Everything that is kept on this computer. */
  'library-remove'(): Answer;
  'library-export'(): Answer<{ readonly blob: Blob; readonly name: string }>;
  'library-look'(file: { readonly blob: Blob }): Answer<ArchiveContents>;
  'library-import'(file: { readonly blob: Blob; readonly scope: ImportScope }): Answer<{ readonly added: number }>;
  'diagnostics-read'(): Answer<{ readonly text: string }>;
  /** To a content script: attach this video to the composer that is open in its page. */
  'composer-attach'(job: { readonly jobId: string }): { readonly outcome: AttachOutcome };
  /** To the panel's script: the user asks for a video from what they are writing there. */
  'post-start'(): { readonly hasPost: boolean };
  /** To a content script: the user wants the button, or wants it no more. */
  'button-show'(choice: { readonly isShown: boolean }): { readonly ok: true };
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();
