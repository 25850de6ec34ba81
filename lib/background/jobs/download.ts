/** Brings the finished MP4 onto this computer, once, and looks whether it is what was promised. */
import { inspectVideo } from '../../media/inspect.ts';
import type { Job } from '../../video/job.ts';
import type { OutputView } from '../../view/model.ts';
import { FailureError } from '../failures.ts';
import { ON, type Parts, record, type Step, say } from './step.ts';

export const download: Step = async (job, parts) => {
  const output = await fetchOnce(job, parts);
  await record(parts, job, { type: 'downloaded', output });
  const { durationMs, width, height } = output;
  await say(parts, job, { code: 'ready', durationMs, width, height });
  return ON;
};

async function fetchOnce(job: Job, parts: Parts): Promise<OutputView> {
  const kept = await parts.files.videos.read(job.id);
  const blob = kept ?? (await fetchVideo(job, parts));
  const seen = await inspectVideo(blob);
  if (!seen) {
    await parts.files.videos.forget(job.id);
    throw new FailureError({ code: 'download-failed', next: 'retry' });
  }
  if (!kept) await parts.files.videos.keep(job.id, blob);
  return { name: nameOf(job), size: blob.size, ...seen };
}

async function fetchVideo(job: Job, parts: Parts): Promise<Blob> {
  const { id, url } = job.render ?? {};
  if (!id) throw new FailureError({ code: 'render-lost', next: 'retry' });
  const response = await parts.cloud.call((client) => client.openDownload({ id, ...(url ? { url } : {}) }));
  try {
    // A Blob of a response lies on disk; the bytes never fill the worker's memory.
    return new Blob([await response.blob()], { type: 'video/mp4' });
  } catch (error) {
    throw new FailureError({ code: 'download-failed', next: 'retry' }, { cause: error });
  }
}

function nameOf(job: Job): string {
  return `linkedin-video-${new Date(job.createdAt).toISOString().slice(0, 10)}.mp4`;
}
