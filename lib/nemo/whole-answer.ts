/** An answer that came as one JSON body where a stream was expected: an envelope, one event, or a list of them. */
import { type AgentEvent, readObject } from './agent-event.ts';
import { unwrap } from './envelope.ts';
import { NemoError } from './errors.ts';
import { parseExactly } from './exact-json.ts';

/** The events of a JSON value. Throws the NemoError that its envelope amounts to. */
export function readWhole(httpStatus: number, json: unknown): readonly AgentEvent[] {
  const data = unwrap(httpStatus, json);
  return (Array.isArray(data) ? data : [data]).flatMap(readObject);
}

/** The same of a body that called itself a stream, and so was begun: a refusal in it is an event. */
export function readBody(text: string): readonly AgentEvent[] {
  const json = parseExactly(text);
  if (json === undefined) return [];
  try {
    return readWhole(200, json);
  } catch (error) {
    if (!(error instanceof NemoError)) throw error;
    return [{ type: 'failure', error, message: error.message }];
  }
}
