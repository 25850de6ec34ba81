/** Uploads the footage that the next message speaks of, one file after another. */
import { NemoError } from '../../nemo/errors.ts';
import type { Footage, Job } from '../../video/job.ts';
import { FailureError } from '../failures.ts';
import { ensureSession } from './connect.ts';
import { change, ON, type Parts, record, type Step, say } from './step.ts';

/** True where the message whose turn it is waits for files that are not in the cloud yet. */
export function needsUpload(job: Job): boolean {
  return nextFootage(job) !== undefined;
}

export const upload: Step = async (job, parts) => {
  const sessionId = await ensureSession(job, parts);
  const footage = nextFootage(await record(parts, job, { type: 'upload-begun' }));
  if (footage) await uploadOne(job, footage, sessionId, parts);
  const stored = await parts.records.job(job.id).read();
  if (stored && !needsUpload(stored)) {
    await record(parts, job, { type: 'upload-ended' });
    await say(parts, job, { code: 'uploaded', names: namesOf(stored) });
  }
  return ON;
};

async function uploadOne(job: Job, footage: Footage, sessionId: string, parts: Parts): Promise<void> {
  const { videoCount: count } = await parts.cloud.read((client) => client.readState(sessionId));
  const arrived = footage.state === 'uploading' && footage.countBefore !== undefined && count > footage.countBefore;
  if (!arrived) {
    const blob = await parts.files.footage.read(footage.id);
    if (!blob) throw new FailureError({ code: 'file-lost', next: 'choose-file', subject: footage.name });
    await mark(parts, job, footage.id, { state: 'uploading', countBefore: count });
    await send(job, { sessionId, id: footage.id, name: footage.name, blob }, parts);
  }
  await mark(parts, job, footage.id, { state: 'uploaded' });
}

interface Sent {
  readonly sessionId: string;
  readonly id: string;
  readonly name: string;
  readonly blob: Blob;
}

async function send(job: Job, { sessionId, id, name, blob }: Sent, parts: Parts): Promise<void> {
  try {
    await parts.cloud.call((client) => client.uploadFiles({ sessionId, files: [{ name, blob }] }));
  } catch (error) {
    if (!(error instanceof NemoError)) throw error;
    if (error.code !== 'unsupported-file' && error.code !== 'file-too-large') throw error;
    // The message can go without it; another file is another file.
    await mark(parts, job, id, { state: 'failed' });
    throw new FailureError({ code: error.code, next: 'choose-file', subject: name }, { cause: error });
  }
}

function nextFootage(job: Job): Footage | undefined {
  return job.files.find(
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
