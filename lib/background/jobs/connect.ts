/** Gives a job its session with the cloud, so that the first message finds one. */
import type { Job } from '../../video/job.ts';
import { change, ON, type Parts, type Step } from './step.ts';

export const connect: Step = async (job, parts) => {
  await ensureSession(job, parts);
  // The figure in the header is worth a request, but not a refusal to work.
  await parts.cloud.refreshCredits().catch(() => null);
  return ON;
};

/** The job's session id, asked for if it has none yet. */
export async function ensureSession(job: Job, parts: Parts): Promise<string> {
  if (job.session) return job.session.sessionId;
  const session = await parts.cloud.call((client) => client.createSession(job.language));
  await change(parts, job, (stored) => (stored.session ? stored : { ...stored, session }));
  return session.sessionId;
}
