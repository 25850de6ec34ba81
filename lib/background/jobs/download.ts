/** Brings the finished MP4 onto this computer, once, and looks whether it is what was promised. */
import { inspectVideo } from '../../media/inspect.ts';
import { NemoError } from '../../nemo/errors.ts';
import type { Job } from '../../video/job.ts';
import { videoFile } from '../../video/versions.ts';
import type { OutputView } from '../../view/model.ts';
import { FailureError } from '../failures.ts';
import { fetchFilm } from './fetch-film.ts';
import { ON, type Parts, record, type Step, say } from './step.ts';

export const download: Step = async (job, parts) => {
  const output = await fetchOnce(job, parts);
  const done = await record(parts, job, { type: 'downloaded', output, at: Date.now() });
  const kept = new Set(done.versions.map((version) => version.output.id));
  for (const { output: old } of job.versions) if (!kept.has(old.id)) await parts.files.videos.forget(old.id);
  const { durationMs, width, height } = output;
  await say(parts, job, { code: 'ready', durationMs, width, height });
  return ON;
};

async function fetchOnce(job: Job, parts: Parts): Promise<OutputView> {
  const { render } = job;
  if (!render) throw new FailureError({ code: 'render-lost', next: 'retry' });
  const id = videoFile(job.id, render.id);
  const kept = await parts.files.videos.read(id);
  const blob = kept ?? (await fetchVideo(id, job, parts));
  const seen = await inspectVideo(blob);
  if (!seen) {
    await parts.files.videos.forget(id);
    await parts.files.pieces.forget(id);
    throw new FailureError({ code: 'download-failed', next: 'retry' });
  }
  if (!kept) await parts.files.videos.keep(id, blob);
  await parts.files.pieces.forget(id);
  return { id, name: nameOf(job), size: blob.size, ...seen };
}

async function fetchVideo(id: string, { render }: Job, parts: Parts): Promise<Blob> {
  const { id: renderId, url } = render ?? {};
  if (!renderId) throw new FailureError({ code: 'render-lost', next: 'retry' });
  const open = (from: number) =>
    parts.cloud.call((client) => client.openDownload({ id: renderId, from, ...(url ? { url } : {}) }));
  try {
    return await fetchFilm(id, parts.files.pieces, open);
  } catch (error) {
    // The cloud's own word is better than ours; what broke off on the way has none.
    if (error instanceof NemoError && error.httpStatus === undefined) {
      throw new FailureError({ code: 'download-failed', next: 'retry' }, { cause: error });
    }
    throw error;
  }
}

function nameOf(job: Job): string {
  return `linkedin-video-${new Date(job.createdAt).toISOString().slice(0, 10)}.mp4`;
}
