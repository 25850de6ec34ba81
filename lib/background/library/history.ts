/** Every video that was made: listed, taken up again, taken away. */
import type { Answer } from '../../messaging/protocol.ts';
import type { Job } from '../../video/job.ts';
import { titleOf } from '../../video/title.ts';
import { videoFile, videoFilesOf } from '../../video/versions.ts';
import type { HistoryEntry, KeptData } from '../../view/library.ts';
import type { JobBook } from '../job-book.ts';
import type { Runner } from '../jobs/runner.ts';
import type { Parts } from '../jobs/step.ts';

export type History = ReturnType<typeof openHistory>;

const DONE = { ok: true } as const;
const GONE = { ok: false, failure: { code: 'video-gone', next: 'none' } } as const;
const LONGEST_TITLE = 200;

/** @param cancel ends what a job is doing, here and at the cloud. */
export function openHistory(
  { records, files }: Pick<Parts, 'records' | 'files'>,
  book: JobBook,
  { runner, cancel }: { readonly runner: Runner; readonly cancel: (jobId: string) => Promise<unknown> },
) {
  const forget = async (job: Job) => {
    await cancel(job.id);
    await records.index.update(({ ids, current }) => ({
      ids: ids.filter((id) => id !== job.id),
      current: current === job.id ? null : current,
    }));
    await records.forgetJob(job.id);
    for (const id of videoFilesOf(job)) await files.videos.forget(id);
    if (job.render) await files.pieces.forget(videoFile(job.id, job.render.id));
    await forgetFiles(job);
  };
  /** Files that another storyboard, or the brand, goes on using stay. */
  const forgetFiles = async (job: Job) => {
    const brand = await records.brand.read();
    const used = new Set([brand.logo, brand.portrait?.fileId, ...(await book.list()).flatMap(filesOf)]);
    for (const id of filesOf(job)) if (!used.has(id)) await files.footage.forget(id);
  };

  return {
    async list(): Promise<Answer<{ entries: readonly HistoryEntry[] }>> {
      const { current } = await records.index.read();
      const jobs = (await book.list()).filter(isWorthListing);
      return { ok: true, entries: jobs.map((job) => toEntry(job, current)) };
    },
    async open(jobId: string): Promise<Answer> {
      if (!(await records.job(jobId).read())) return GONE;
      await records.index.update((index) => ({ ...index, current: jobId }));
      runner.wake(jobId);
      return DONE;
    },
    async remove(jobId: string): Promise<Answer> {
      const job = await records.job(jobId).read();
      if (!job) return GONE;
      await forget(job);
      runner.wake((await book.ensureCurrent()).id);
      return DONE;
    },
    /** Everything: videos, files, conversations, brand, settings, and who we are to the cloud. */
    async removeAll(): Promise<Answer> {
      // Else the next one would be begun where one was taken away.
      await records.batch.update(() => null);
      for (const job of await book.list()) await forget(job);
      await files.videos.clear();
      await files.footage.clear();
      await files.pieces.clear();
      await records.clear();
      // Whom we are to the cloud is asked anew when the user next has something to say to it, and not before.
      await book.ensureCurrent();
      return DONE;
    },
    async measure(): Promise<Answer<KeptData>> {
      const [videos, footage] = await Promise.all([files.videos.sizes(), files.footage.sizes()]);
      const jobs = await book.list();
      const made = jobs.filter((job) => job.versions.length > 0);
      return { ok: true, videos: made.length, videoBytes: sum(videos), fileBytes: sum(footage) };
    },
  };
}

/** The kept files that a job has a use for: footage, and what its storyboards show and play. */
export function filesOf({ files, board, boardsBefore }: Job): string[] {
  const boards = board ? [board, ...boardsBefore] : boardsBefore;
  const inBoards = boards.flatMap(({ scenes, music, voice }) => [
    ...scenes.flatMap(({ media }) => (media ? [media.fileId] : [])),
    ...(music.kind === 'file' ? [music.fileId] : []),
    ...(voice ? [voice] : []),
  ]);
  return [...new Set([...files.map(({ id }) => id), ...inBoards])];
}

/** A chat in which nothing was said yet is no video. */
export function isWorthListing({ messages }: Job): boolean {
  return messages.some(({ from }) => from === 'user');
}

function toEntry(job: Job, current: string | null): HistoryEntry {
  const said = job.messages.flatMap((message) => (message.from === 'user' ? [message.text] : []));
  const { output } = job;
  return {
    jobId: job.id,
    createdAt: job.createdAt,
    title: titleOf(job, LONGEST_TITLE),
    words: said.join('\n'),
    stage: job.stage,
    engine: job.engine,
    format: job.format,
    output: output && { name: output.name, size: output.size, durationMs: output.durationMs },
    isCurrent: job.id === current,
  };
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((all, size) => all + size, 0);
}
