/** Uploads the footage that the next message speaks of, a few files at a time, each marked as it goes. */
import { NemoError } from '../../nemo/errors.ts';
import type { Footage, Job } from '../../video/job.ts';
import { FailureError } from '../failures.ts';
import { ensureSession } from './connect.ts';
import { change, ON, type Parts, record, type Step, say } from './step.ts';

/** True where the message whose turn it is waits for files that are not in the cloud yet. */
export function needsUpload(job: Job): boolean {
  return waitingFootage(job).length > 0;
}

/** So many go at the same time; more would only share the same line. */
const AT_ONCE = 3;

export const upload: Step = async (job, parts) => {
  const sessionId = await ensureSession(job, parts);
  const begun = await record(parts, job, { type: 'upload-begun' });
  await uploadAll(begun, sessionId, parts);
  const stored = await parts.records.job(job.id).read();
  if (stored && !needsUpload(stored)) {
    await record(parts, job, { type: 'upload-ended' });
    await say(parts, job, { code: 'uploaded', names: namesOf(stored) });
  }
  return ON;
};

async function uploadAll(job: Job, sessionId: string, parts: Parts): Promise<void> {
  const waiting = waitingFootage(job);
  // One that a worker left half-way is told by the count, which others would move.
  for (const footage of waiting.filter(({ state }) => state === 'uploading'))
    await uploadOne(job, footage, sessionId, parts);
  const fresh = waiting.filter(({ state }) => state !== 'uploading');
  const workers = Array.from({ length: AT_ONCE }, async () => {
    for (let next = fresh.shift(); next; next = fresh.shift()) await uploadOne(job, next, sessionId, parts);
  });
  const failed = (await Promise.allSettled(workers)).find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
}

async function uploadOne(job: Job, footage: Footage, sessionId: string, parts: Parts): Promise<void> {
  const { videoCount: count } = await parts.cloud.read((client) => client.readState(sessionId));
  const arrived = footage.state === 'uploading' && footage.countBefore !== undefined && count > footage.countBefore;
  if (!arrived) {
    await mark(parts, job, footage.id, { state: 'uploading', countBefore: count });
    const send = footage.url
      ? sendLink(parts, sessionId, footage.url)
      : sendFile(parts, sessionId, await readKept(job, footage, parts));
    await naming(job, footage, { send, parts });
  }
  await mark(parts, job, footage.id, { state: 'uploaded' });
}

/** What is kept of it; a file that is gone is said to be, and waits for another in its place. */
export async function readKept(job: Job, { id, name }: Footage, parts: Parts): Promise<{ name: string; blob: Blob }> {
  const blob = await parts.files.footage.read(id);
  if (!blob) await mark(parts, job, id, { state: 'failed' });
  if (!blob) throw new FailureError({ code: 'file-lost', next: 'choose-file', subject: name });
  return { name, blob };
}

const sendFile = (parts: Parts, sessionId: string, file: { name: string; blob: Blob }) => () =>
  parts.cloud.call((client) => client.uploadFiles({ sessionId, files: [file] }));

const sendLink = (parts: Parts, sessionId: string, url: string) => () =>
  parts.cloud.call((client) => client.uploadUrls({ sessionId, urls: [url] }));

/** A refusal of a file says which file it is about. */
async function naming(
  job: Job,
  { id, name }: Footage,
  { send, parts }: { readonly send: () => Promise<unknown>; readonly parts: Parts },
): Promise<void> {
  try {
    await send();
  } catch (error) {
    if (!(error instanceof NemoError)) throw error;
    if (error.code !== 'unsupported-file' && error.code !== 'file-too-large') throw error;
    // The message can go without it; another file is another file.
    await mark(parts, job, id, { state: 'failed' });
    throw new FailureError({ code: error.code, next: 'choose-file', subject: name }, { cause: error });
  }
}

function waitingFootage(job: Job): Footage[] {
  return job.files.filter(
    (file) => job.outbox[0]?.fileIds.includes(file.id) && (file.state === 'waiting' || file.state === 'uploading'),
  );
}

function namesOf(job: Job): string[] {
  const went = ({ id, state }: Footage) => state === 'uploaded' && job.outbox[0]?.fileIds.includes(id);
  return job.files.filter(went).map((file) => file.name);
}

/** Writes a file's state both into the job's files and into the chat row that shows it. */
async function mark(parts: Parts, job: Job, id: string, state: Pick<Footage, 'state' | 'countBefore'>): Promise<void> {
  await change(parts, job, (stored) => ({
    ...stored,
    files: stored.files.map((file) => (file.id === id ? { ...file, ...state } : file)),
    messages: stored.messages.map((message) =>
      message.from === 'user'
        ? { ...message, files: message.files.map((file) => (file.id === id ? { ...file, state: state.state } : file)) }
        : message,
    ),
  }));
}
