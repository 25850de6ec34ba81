/** Room for a new video on a full disk: the oldest versions of it make it. */

import { isFullDisk } from '../../messaging/full-disk.ts';
import type { Job } from '../../video/job.ts';
import { change, type Parts } from './step.ts';

/** Does the work again each time an older version has gone; rejects where none is left to go. */
export async function withRoom<T>(job: Pick<Job, 'id'>, parts: Parts, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const oldest = isFullDisk(error) ? (await parts.records.job(job.id).read())?.versions[0] : undefined;
    if (!oldest) throw error;
    const { id } = oldest.output;
    await parts.files.videos.forget(id);
    await change(parts, job, (stored) => ({
      ...stored,
      versions: stored.versions.filter(({ output }) => output.id !== id),
    }));
    return withRoom(job, parts, work);
  }
}
