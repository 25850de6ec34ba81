/** Opens jobs and finds them: the one that the chat shows, the one that a LinkedIn tab is waiting for. */
import { browser } from 'wxt/browser';
import type { Settings } from '../settings.ts';
import { guessLanguage, withFormat, writeBrief } from '../video/brief.ts';

import { advance, type Footage, type Job } from '../video/job.ts';
import type { OutboxItem } from '../video/outbox.ts';
import { takePlaceOfRefused } from '../video/refused-file.ts';
import { LONGEST } from '../view/format.ts';
import type { ChatMessage, Hold, Origin, Stage } from '../view/model.ts';

import type { Records } from './records.ts';

/** What somebody asks a video of. `post` is turned into a brief; `words` go to the agent as they are. */
export interface Ask {
  readonly origin: Origin;
  readonly tabId: number | null;
  readonly post: string;
  /** What goes with it. */
  readonly files?: readonly Footage[];
}

/** What the user says in the chat; the id is the chat's, so that it may say the same once more. */
export interface Words {
  readonly text: string;
  readonly messageId: string;
}

/** What is asked of one file. */
export interface FileAsk {
  readonly jobId: string;
  readonly file: Footage;
  readonly words: string;
}

/** What a composer asks for. */
export interface PostAsk {
  readonly post: string;
  readonly tabId: number;
  /** There is one, and the user wants another. */
  readonly isAnother: boolean;
}

export interface JobBook {
  /** The chat's job; opened if there is none. Two callers at once get the same one. */
  ensureCurrent(): Promise<Job>;
  /** The chat's job, if there is one; one that is being opened is waited for. */
  current(): Promise<Job | null>;
  /** A new, empty job for the chat. */
  openChat(): Promise<Job>;
  /** A job that goes from the post to the finished video by itself. */
  openFromPost(ask: Ask): Promise<Job>;
  /**
   * What is already being made in this composer, or was made of this very post, where not another is asked for; else null.
   * The chat turns to it, as it would to a new one.
   */
  takeUp(asked: PostAsk): Promise<Job | null>;
  /** A job that makes one file into a video by itself, with this id; in the chat's sight or not. */
  openForFile(ask: FileAsk, place: { readonly isShown: boolean }): Promise<Job>;
  /** Puts the user's words, with the files chosen since, in line for the agent, or behind the line until the user lets them go. */
  say(job: Job, words: Words, held?: Hold): Promise<Job>;
  /** Keeps it for the next words; or, where the cloud refused a file of words that wait, has it take that file's place. */
  addFile(job: Job, file: Footage): Promise<Job>;
  removeFile(job: Job, fileId: string): Promise<Job>;
  /** All jobs, newest first. */
  list(): Promise<readonly Job[]>;
}

