/** "Still working", each two minutes in which the agent says nothing: one line, which moves down and goes at the end. */
import type { Job } from '../../video/job.ts';
import { change, type Parts, say } from './step.ts';

const QUIET_MS = 2 * 60_000;

export interface Quiet {
  /** The agent has said something. */
  broken(): void;
  end(): void;
}

export function watchQuiet(job: Pick<Job, 'id'>, parts: Parts): Quiet {
  let timer: ReturnType<typeof setInterval> | undefined;
  const tell = async () => {
    const { run } = await change(parts, job, withoutStillWorking);
    if (run && !run.muted) await say(parts, job, { code: 'still-working' });
  };
  const quiet: Quiet = {
    broken() {
      clearInterval(timer);
      // A line less in the chat is nothing to fail for.
      timer = setInterval(() => void tell().catch(() => {}), QUIET_MS);
    },
    end: () => clearInterval(timer),
  };
  quiet.broken();
  return quiet;
}

/** The job without that line. */
export function withoutStillWorking(job: Job): Job {
  const messages = job.messages.filter((row) => row.from !== 'note' || row.note.code !== 'still-working');
  return messages.length === job.messages.length ? job : { ...job, messages };
}
