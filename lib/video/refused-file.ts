/** A file that the cloud refused, or that is no longer kept, holds its words back: the next one chosen takes its place. Pure. */
import type { Footage, Job } from './job.ts';

const REFUSALS: readonly string[] = ['unsupported-file', 'file-too-large', 'file-lost'];

/** The job with the file in the place of the refused one, or null where no words wait for one. */
export function takePlaceOfRefused(job: Job, file: Footage): Job | null {
  const [first, ...later] = job.outbox;
  const refused = job.files.find(({ id, state }) => state === 'failed' && first?.fileIds.includes(id));
  if (!first || !refused || !job.failure || !REFUSALS.includes(job.failure.code)) return null;
  const files = job.files.map((one) => (one === refused ? file : one));
  const fileIds = first.fileIds.map((id) => (id === refused.id ? file.id : id));
  const messages = job.messages.map((message) =>
    message.from === 'user' && message.id === first.messageId
      ? { ...message, files: message.files.map((one) => (one.id === refused.id ? file : one)) }
      : message,
  );
  return { ...job, files, outbox: [{ ...first, fileIds }, ...later], messages };
}
