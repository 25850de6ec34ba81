/** Sends a message to the agent and opens its answer, as a stream or as the JSON body that some servers give instead. */
import type { AgentEvent } from './agent-event.ts';
import { readAgentStream, STREAM_LIMITS } from './agent-stream.ts';
import { NemoError } from './errors.ts';
import { type Http, parseReply, readText } from './http.ts';
import { createStepTeller } from './steps.ts';
import { readWhole } from './whole-answer.ts';

export interface Message {
  readonly sessionId: string;
  readonly text: string;
  readonly signal: AbortSignal | undefined;
}

/** Resolves once the cloud has taken the message; rejects with `refused: true` where it provably has not. */
export async function openAnswer(http: Http, message: Message): Promise<AsyncIterable<AgentEvent>> {
  const { sessionId, text, signal } = message;
  const body = JSON.stringify({
    app_name: 'nemo_agent',
    user_id: 'me',
    session_id: sessionId,
    new_message: { parts: [{ text }] },
  });
  const headers = { Accept: 'text/event-stream' };
  const patience = createPatience(signal);
  try {
    const request = { method: 'POST', path: '/run_sse', headers, body, signal: patience.signal } as const;
    const response = await http.send(request);
    const type = response.headers.get('content-type') ?? '';
    if (response.ok && response.body && !/json|html/i.test(type)) {
      patience.end();
      return readAgentStream(response.body, signal);
    }
    return play(await readReply(response));
  } catch (error) {
    throw patience.isOver() ? new NemoError('silent', 'no answer', { cause: error }) : error;
  } finally {
    patience.end();
  }
}

async function readReply(response: Response): Promise<readonly AgentEvent[]> {
  return readWhole(response.status, parseReply(await readText(response), response.status));
}

async function* play(events: readonly AgentEvent[]): AsyncGenerator<AgentEvent> {
  const tell = createStepTeller();
  for (const event of events) if (event.type !== 'heartbeat' && event.type !== 'end') yield* tell(event);
  yield* tell({ type: 'end' });
}

/** The stream has limits of its own; until it is there, its silence is measured here. */
function createPatience(signal: AbortSignal | undefined) {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), STREAM_LIMITS.silentMs);
  return {
    signal: signal ? AbortSignal.any([signal, late.signal]) : late.signal,
    isOver: () => late.signal.aborted,
    end: () => clearTimeout(timer),
  };
}
