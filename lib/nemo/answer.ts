/** Sends a message to the agent and opens its answer, as a stream or as the JSON body that some servers give instead. */
import { type AgentEvent, readObject } from './agent-event.ts';
import { createDoubleFilter, readAgentStream } from './agent-stream.ts';
import { unwrap } from './envelope.ts';
import { NemoError } from './errors.ts';
import { type Http, parseJson, readText } from './http.ts';

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
  const response = await http.send({ method: 'POST', path: '/run_sse', headers, body, signal });
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  if (response.ok && !isJson && response.body) return readAgentStream(response.body, signal);
  return readWhole(response);
}

async function readWhole(response: Response): Promise<AsyncIterable<AgentEvent>> {
  const json = parseJson(await readText(response), response.status);
  const data = unwrap(response.status, json);
  if (!response.ok) throw new NemoError('server', 'no answer', { httpStatus: response.status });
  const events = (Array.isArray(data) ? data : [data]).flatMap(readObject).filter(createDoubleFilter());
  return play([...events.filter((event) => event.type !== 'heartbeat' && event.type !== 'end'), { type: 'end' }]);
}

async function* play(events: readonly AgentEvent[]): AsyncGenerator<AgentEvent> {
  yield* events;
}
