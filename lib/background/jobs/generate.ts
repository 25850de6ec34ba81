/** Sends the message whose turn it is to the agent, once, and follows its answer to the end. */

import type { AgentEvent } from '../../nemo/agent-event.ts';
import { NemoError } from '../../nemo/errors.ts';
import { foldAgentEvent } from '../../video/chat.ts';
import type { Job, Run } from '../../video/job.ts';
import type { OutboxItem } from '../../video/outbox.ts';
import { toTracks } from '../../video/timeline.ts';
import { ensureSession } from './connect.ts';
import { watchFirstResult } from './first-result.ts';
import { settle } from './settle.ts';
import { change, ON, type Pace, type Parts, record, type Step, say } from './step.ts';
import { watchQuiet } from './still-working.ts';

/** After a lost stream the state is read for the first time after this long. */
const FIRST_READ_MS = 30_000;

export const generate: Step = async (job, parts) => {
  if (job.run) {
    // Found in the record by a worker that did not send it: the stream died with another worker.
    await record(parts, job, { type: 'stream-lost', nextAt: Date.now() + FIRST_READ_MS });
    return ON;
  }
  const item = job.outbox[0];
  if (!item || item.held) return { go: 'wait' };
  const sessionId = await ensureSession(job, parts);
  const before = await parts.cloud.read((client) => client.readState(sessionId));
  const creditsBefore = await readCreditsQuietly(parts);
  if (before.userId) await knowUser(parts, job, before.userId);
  const { messages } = await takeTurn(parts, job, item);
  const run: Run = {
    item,
    startedAt: Date.now(),
    before: { fingerprint: before.fingerprint, tracks: toTracks(before.draft) },
    chatLength: messages.length,
    muted: false,
    recovery: null,
    ...(creditsBefore === null ? {} : { creditsBefore }),
  };
  const begun = await record(parts, job, { type: 'run-begun', run });
  return begun.run === run ? follow(begun, sessionId, parts) : ON;
};

/** All there are, reserved ones too. A figure for the ledger is worth a request, but not a refusal to work. */
async function readCreditsQuietly(parts: Parts): Promise<number | null> {
  try {
    const { available, frozen } = await parts.cloud.refreshCredits();
    return available + frozen;
  } catch {
    return null;
  }
}

async function follow(job: Job, sessionId: string, parts: Parts): Promise<Pace> {
  let hasBegun = false;
  let refusal: NemoError | null = null;
  try {
    // Refused before anything was taken it may go again, and `call` sees to that; it is the only case.
    const text = job.run?.item.text ?? '';
    const stream = await parts.cloud.call((client) => client.sendMessage({ sessionId, text }));
    hasBegun = true;
    refusal = await listen(job, stream, { sessionId, parts });
  } catch (error) {
    if (!(error instanceof NemoError) || error.refused) throw error;
    // It may have been taken. From here the state tells; the message does not go again.
    const silent = error.code === 'silent' || error.code === 'too-long';
    const nextAt = Date.now() + (silent ? 0 : FIRST_READ_MS);
    await record(parts, job, { type: 'stream-lost', nextAt });
    await say(parts, job, { code: hasBegun ? 'recovering' : 'send-unclear' });
    return ON;
  }
  await settle(job, { sessionId, refusal }, parts);
  return ON;
}

/** Resolves, at the end of the answer, with the refusal that came in it, if one did. */
async function listen(
  job: Job,
  stream: AsyncIterable<AgentEvent>,
  { sessionId, parts }: { sessionId: string; parts: Parts },
): Promise<NemoError | null> {
  const quiet = watchQuiet(job, parts);
  const first = watchFirstResult(job, sessionId, parts);
  let refusal: NemoError | null = null;
  try {
    for await (const event of stream) {
      await fold(job, event, parts);
      if (event.type === 'text' || event.type === 'text-delta') quiet.broken();
      if (event.type === 'text') first.said();
      if (event.type === 'failure' && event.error.refused) refusal = event.error;
    }
    return refusal;
  } finally {
    quiet.end();
    await first.end();
  }
}

async function fold(job: Job, event: AgentEvent, parts: Parts): Promise<void> {
  if (event.type === 'heartbeat') return;
  const ids = { next: () => crypto.randomUUID(), now: Date.now() };
  await change(parts, job, (stored) => {
    if (stored.run?.muted) return stored;
    const messages = foldAgentEvent(stored.messages, event, ids);
    return messages === stored.messages ? stored : { ...stored, messages };
  });
  // What the agent could not do is said in our words; a refusal is said once it is known what came of the turn.
  if (event.type !== 'failure' || event.error.refused) return;
  await record(parts, job, { type: 'run-spoilt' });
  const code = event.error.code === 'busy' ? 'busy' : 'agent-failed';
  await say(parts, job, { code: 'failure', failure: { code, next: 'none' } });
}

/** Whom a registration would have to be bound to: not every reply names them. */
async function knowUser(parts: Parts, job: Job, userId: string): Promise<void> {
  await change(parts, job, (stored) =>
    stored.session && !stored.session.userId ? { ...stored, session: { ...stored.session, userId } } : stored,
  );
}

/** The user's row stops waiting, and stands where its answer will follow. */
function takeTurn(parts: Parts, job: Job, item: OutboxItem): Promise<Job> {
  return change(parts, job, (stored) => {
    const own = stored.messages.find((message) => message.id === item.messageId);
    if (own?.from !== 'user') return stored;
    const others = stored.messages.filter((message) => message !== own);
    return { ...stored, messages: [...others, { ...own, waiting: false }] };
  });
}