export function openJobBook(records: Records): JobBook {
  let opening: Promise<Job> | null = null;
  const edit = async (job: Job, change: (job: Job) => Job) =>
    (await records.job(job.id).update((stored) => stored && change(stored))) ?? job;
  const add = async (job: Job, isShown = true) => {
    await records.job(job.id).update(() => job);
    await records.index.update(({ ids, current }) => ({ ids: [...ids, job.id], current: isShown ? job.id : current }));
    return job;
  };
  const settings = () => records.settings.read();
  const show = async (job: Job) => {
    await records.index.update((index) => ({ ...index, current: job.id }));
    return job;
  };
  const stored = async () => {
    const { current } = await records.index.read();
    return current ? records.job(current).read() : null;
  };

  const book: JobBook = {
    ensureCurrent() {
      opening ??= findOrOpen().finally(() => {
        opening = null;
      });
      return opening;
    },
    current: () => opening ?? stored(),
    openChat: async () => add(newJob('chat', await settings(), browser.i18n.getUILanguage())),
    async openFromPost({ origin, tabId, post, files = [] }) {
      const chosen = await settings();
      const language = guessLanguage(post);
      const text = writeBrief({ post, format: chosen.format, length: chosen.length, language });
      const job = { ...newJob(origin, chosen, language), tabId, autopilot: true, files };
      return add(said(job, { shown: post, text }));
    },
    async takeUp({ post, tabId, isAnother }) {
      const made = (await book.list()).filter(({ origin }) => origin === 'composer');
      const own = made.find((job) => job.tabId === tabId && !OVER.has(job.stage));
      if (own) return show(own);
      if (isAnother) return null;
      // Tabs get new numbers when the browser starts anew; a second video of the same words would be paid for twice.
      const chosen = await settings();
      const isWanted = (job: Job) => !OVER.has(job.stage) || isAsChosen(job, chosen);
      const same = made.find((job) => isOfPost(job, post) && isWanted(job));
      if (!same || (same.tabId === tabId && same.failure && same.failure.next !== 'retry')) return null;
      return show(await edit(same, (stored) => advance({ ...stored, tabId }, { type: 'wanted-again' }, Date.now())));
    },
    async openForFile({ jobId, file, words }, { isShown }) {
      const chosen = await settings();
      const empty = newJob('chat', chosen, guessLanguage(words));
      const job = { ...empty, id: jobId, autopilot: true, files: [file] };
      return add(said(job, { shown: words, text: withFormat(words, chosen) }), isShown);
    },
    async say(job, { text, messageId }, held) {
      const { format, length } = await settings();
      return edit(job, (stored) => {
        if (stored.messages.some(({ id }) => id === messageId)) return stored;
        const first = !stored.messages.some((message) => message.from === 'user');
        const shaped = first ? { ...stored, format, length, language: guessLanguage(text) } : stored;
        return said(shaped, {
          messageId,
          shown: text,
          text: first ? withFormat(text, { format, length }) : text,
          ...(held ? { held } : {}),
        });
      });
    },
    addFile: (job, file) =>
      edit(job, (stored) => takePlaceOfRefused(stored, file) ?? { ...stored, files: [...stored.files, file] }),
    removeFile: (job, fileId) =>
      edit(job, (stored) => ({
        ...stored,
        files: stored.files.filter((file) => file.id !== fileId || isTaken(stored, file)),
      })),
    async list() {
      const { ids } = await records.index.read();
      const jobs = await Promise.all(ids.map((id) => records.job(id).read()));
      return jobs.filter((job) => job !== null).reverse();
    },
  };
  const findOrOpen = async () => (await stored()) ?? book.openChat();
  return book;
}

/** Done with, well or not: what is asked for then is another video. */
const OVER: ReadonlySet<Stage> = new Set(['ready', 'attached', 'cancelled', 'failed']);

/**
 * Finished or failed, and as it would be made now: it may have been finished while the press was on its way, or the
 * composer that it was put into may be gone with it; and what failed may have been paid for.
 */
function isAsChosen(job: Job, { format, length, engine }: Pick<Settings, 'format' | 'length' | 'engine'>): boolean {
  if (job.stage === 'cancelled') return false;
  return job.format === format && (job.length ?? LONGEST) === length && job.engine === engine;
}

function isOfPost({ messages }: Job, post: string): boolean {
  const first = messages.find((message) => message.from === 'user');
  return first?.from === 'user' && first.text === post;
}

/** The files that were chosen and have not been sent with any message. */
export function unsentFiles(job: Job): readonly Footage[] {
  return job.files.filter((file) => !isTaken(job, file));
}

function isTaken(job: Job, file: Footage): boolean {
  return job.messages.some((message) => message.from === 'user' && message.files.some(({ id }) => id === file.id));
}

/** `shown` is what the user wrote; `text` is what the agent reads. */
interface Saying {
  readonly shown: string;
  readonly text: string;
  readonly held?: Hold;
  readonly messageId?: string;
}

function said(job: Job, { shown, text, held, messageId }: Saying): Job {
  const files = unsentFiles(job);
  const id = messageId ?? crypto.randomUUID();
  const message: ChatMessage = { id, at: Date.now(), from: 'user', text: shown, files, waiting: true };
  const item: OutboxItem = { messageId: id, text, fileIds: files.map((file) => file.id), ...(held ? { held } : {}) };
  return advance(job, { type: 'said', item, message }, Date.now());
}

/** A video of which nothing is known yet but who makes it. */
export function newJob(
  origin: Origin,
  { format, length, engine }: Pick<Settings, 'format' | 'engine'> & Partial<Pick<Settings, 'length'>>,
  language: string,
): Job {
  const now = Date.now();
  return {
    version: 1,
    id: crypto.randomUUID(),
    createdAt: now,
    origin,
    engine,
    board: null,
    boardsBefore: [],
    tabId: null,
    autopilot: false,
    format,
    ...(length ? { length } : {}),
    language,
    stage: 'queued',
    stageSince: now,
    session: null,
    outbox: [],
    files: [],
    run: null,
    draft: null,
    tracksBefore: [],
    render: null,
    output: null,
    versions: [],
    failure: null,
    failedIn: null,
    messages: [],
  };
}
