/** The door: every message is parsed and its sender checked, then goes to the one function that serves it. */
import { z } from 'zod';
import { onMessage } from '../messaging/protocol.ts';
import { type MessageSender, type Speaker, speakerOf } from '../messaging/sender.ts';
import { LANGUAGES, THEMES } from '../view/appearance.ts';
import { MESSAGE_ROOM, UNSENT_ROOM } from '../view/message-room.ts';
import { MOST_PROMPTS, PROMPT_ROOM } from '../view/prompts.ts';
import type { Batches } from './batches.ts';
import { brand, storyboard } from './board-schema.ts';
import type { Errands } from './errands.ts';
import type { Reach } from './reach.ts';
import type { SpokenLanguage } from './spoken-language.ts';

/** From where a message may come: our own pages, or our content script in a LinkedIn tab. */
type Sender = Speaker['from'];
export const PAGE = ['page'] as const;
const COMPOSER = ['composer'] as const;
const BOTH = ['page', 'composer'] as const;

export const nothing = z.undefined().or(z.null());
const file = z.object({ name: z.string().min(1).max(500), blob: z.instanceof(Blob) });
const fileName = z.object({ fileId: z.uuid() });
const post = z.object({ post: z.string().max(100_000), isAnother: z.boolean() });
const token = z.object({ token: z.string().trim().max(500) });
const job = z.object({ jobId: z.uuid() });
const versionId = z.string().min(1).max(200);
const choice = z.object({ jobId: z.uuid(), keep: z.boolean() });
const text = z.object({ text: z.string().trim().min(1).max(MESSAGE_ROOM) });
const said = text.extend({ messageId: z.uuid() });
const unsent = z.object({ jobId: z.uuid(), fileId: z.uuid().optional(), text: z.string().max(UNSENT_ROOM) });
const wish = z.object({ fileId: z.uuid(), words: z.string().trim().min(1).max(MESSAGE_ROOM) });
const batch = z.object({ wishes: z.array(wish).min(1).max(100) });
const waiting = z.object({ messageId: z.uuid() });
const filmName = z.object({ jobId: z.uuid(), renderId: z.string().min(1).max(100) });
const FAULTS = ['no-encoder', 'unreadable-file', 'undrawable', 'failed-check', 'no-room', 'broken'] as const;
const words = z.array(z.string().max(200)).max(100);
const brandChange = z.object({ brand: brand.partial() });
const boardChange = z.object({ jobId: z.uuid(), board: storyboard, amends: z.boolean() });
const settings = z.strictObject({
  showButton: z.boolean().optional(),
  autoAdd: z.boolean().optional(),
  consented: z.boolean().optional(),
  format: z.enum(['4:5', '1:1', '9:16', '16:9']).optional(),
  length: z.literal([15, 30, 60]).optional(),
  engine: z.enum(['cloud', 'device']).optional(),
  theme: z.enum(THEMES).optional(),
  language: z.enum(['system', ...LANGUAGES]).optional(),
  prompts: z.array(z.string().trim().min(1).max(PROMPT_ROOM)).max(MOST_PROMPTS).nullable().optional(),
});
/** What the panel has a control for; a page can be made to press it, and no more. */
const composerSettings = settings.pick({ showButton: true, consented: true, engine: true });

/** Whom the messages go to, and which videos a composer may speak of. */
interface Rooms {
  readonly errands: Errands;
  readonly batches: Batches;
  readonly language: SpokenLanguage;
  readonly isInReach: Reach;
}

