/** What each message of a surface does. Every answer is given at once; what comes of it is told by the feed. */
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { Answer, Protocol } from '../messaging/protocol.ts';
import type { Settings } from '../settings.ts';
import { toBoardDraft } from '../video/board-tracks.ts';

import { writeRemoval } from '../video/brief.ts';
import { type Chore, readIntent } from '../video/intent.ts';
import type { Footage, Job, RenderRecord } from '../video/job.ts';
import { nameOfLink, readMediaLink } from '../video/media-link.ts';
import { itemsFromTalk } from '../video/moved-here.ts';
import { startAgain } from '../video/restart.ts';

import type { Brand } from '../view/brand.ts';
import type { CheckedFilm } from '../view/film-check.ts';
import type { Failing } from '../view/film-order.ts';
import type { Failure, Note } from '../view/model.ts';
import type { BoardChange } from '../view/storyboard.ts';

import { WEB_URL } from './cloud.ts';

import { isShort } from './cost-ahead.ts';

import { checkFootage, KEPT_HERE } from './footage.ts';
import { layGhosts } from './ghosts.ts';
import type { JobBook, PostAsk, Words } from './job-book.ts';
import { askExport } from './jobs/ask-export.ts';
import { noteDone, noteFault, noteProgress } from './jobs/render-here.ts';
import { makeRoom } from './jobs/room.ts';
import type { Runner } from './jobs/runner.ts';
import { change, type Parts, record, say } from './jobs/step.ts';
import { claimProject, settleChoice } from './later.ts';
import {
  bringPanel,
  findComposer,
  keepChooserShut,
  NEW_POST,
  putVideoInPost,
  startFromPostIn,
  tellButtons,
} from './linkedin-tabs.ts';
import type { MendingDesk } from './mending.ts';
import { jobForTab } from './snapshot.ts';
import { openChatFor, openTab } from './windows.ts';

export type Errands = ReturnType<typeof createErrands>;

const DONE = { ok: true } as const;

