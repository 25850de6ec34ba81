/** What every step of a job is made of: the parts it may use, and how it leaves its mark on the record. */

import { advance, type Job, type JobEvent } from '../../video/job.ts';
import type { Note } from '../../view/model.ts';
import type { Cloud } from '../cloud.ts';
import type { FileStores } from '../file-store.ts';
import type { Records } from '../records.ts';
import type { StudioDoor } from '../studio.ts';

export interface Parts {
  readonly records: Records;
  readonly files: FileStores;
  readonly cloud: Cloud;
  readonly studio: StudioDoor;
}

/** Go on with the next step at once, or wait until something happens or, with `until` (epoch ms), until then. */
export type Pace = { readonly go: 'on' } | { readonly go: 'wait'; readonly until?: number };

/** Takes a stored job one step further. It may be killed at any line, and goes on from the record. */
export type Step = (job: Job, parts: Parts) => Promise<Pace>;

export const ON: Pace = { go: 'on' };

/** Writes what happened into the job's record; resolves with the job as it now stands. */
export async function record(parts: Pick<Parts, 'records'>, job: Pick<Job, 'id'>, event: JobEvent): Promise<Job> {
  return change(parts, job, (stored) => advance(stored, event, Date.now()));
}

/** Changes the record by hand, for what is no event of the stage. */
export async function change(
  parts: Pick<Parts, 'records'>,
  job: Pick<Job, 'id'>,
  edit: (job: Job) => Job,
): Promise<Job> {
  const stored = await parts.records.job(job.id).update((value) => value && edit(value));
  if (!stored) throw new Error('the job was deleted while it ran');
  return stored;
}

/** Adds a line that the extension itself says to the conversation. */
export async function say(parts: Pick<Parts, 'records'>, job: Pick<Job, 'id'>, note: Note): Promise<void> {
  const message = { id: crypto.randomUUID(), at: Date.now(), from: 'note', note } as const;
  await change(parts, job, (stored) => ({ ...stored, messages: [...stored.messages, message] }));
}
