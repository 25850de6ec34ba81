/** Room on a full disk: the oldest video that is kept makes it, once the user has read which and said so. */
import type { Job } from '../../video/job.ts';
import { titleOf } from '../../video/title.ts';
import type { Failure } from '../../view/model.ts';
import { type Parts, record } from './step.ts';

const LONGEST_TITLE = 60;

/** A full disk's failure with its way out: the video that would go, by its title. Every other failure as it is. */
export async function withRoomOffered(failure: Failure, parts: Pick<Parts, 'records'>): Promise<Failure> {
  const [oldest] = failure.code === 'storage-full' ? await keptFilms(parts) : [];
  return oldest ? { code: 'room-needed', next: 'make-room', subject: titleOf(oldest.job, LONGEST_TITLE) } : failure;
}

/** Takes the oldest video away; its timeline stays. */
export async function makeRoom(parts: Pick<Parts, 'records' | 'files'>): Promise<void> {
  const [oldest] = await keptFilms(parts);
  if (!oldest) return;
  const { job, versionId } = oldest;
  // The file first: what dies in between finds the same one again, where a file that no record names would fill the disk for good.
  await parts.files.videos.forget(versionId);
  await record(parts, job, { type: 'version-dropped', versionId });
}

interface KeptFilm {
  readonly job: Job;
  readonly versionId: string;
  /** Epoch ms. */
  readonly at: number;
}

/** Every export of every video, oldest first. */
async function keptFilms({ records }: Pick<Parts, 'records'>): Promise<KeptFilm[]> {
  const { ids } = await records.index.read();
  const jobs = (await Promise.all(ids.map((id) => records.job(id).read()))).filter((job) => job !== null);
  return jobs
    .flatMap((job) => job.versions.map(({ output, at }) => ({ job, versionId: output.id, at })))
    .toSorted((a, b) => a.at - b.at);
}