export function createErrands(parts: Parts, book: JobBook, runner: Runner, mending: MendingDesk) {
  const refuse = (failure: Failure) => ({ ok: false, failure }) as const;
  const find = async (jobId: string) => parts.records.job(jobId).read();
  const gone = refuse({ code: 'render-lost', next: 'none' });
  const keepUnderNewId = async (name: string, blob: Blob) => {
    const fileId = crypto.randomUUID();
    try {
      await parts.files.footage.keep(fileId, blob);
    } catch {
      return refuse({ code: 'storage-full', next: 'none', subject: name });
    }
    return { ok: true, fileId } as const;
  };
  const put = async (job: Job, event: Parameters<typeof record>[2]) => {
    await record(parts, job, event);
    runner.wake(job.id);
    return DONE;
  };

  const errands = {
    async openSurface(): Promise<Answer> {
      runner.wake((await book.ensureCurrent()).id);
      return DONE;
    },
    async sendChat({ text, messageId }: Words): Promise<Answer> {
      const job = await book.ensureCurrent();
      // Its answer was lost the first time.
      if (job.messages.some(({ id }) => id === messageId)) {
        runner.wake(job.id);
        return DONE;
      }
      await parts.records.settings.update((stored) =>
        stored.hasChosenEngine ? stored : { ...stored, hasChosenEngine: true },
      );
      const hasFiles = job.files.some((file) => file.state === 'waiting');
      const intent = readIntent(text, { hasFiles });
      if (intent.do === 'say' || hasFiles) {
        await book.say(job, { text, messageId }, (await isShort(job, parts.records)) ? 'credits' : undefined);
        if (job.stage === 'rendering' && job.render?.byItself) void dropRender(job, job.render, parts);
      } else await answerHere(job, { text, messageId }, [intent.do, ...intent.also], parts);
      runner.wake(job.id);
      return DONE;
    },
    /** What stands in the prompt box of a video, or is written for one file. */
    async keepUnsent(id: string, text: string): Promise<Answer> {
      await parts.records.unsent.update(({ [id]: _, ...others }) => (text ? { ...others, [id]: text } : others));
      return DONE;
    },
    async addFile({ name, blob }: { name: string; blob: Blob }): Promise<Answer<{ fileId: string }>> {
      const failure = checkFootage(name, blob.size);
      if (failure) return refuse(failure);
      const job = await book.ensureCurrent();
      const kept = await keepUnderNewId(name, blob);
      if (!kept.ok) return kept;
      const { fileId } = kept;
      await layGhosts(job, name, { book, files: parts.files });
      const taken = await book.addFile(job, { id: fileId, name, size: blob.size, state: 'waiting' });
      // Words that waited for a file that is fit to go have it now.
      if (taken.outbox[0]?.fileIds.includes(fileId)) await put(job, { type: 'retried' });
      return { ok: true, fileId };
    },
    async addLink(text: string): Promise<Answer> {
      const link = readMediaLink(text);
      const job = await book.ensureCurrent();
      if (!link) return refuse({ code: 'unsupported-file', next: 'choose-file', subject: text });
      if (job.engine === 'device') await say(parts, job, { code: 'link-needs-cloud' });
      else await book.addFile(job, toLinkFootage(link));
      return DONE;
    },
    async takeBack(messageId: string): Promise<Answer> {
      return put(await book.ensureCurrent(), { type: 'taken-back', messageId });
    },
    async release(messageId: string): Promise<Answer> {
      return put(await book.ensureCurrent(), { type: 'released', messageId });
    },
    async keepFile({ name, blob }: { name: string; blob: Blob }): Promise<Answer<{ fileId: string }>> {
      const failure = checkFootage(name, blob.size, KEPT_HERE);
      if (failure) return refuse(failure);
      return keepUnderNewId(name, blob);
    },
    async readFile(fileId: string): Promise<Answer<{ blob: Blob }>> {
      const blob = await parts.files.footage.read(fileId);
      return blob ? { ok: true, blob } : refuse({ code: 'file-lost', next: 'choose-file' });
    },
    async removeFile(fileId: string): Promise<Answer> {
      await book.removeFile(await book.ensureCurrent(), fileId);
      await parts.files.footage.forget(fileId);
      await parts.records.forgetUnsent([fileId]);
      return DONE;
    },
    async openComposer(tabId: number, frameId: number): Promise<ReturnType<Protocol['composer-open']>> {
      const { showButton } = await parts.records.settings.read();
      const job = jobForTab(await book.list(), tabId);
      // What is under way or ready is told where the user writes, without a press.
      if (showButton && job && job.stage !== 'attached' && job.stage !== 'cancelled') await bringPanel(tabId, frameId);
      return { ok: true, isButtonShown: showButton, words: buttonWords() };
    },
    async bringPanel(tabId: number, frameId: number): Promise<Answer> {
      await bringPanel(tabId, frameId);
      return DONE;
    },
    async startFromComposer(asked: PostAsk): Promise<Answer<{ jobId: string }>> {
      const { post, tabId } = asked;
      if (!post.trim()) return refuse({ code: 'post-empty', next: 'none' });
      const job = await navigator.locks.request(`composer-${tabId}`, async () => {
        const taken = await book.takeUp(asked);
        // Whoever presses has not seen how it failed, or wants it all the same.
        if (taken?.failure?.next === 'retry') await errands.retry(taken.id);
        return taken ?? book.openFromPost({ origin: 'composer', tabId, post });
      });
      runner.wake(job.id);
      return { ok: true, jobId: job.id };
    },
    async lookForComposer(): Promise<{ isOpen: boolean }> {
      return { isOpen: (await findComposer()) !== null };
    },
    async startFromOpenComposer(): Promise<Answer> {
      const frame = await findComposer();
      if (!frame) return refuse({ code: 'no-composer', next: 'open-linkedin', link: NEW_POST });
      return (await startFromPostIn(frame)) ? DONE : refuse({ code: 'post-empty', next: 'none' });
    },
    async startFromSelection(post: string): Promise<void> {
      if (!post.trim()) return;
      runner.wake((await book.openFromPost({ origin: 'menu', tabId: null, post })).id);
    },
    /** A picture, a clip or a sound that the user pointed at on a page. */
    async startFromMedia(link: string, words: string): Promise<void> {
      if (!/^https?:/i.test(link)) return;
      const { engine } = await parts.records.settings.read();
      if (engine === 'device') {
        await say(parts, await book.openChat(), { code: 'link-needs-cloud' });
        return;
      }
      const files = [toLinkFootage(link)];
      runner.wake((await book.openFromPost({ origin: 'menu', tabId: null, post: words, files })).id);
    },
    async cancel(jobId: string): Promise<Answer> {
      const job = await find(jobId);
      if (!job) return gone;
      const { render } = job;
      if (job.stage === 'rendering' && render) void dropRender(job, render, parts);
      const stopped = await put(job, { type: 'cancelled' });
      if (job.run) await say(parts, job, { code: 'stopped' });
      return stopped;
    },
    async retry(jobId: string): Promise<Answer> {
      const job = await find(jobId);
      if (!job) return gone;
      // A render that failed twice is over: it is asked for once more, as by a press of Export.
      if (job.failure?.code === 'render-failed') return errands.startExport(jobId);
      if (job.failure?.next === 'make-room') await makeRoom(parts);
      if (job.failure?.next === 'start-again') await change(parts, job, startAgain);
      return put(job, { type: 'retried' });
    },
    async openProject(jobId: string): Promise<Answer> {
      const { session } = (await find(jobId)) ?? {};
      const link = session ? await claimProject(session, parts) : WEB_URL;
      await browser.tabs.create({ url: link });
      return DONE;
    },
    async chooseLater(jobId: string, keep: boolean): Promise<Answer> {
      const job = await find(jobId);
      const tracks = job && (await settleChoice(job, keep, parts));
      if (!tracks || keep) return DONE;
      return errands.sendChat({ text: writeRemoval(tracks, job.language), messageId: crypto.randomUUID() });
    },
    async startExport(jobId: string): Promise<Answer> {
      const job = await find(jobId);
      if (!job?.draft?.exportable) return refuse({ code: 'nothing-made', next: 'none' });
      await askExport(job, parts);
      runner.wake(job.id);
      return DONE;
    },
    async readVideo(jobId: string, versionId?: string): Promise<Answer<{ blob: Blob; name: string }>> {
      const { output, versions = [] } = (await find(jobId)) ?? {};
      const asked = versionId ? versions.find((version) => version.output.id === versionId)?.output : output;
      const blob = asked ? await parts.files.videos.read(asked.id) : null;
      if (!asked || !blob) return refuse({ code: 'export-gone', next: 'open-chat' });
      return { ok: true, blob, name: asked.name };
    },
    async useVersion(jobId: string, versionId: string): Promise<Answer> {
      const job = await find(jobId);
      if (!job || !(await parts.files.videos.read(versionId))) return refuse({ code: 'video-gone', next: 'none' });
      return put(job, { type: 'version-used', versionId });
    },
    async checkVideo(jobId: string): Promise<Answer<{ check: CheckedFilm }>> {
      return { ok: true, check: await mending.check(jobId) };
    },
    async mendVideo(jobId: string): Promise<Answer> {
      mending.begin(jobId);
      return DONE;
    },
    async dropMending(jobId: string): Promise<Answer> {
      await mending.cancel(jobId);
      return DONE;
    },
    async noteMending(
      jobId: string,
      news: { readonly done: number } | { readonly fileId: string; readonly isMended: boolean },
    ): Promise<Answer> {
      if ('done' in news) mending.noteProgress(jobId, news.done);
      else await mending.noteEnd(jobId, news);
      return DONE;
    },
    async readPost(jobId: string): Promise<Answer<{ post: string }>> {
      const job = await find(jobId);
      // What was said in the chat is an order for a video, not a post.
      const first = job?.origin === 'menu' ? job.messages.find(({ from }) => from === 'user') : undefined;
      return first?.from === 'user' ? { ok: true, post: first.text } : gone;
    },
    async takeOnDevice(jobId: string): Promise<Answer> {
      const job = await find(jobId);
      if (!job) return gone;
      if (job.files.some(({ url }) => url !== undefined)) await say(parts, job, { code: 'link-needs-cloud' });
      return put(job, { type: 'moved-here', items: itemsFromTalk(job) });
    },
    async saveBoard({ jobId, board, amends }: BoardChange): Promise<Answer> {
      const job = await find(jobId);
      if (!job) return gone;
      return put(job, { type: 'edited', board, draft: toBoardDraft(board), amends });
    },
    async saveBrand(edit: Edit<Brand>): Promise<Answer> {
      const before = await parts.records.brand.read();
      const { logo, portrait } = await parts.records.brand.update((stored) => ({ ...stored, ...given(edit) }));
      const kept = new Set([logo, portrait?.fileId]);
      for (const old of [before.logo, before.portrait?.fileId])
        if (old && !kept.has(old)) await parts.files.footage.forget(old);
      return DONE;
    },
    async undoBoard(jobId: string): Promise<Answer> {
      const job = await find(jobId);
      const before = job?.boardsBefore.at(-1);
      if (!job || !before) return gone;
      return put(job, { type: 'undone', draft: toBoardDraft(before), byHand: true });
    },
    async noteFilm(film: { jobId: string; renderId: string }, what: FilmNews): Promise<Answer> {
      if ('done' in what) await noteProgress(parts, film, what.done);
      else if ('fault' in what) await noteFault(parts, film, what);
      else await noteDone(parts, film, what.leftOut);
      runner.wake(film.jobId);
      return DONE;
    },
    async markAttached(jobId: string, tabId: number): Promise<Answer> {
      const job = await find(jobId);
      if (!job) return gone;
      const before = job.stage;
      // Wherever it came from, it is that post's video now.
      await change(parts, job, (stored) => ({ ...stored, tabId }));
      const done = await put(job, { type: 'attached' });
      if (before === 'ready') await say(parts, job, { code: 'attached' });
      return done;
    },
    async putInPost(jobId: string): Promise<Answer> {
      const outcome = await putVideoInPost(jobId);
      return outcome === 'attached' ? DONE : refuse({ code: 'no-composer', next: 'open-linkedin', link: NEW_POST });
    },
    async startAnew(): Promise<Answer> {
      runner.wake((await book.openChat()).id);
      return DONE;
    },
    async saveSettings(settings: Edit<Settings>): Promise<Answer> {
      await parts.records.settings.update((stored) => ({ ...stored, ...given(settings) }));
      const { engine, showButton } = settings;
      if (showButton !== undefined) void tellButtons(showButton);
      const job = engine && (await book.current());
      // A chat in which nothing was said yet follows the choice; what was begun stays with who began it.
      if (job && !job.messages.some(({ from }) => from === 'user')) {
        await change(parts, job, (stored) => ({ ...stored, engine }));
        runner.wake(job.id);
      }
      return DONE;
    },
    async saveToken(token: string): Promise<Answer> {
      await parts.records.account.update((stored) => ({ ...stored, ownToken: token, credits: null }));
      // A session belongs to the token that opened it.
      runner.wake((await book.openChat()).id);
      return DONE;
    },
    async openOptions(): Promise<Answer> {
      await browser.runtime.openOptionsPage();
      return DONE;
    },
    async openRecorder(jobId: string): Promise<Answer> {
      await openTab(`/recorder.html?job=${jobId}`);
      return DONE;
    },
    async openBrand(): Promise<Answer> {
      await openTab('/options.html#your-videos');
      return DONE;
    },
    async shutChooser(tabId: number, frameId: number): Promise<Answer> {
      await keepChooserShut(tabId, frameId);
      return DONE;
    },
    async openChat(tabId: number): Promise<Answer> {
      await openChatFor(tabId);
      return DONE;
    },
  };
  return errands;
}

