/** Brings the finished MP4 onto this computer, once, and looks whether it is what was promised. */
import { inspectVideo } from '../../media/inspect.ts';
import type { Job } from '../../video/job.ts';
import { videoFile } from '../../video/versions.ts';
import type { OutputView } from '../../view/model.ts';
import { FailureError, isQuota } from '../failures.ts';
import { change, ON, type Parts, record, type Step, say } from './step.ts';

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
  const blob = kept ?? (await fetchVideo(job, parts));
  const seen = await inspectVideo(blob);
  if (!seen) {
    await parts.files.videos.forget(id);
    throw new FailureError({ code: 'download-failed', next: 'retry' });
  }
  if (!kept) await keep(id, blob, { job, parts });
  return { id, name: nameOf(job), size: blob.size, ...seen };
}

/** Where there is no room, the oldest versions make it. */
async function keep(id: string, blob: Blob, { job, parts }: { job: Job; parts: Parts }): Promise<void> {
  try {
    await parts.files.videos.keep(id, blob);
  } catch (error) {
    const [oldest] = job.versions;
    if (!oldest || !isQuota(error)) throw error;
    const without = (stored: Job): Job => ({
      ...stored,
      versions: stored.versions.filter(({ output }) => output.id !== oldest.output.id),
    });
    await parts.files.videos.forget(oldest.output.id);
    await keep(id, blob, { job: await change(parts, job, without), parts });
  }
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
