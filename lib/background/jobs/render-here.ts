/** On this device: the storyboard becomes an MP4 in the studio. It costs nothing, so it may be begun again. */

import { videoFile, videoFilesOf } from '../../video/versions.ts';
import type { Failing, FilmOrder } from '../../view/film-order.ts';
import { FailureError, toFailureOf } from '../failures.ts';
import { download } from './download.ts';
import { withRoomOffered } from './room.ts';
import { change, type Parts, record, type Step, say } from './step.ts';

export const renderHere: Step = async (job, parts) => {
  const { render, board } = job;
  if (!render || !board) throw new FailureError({ code: 'film-failed', next: 'retry' });
  const brand = await parts.records.brand.read();
  await parts.studio.make({ jobId: job.id, renderId: render.id, board, brand });
  // The studio's own messages wake the job; should it have died, the alarm has the film begun again.
  return { go: 'wait' };
};

/** The studio has kept the file: what is left is to look at it. */
export const collectHere: Step = async (job, parts) => {
  const { render } = job;
  if (!render || !(await parts.files.videos.read(videoFile(job.id, render.id))))
    throw new FailureError({ code: 'film-failed', next: 'retry' });
  return download(job, parts);
};

type Film = Pick<FilmOrder, 'jobId' | 'renderId'>;

export async function noteProgress(parts: Parts, { jobId, renderId }: Film, progress: number): Promise<void> {
  await change(parts, { id: jobId }, (job) =>
    job.stage === 'rendering' && job.render?.id === renderId ? { ...job, render: { ...job.render, progress } } : job,
  );
}

/** `leftOut`: emoji that have no picture here. The user is told; the video is there all the same. */
export async function noteDone(parts: Parts, film: Film, leftOut: readonly string[]): Promise<void> {
  if (!(await isCurrent(parts, film))) return dropUnwanted(parts, film);
  if (leftOut.length > 0) await say(parts, { id: film.jobId }, { code: 'undrawable', words: leftOut });
  await record(parts, { id: film.jobId }, { type: 'render-done' });
}

export async function noteFault(parts: Parts, film: Film, failing: Failing): Promise<void> {
  if (!(await isCurrent(parts, film))) return;
  const failure = await withRoomOffered(toFailureOf(failing), parts);
  await record(parts, { id: film.jobId }, { type: 'failed', failure, unsent: false });
  await say(parts, { id: film.jobId }, { code: 'failure', failure });
}

/** A film that was given up while its last frames were written. */
async function dropUnwanted(parts: Parts, { jobId, renderId }: Film): Promise<void> {
  const job = await parts.records.job(jobId).read();
  const file = videoFile(jobId, renderId);
  if (!job || !videoFilesOf(job).includes(file)) await parts.files.videos.forget(file);
}

async function isCurrent(parts: Parts, { jobId, renderId }: Film): Promise<boolean> {
  const job = await parts.records.job(jobId).read();
  return job?.stage === 'rendering' && job.render?.id === renderId;
}
