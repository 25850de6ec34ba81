/** Finds out by reading the state what became of a message whose answer was lost. It is never sent again. */
import type { Job, Run } from '../../video/job.ts';
import { FailureError } from '../failures.ts';
import { isPassing } from '../patience.ts';
import { isDue } from './due.ts';
import { settleWith } from './settle.ts';
import { change, ON, type Parts, type Step } from './step.ts';

const NEXT_READ_MS = 60_000;
const MOST_READS = 5;

export const recover: Step = async (job, parts) => {
  const { run, session } = job;
  if (!run || !session) throw new FailureError({ code: 'session-gone', next: 'start-again' });
  const recovery = run.recovery ?? { reads: 0, nextAt: 0, heard: false };
  if (!isDue(recovery.nextAt, NEXT_READ_MS)) return { go: 'wait', until: recovery.nextAt };
  const state = await readQuietly(session.sessionId, parts);
  if (state && state.fingerprint !== run.before.fingerprint) {
    await settleWith(job, state, parts);
    return ON;
  }
  const reads = recovery.reads + 1;
  const heard = recovery.heard === true || state !== null;
  if (reads >= MOST_READS) throw new FailureError({ code: heard ? 'agent-silent' : 'unreachable', next: 'retry' });
  await keepCount(parts, job, { reads, nextAt: Date.now() + NEXT_READ_MS, heard });
  return ON;
};

/** A read that fails for want of a network counts as unchanged: there will be another. */
async function readQuietly(sessionId: string, parts: Parts) {
  try {
    return await parts.cloud.call((client) => client.readState(sessionId));
  } catch (error) {
    if (isPassing(error)) return null;
    throw error;
  }
}

async function keepCount(parts: Parts, job: Job, recovery: NonNullable<Run['recovery']>): Promise<void> {
  await change(parts, job, (stored) => (stored.run ? { ...stored, run: { ...stored.run, recovery } } : stored));
}