/** Opens the door. Call in the worker's first turn. */
export function openDoor({ errands, batches, language, isInReach }: Rooms): void {
  /** The same for what is said of one video: a composer speaks of those alone that its tab may see. */
  const checkJob = async <Data extends { readonly jobId: string }>(
    message: Received,
    senders: readonly Sender[],
    schema: z.ZodType<Data>,
  ): Promise<Data> => {
    const data = check(message, senders, schema);
    const speaker = speakerOf(message.sender);
    if (speaker?.from === 'composer' && !(await isInReach(data.jobId, speaker.tabId)))
      throw new Error(`${String(message.type)}: not of this tab`);
    return data;
  };
  onMessage('sentences-read', async (message) => {
    check(message, COMPOSER, nothing);
    return { sentences: await language.read() };
  });
  onMessage('surface-open', async (message) => {
    check(message, PAGE, nothing);
    return errands.openSurface();
  });
  onMessage('chat-send', async (message) => errands.sendChat(check(message, PAGE, said)));
  onMessage('unsent-keep', async (message) => {
    const { jobId, fileId, text: words } = check(message, PAGE, unsent);
    return errands.keepUnsent(fileId ?? jobId, words);
  });
  onMessage('file-add', async (message) => errands.addFile(check(message, PAGE, file)));
  onMessage('file-keep', async (message) => errands.keepFile(check(message, PAGE, file)));
  onMessage('file-read', async (message) => errands.readFile(check(message, PAGE, fileName).fileId));
  onMessage('file-remove', async (message) => errands.removeFile(check(message, PAGE, fileName).fileId));
  onMessage('composer-open', async (message) => {
    check(message, COMPOSER, nothing);
    return errands.openComposer(tabOf(message.sender), frameOf(message.sender));
  });
  onMessage('panel-bring', async (message) => {
    check(message, COMPOSER, nothing);
    return errands.bringPanel(tabOf(message.sender), frameOf(message.sender));
  });
  onMessage('link-add', async (message) => errands.addLink(check(message, PAGE, text).text));
  onMessage('words-take-back', async (message) => errands.takeBack(check(message, PAGE, waiting).messageId));
  onMessage('words-release', async (message) => errands.release(check(message, PAGE, waiting).messageId));
  onMessage('job-start', async (message) => {
    return errands.startFromComposer({ ...check(message, COMPOSER, post), tabId: tabOf(message.sender) });
  });
  onMessage('job-cancel', async (message) => errands.cancel((await checkJob(message, BOTH, job)).jobId));
  onMessage('job-retry', async (message) => errands.retry((await checkJob(message, BOTH, job)).jobId));
  onMessage('project-open', async (message) => errands.openProject((await checkJob(message, BOTH, job)).jobId));
  onMessage('later-choose', async (message) => {
    const { jobId, keep } = check(message, PAGE, choice);
    return errands.chooseLater(jobId, keep);
  });
  onMessage('export-start', async (message) => errands.startExport(check(message, PAGE, job).jobId));
  onMessage('video-read', async (message) => {
    const { jobId, versionId: asked } = await checkJob(
      message,
      BOTH,
      job.extend({ versionId: versionId.exactOptional() }),
    );
    return errands.readVideo(jobId, asked);
  });
  onMessage('version-use', async (message) => {
    const asked = check(message, PAGE, job.extend({ versionId }));
    return errands.useVersion(asked.jobId, asked.versionId);
  });
  onMessage('video-check', async (message) => errands.checkVideo((await checkJob(message, BOTH, job)).jobId));
  onMessage('video-mend', async (message) => errands.mendVideo((await checkJob(message, BOTH, job)).jobId));
  onMessage('video-mend-drop', async (message) => errands.dropMending((await checkJob(message, BOTH, job)).jobId));
  onMessage('mend-progress', async (message) => {
    const { jobId, done } = check(message, PAGE, job.extend({ done: z.number().min(0).max(1) }));
    return errands.noteMending(jobId, { done });
  });
  onMessage('mend-end', async (message) => {
    const { jobId, ...end } = check(message, PAGE, job.extend({ fileId: versionId, isMended: z.boolean() }));
    return errands.noteMending(jobId, end);
  });
  onMessage('post-read', async (message) => errands.readPost((await checkJob(message, COMPOSER, job)).jobId));
  onMessage('device-take', async (message) => errands.takeOnDevice((await checkJob(message, BOTH, job)).jobId));
  onMessage('board-save', async (message) => errands.saveBoard(check(message, PAGE, boardChange)));
  onMessage('brand-save', async (message) => errands.saveBrand(check(message, PAGE, brandChange).brand));
  onMessage('board-undo', async (message) => errands.undoBoard(check(message, PAGE, job).jobId));
  onMessage('film-progress', async (message) => {
    const { done, ...film } = check(message, PAGE, filmName.extend({ done: z.number().min(0).max(1) }));
    return errands.noteFilm(film, { done });
  });
  onMessage('film-done', async (message) => {
    const { leftOut, ...film } = check(message, PAGE, filmName.extend({ leftOut: words }));
    return errands.noteFilm(film, { leftOut });
  });
  onMessage('film-failed', async (message) => {
    const failing = { fault: z.enum(FAULTS), words: words.exactOptional() };
    const { jobId, renderId, ...failed } = check(message, PAGE, filmName.extend(failing));
    return errands.noteFilm({ jobId, renderId }, failed);
  });
  onMessage('video-attached', async (message) => {
    const { jobId } = await checkJob(message, COMPOSER, job);
    return errands.markAttached(jobId, tabOf(message.sender));
  });
  onMessage('video-to-post', async (message) => errands.putInPost(check(message, PAGE, job).jobId));
  onMessage('job-new', async (message) => {
    check(message, PAGE, nothing);
    return errands.startAnew();
  });
  onMessage('settings-save', async (message) => {
    const isComposer = speakerOf(message.sender)?.from === 'composer';
    return errands.saveSettings(check(message, BOTH, isComposer ? composerSettings : settings));
  });
  onMessage('token-save', async (message) => errands.saveToken(check(message, PAGE, token).token));
  onMessage('options-open', async (message) => {
    check(message, BOTH, nothing);
    return errands.openOptions();
  });
  onMessage('recorder-open', async (message) => errands.openRecorder(check(message, PAGE, job).jobId));
  onMessage('brand-open', async (message) => {
    check(message, PAGE, nothing);
    return errands.openBrand();
  });
  onMessage('chooser-shut', async (message) => {
    check(message, COMPOSER, nothing);
    return errands.shutChooser(tabOf(message.sender), frameOf(message.sender));
  });
  onMessage('batch-start', async (message) => batches.start(check(message, PAGE, batch).wishes));
  onMessage('batch-go-on', async (message) => {
    check(message, PAGE, nothing);
    return batches.goOn();
  });
  onMessage('batch-end', async (message) => {
    check(message, PAGE, nothing);
    return batches.end();
  });
  onMessage('composer-look', async (message) => {
    check(message, PAGE, nothing);
    return errands.lookForComposer();
  });
  onMessage('composer-take', async (message) => {
    check(message, PAGE, nothing);
    return errands.startFromOpenComposer();
  });
  onMessage('chat-open', async (message) => {
    check(message, COMPOSER, nothing);
    return errands.openChat(tabOf(message.sender));
  });
}

/** A message as it came: nothing of it has been looked at. */
interface Received {
  readonly type: unknown;
  readonly data: unknown;
  readonly sender: MessageSender;
}

/** The message's data, once its sender may send it and it has the right shape. */
export function check<Data>(message: Received, senders: readonly Sender[], schema: z.ZodType<Data>): Data {
  const from = speakerOf(message.sender)?.from;
  if (!from || !senders.includes(from)) throw new Error(`${String(message.type)}: not for this sender`);
  return schema.parse(message.data);
}

function frameOf(sender: MessageSender): number {
  return sender.frameId ?? 0;
}

function tabOf(sender: MessageSender): number {
  return sender.tab?.id ?? -1;
}
