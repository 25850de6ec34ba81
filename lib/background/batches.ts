/** Makes a batch's videos in their order, each as a job of its own; goes on by itself when the one before it has ended. */
import type { Answer } from '../messaging/protocol.ts';
import { type Batch, dueItem, type FindJob, withOpened, withPassed } from '../video/batch.ts';
import type { Job } from '../video/job.ts';
import type { FileStores } from './file-store.ts';
import { type JobBook, unsentFiles } from './job-book.ts';
import type { Records } from './records.ts';

export type Batches = ReturnType<typeof openBatches>;

/** What is to be made of one file that was chosen and not sent yet. */
export interface Wish {
  readonly fileId: string;
  readonly words: string;
}

const DONE = { ok: true } as const;

/** Call in the worker's first turn. */
export function openBatches(
  { records, files }: { readonly records: Records; readonly files: Pick<FileStores, 'footage'> },
  book: JobBook,
  wake: (jobId: string) => void,
) {
  let isLooking = false;
  let again = false;

  /** A job that is listed was opened, whether or not its worker lived to say so. */
  const openNext = async (batch: Batch): Promise<boolean> => {
    const find = await finder();
    const item = dueItem(batch, find);
    if (!item) return false;
    const isFirst = batch.items[0] === item;
    if (!find(item.jobId)) await book.openForFile(item, { isShown: isFirst });
    await records.batch.update((stored) => stored && withOpened(stored, item.jobId));
    wake(item.jobId);
    return true;
  };
  const finder = async (): Promise<FindJob> => {
    const jobs = new Map((await book.list()).map((job): [string, Job] => [job.id, job]));
    return (jobId) => jobs.get(jobId) ?? null;
  };
  const lookUntilQuiet = async () => {
    do {
      again = false;
      const batch = await records.batch.read();
      if (batch && (await openNext(batch))) again = true;
    } while (again);
  };
  /** One look at a time: two at once would open two videos. */
  const look = async () => {
    again = true;
    if (isLooking) return;
    isLooking = true;
    await lookUntilQuiet().finally(() => {
      isLooking = false;
    });
  };

  records.watch(() => void look());
  void look();
  return {
    /** May be asked again by whoever had no answer: a file that is in the batch is in it once. */
    async start(wishes: readonly Wish[]): Promise<Answer> {
      const job = await book.ensureCurrent();
      const chosen = unsentFiles(job);
      const begun = new Set((await records.batch.read())?.items.map(({ file }) => file.id));
      const items = wishes.flatMap(({ fileId, words }) => {
        const file = begun.has(fileId) ? undefined : chosen.find(({ id }) => id === fileId);
        return file ? [{ jobId: crypto.randomUUID(), file, words, isOpened: false, isPassed: false }] : [];
      });
      const taken = wishes
        .map(({ fileId }) => fileId)
        .filter((id) => begun.has(id) || items.some(({ file }) => file.id === id));
      if (taken.length === 0) return { ok: false, failure: { code: 'file-lost', next: 'choose-file' } };
      // Written first: a worker that dies here leaves the files in two places, and never in none.
      if (items.length > 0) await records.batch.update((stored) => ({ items: [...unfinished(stored), ...items] }));
      for (const id of taken) await book.removeFile(job, id);
      await records.forgetUnsent(taken);
      return DONE;
    },
    /** What failed stays as it is, and the others go on. */
    async goOn(): Promise<Answer> {
      const find = await finder();
      await records.batch.update((stored) => stored && withPassed(stored, find));
      return DONE;
    },
    /** What is being made is made; what was not begun never is. */
    async end(): Promise<Answer> {
      const batch = await records.batch.read();
      await records.batch.update(() => null);
      for (const { isOpened, file } of batch?.items ?? []) if (!isOpened) await files.footage.forget(file.id);
      return DONE;
    },
  };
}

/** A new batch stands behind what an earlier one has not begun. */
function unfinished(batch: Batch | null): Batch['items'] {
  return batch?.items.some(({ isOpened }) => !isOpened) ? batch.items : [];
}