function buttonWords() {
  return {
    name: i18n.t('composer.makeVideo'),
    language: i18n.t('language.code'),
    outdated: i18n.t('composer.refresh'),
    outdatedShort: i18n.t('composer.refreshShort'),
  };
}

/** What a surface may leave out, or name as undefined. */
type Edit<T> = { readonly [Key in keyof T]?: T[Key] | undefined };

function given(edit: object) {
  return Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined));
}

type FilmNews = { readonly done: number } | Failing | { readonly leftOut: readonly string[] };

/** What needs no agent: the user's words get a row, and what was asked for follows in notes. */
async function answerHere(job: Job, { text, messageId }: Words, chores: readonly Chore[], parts: Parts) {
  const message = { id: messageId, at: Date.now(), from: 'user', text, files: [], waiting: false } as const;
  await change(parts, job, (stored) => ({ ...stored, messages: [...stored.messages, message] }));
  for (const chore of chores) {
    if (chore !== 'export') await say(parts, job, await noteFor(job, chore, parts));
    else if (!job.draft?.exportable) await say(parts, job, { code: 'no-timeline' });
    else await askExport(job, parts);
  }
}

async function noteFor(job: Job, what: Exclude<Chore, 'export'>, parts: Parts): Promise<Note> {
  if (what === 'upload') return { code: 'send-a-file' };
  if (what === 'status') return job.draft ? { code: 'timeline', tracks: job.draft.tracks } : { code: 'no-timeline' };
  try {
    return { code: 'credits', ...(await parts.cloud.refreshCredits()) };
  } catch {
    return { code: 'failure', failure: { code: 'unreachable', next: 'none' } };
  }
}

function toLinkFootage(url: string): Footage {
  return { id: crypto.randomUUID(), name: nameOfLink(url), size: 0, state: 'waiting', url };
}

async function dropRender({ engine }: Job, { id, phase }: RenderRecord, parts: Parts): Promise<void> {
  try {
    if (engine === 'device') await parts.studio.cancel(id);
    else if (phase !== 'prepared') await parts.cloud.call((client) => client.cancelRender(id));
  } catch {
    // A render nobody looks at any more costs nothing; the cloud need not hear of it.
  }
}
