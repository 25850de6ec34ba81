/** Asks for an export, whoever wants it: the user, autopilot, or the agent that speaks of it. */
import type { Job } from '../../video/job.ts';
import { type Parts, record, say } from './step.ts';

/** Writes the render's id into the record; the request is the next step's. */
export async function askExport(job: Job, parts: Parts, { byItself = false } = {}): Promise<void> {
  const renderId = newRenderId();
  const asked = await record(parts, job, { type: 'export-asked', renderId, byItself });
  // A second press finds the first one's render, and adds nothing.
  if (asked.render?.id === renderId)
    await say(parts, job, { code: job.engine === 'device' ? 'exporting-here' : 'exporting' });
}

export function newRenderId(): string {
  return `render_${Date.now()}`;
}
