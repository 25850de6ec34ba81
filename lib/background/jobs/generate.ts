/** Sends the message whose turn it is to the agent, once, and follows its answer to the end. */

import type { AgentEvent } from '../../nemo/agent-event.ts';
import { NemoError } from '../../nemo/errors.ts';
import { foldAgentEvent } from '../../video/chat.ts';
import type { Job, Run } from '../../video/job.ts';
import type { OutboxItem } from '../../video/outbox.ts';
import { toTracks } from '../../video/timeline.ts';
import { BUSY_WAIT_MS } from '../account.ts';
import { toFailure } from '../failures.ts';
import { wait } from '../wait.ts';
import { ensureSession } from './connect.ts';
import { settle } from './settle.ts';
import { change, ON, type Pace, type Parts, record, type Step, say } from './step.ts';

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
  const before = await parts.cloud.call((client) => client.readState(sessionId));
  const creditsBefore = await readCreditsQuietly(parts);
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
  try {
    const stream = await sendOnce(job, sessionId, parts);
    for await (const event of stream) await fold(job, event, parts);
  } catch (error) {
    if (!(error instanceof NemoError) || error.refused) throw error;
    // It may have been taken. From here the state tells; the message does not go again.
    const silent = error.code === 'silent' || error.code === 'too-long';
    const nextAt = Date.now() + (silent ? 0 : FIRST_READ_MS);
    await record(parts, job, { type: 'stream-lost', nextAt });
    await say(parts, job, { code: 'recovering' });
    return ON;
  }
  await settle(job, sessionId, parts);
  return ON;
}

/** 429 is a refusal before anything was taken: the one case in which the message is offered again. */
async function sendOnce(job: Job, sessionId: string, parts: Parts): Promise<AsyncIterable<AgentEvent>> {
  const text = job.run?.item.text ?? '';
  const send = () => parts.cloud.call((client) => client.sendMessage({ sessionId, text }));
  try {
    return await send();
  } catch (error) {
    if (!(error instanceof NemoError) || error.code !== 'busy' || !error.refused) throw error;
    await wait(BUSY_WAIT_MS);
    return send();
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
  if (event.type !== 'failure') return;
  await record(parts, job, { type: 'run-spoilt' });
  const ownToken = await parts.cloud.account.hasOwnToken();
  const failure = toFailure(event.error, { ownToken, userId: job.session?.userId });
  // What the agent could not do is said in our words; only what the user can act on keeps its own code.
  const known = failure.code === 'no-credits' || failure.code === 'no-credits-registered';
  await say(parts, job, { code: 'failure', failure: known ? failure : { code: 'agent-failed', next: 'none' } });
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
