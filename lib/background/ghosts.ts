/** Chosen files that are not kept here any more: one of the same name, chosen again, takes the place of such a one. */
import type { Job } from '../video/job.ts';
import type { FileStores } from './file-store.ts';
import { type JobBook, unsentFiles } from './job-book.ts';

interface Shelf {
  readonly book: Pick<JobBook, 'removeFile'>;
  readonly files: Pick<FileStores, 'footage'>;
}

export async function layGhosts(job: Job, name: string, { book, files }: Shelf): Promise<void> {
  for (const { id, url, ...old } of unsentFiles(job)) {
    if (old.name !== name || url || (await files.footage.read(id))) continue;
    await book.removeFile(job, id);
  }
}
