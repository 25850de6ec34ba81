/** One item of the agent's answer, and how each dialect of the stream is read into it. */
import { z } from 'zod';
import { toError, wordsIn } from './envelope.ts';
import { NemoError } from './errors.ts';
import { parseExactly } from './exact-json.ts';

/** `voice` tells speakers apart within one stream, where it says who speaks; it is not for showing. */
export type AgentEvent =
  /** More of the step being written. */
  | { readonly type: 'text-delta'; readonly text: string; readonly voice?: string }
  /** A whole step; replaces the deltas since the last one. */
  | { readonly type: 'text'; readonly text: string; readonly voice?: string }
  | { readonly type: 'tool-call'; readonly name: string; readonly voice?: string }
  | { readonly type: 'tool-result'; readonly name: string }
  /** Life without content. */
  | { readonly type: 'heartbeat' }
  /** Reported inside the stream, while HTTP said 200. */
  | { readonly type: 'failure'; readonly error: NemoError; readonly message: string }
  /** The server closed in peace. */
  | { readonly type: 'end' };

const text = z.string().nullish().catch(null);
const call = z.looseObject({ name: z.string().catch('') });
const maybeCall = call.nullish().catch(null);
const part = z.looseObject({
  text,
  thought: z.boolean().nullish().catch(null),
  functionCall: maybeCall,
  function_call: maybeCall,
  functionResponse: maybeCall,
  function_response: maybeCall,
});
const adk = z.looseObject({
  content: z
    .looseObject({ parts: z.array(z.unknown()).catch([]), role: text })
    .nullish()
    .catch(null),
  partial: z.boolean().nullish().catch(false),
  author: text,
  branch: text,
  invocationId: text,
  invocation_id: text,
  errorCode: text,
  error_code: text,
  errorMessage: text,
  error_message: text,
});
const typed = z.looseObject({
  type: z.string(),
  content: text,
  text,
  name: z.string().catch(''),
  error: z.unknown().optional(),
  message: z.unknown().optional(),
});
const coded = z.looseObject({ code: z.union([z.number(), z.string()]) });

const BEAT: readonly AgentEvent[] = [{ type: 'heartbeat' }];

/** What one frame's payload says. Unreadable frames say nothing; an error frame is read even when its JSON is broken. */
export function readFrame(payload: string): readonly AgentEvent[] {
  const data = payload.trim();
  if (data === '' || data === 'heartbeat' || data === '{}') return BEAT;
  if (data === '[DONE]') return [{ type: 'end' }];
  const json = parseExactly(data);
  if (json !== undefined) return readObject(json);
  // adk-python 1.4.2 does not escape what it puts between the quotes (captured 2026-11).
  const broken = /^\{\s*"error"\s*:\s*"?/.exec(data);
  return broken ? [failure(data.slice(broken[0].length).replace(/"?\s*\}\s*$/, ''))] : [];
}

/** What one event says, in whichever dialect. `json` is any parsed JSON. */
export function readObject(json: unknown): readonly AgentEvent[] {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return [];
  const asTyped = typed.safeParse(json);
  if (asTyped.success) return readTyped(asTyped.data);
  const hasContent = 'content' in json && json.content !== null;
  if (!hasContent && 'error' in json && json.error) {
    const inner = coded.safeParse(json.error);
    return inner.success ? readCoded(inner.data) : [failure(wordsIn(json))];
  }
  const asCoded = hasContent ? null : coded.safeParse(json);
  if (asCoded?.success) return readCoded(asCoded.data);
  if ('text' in json && typeof json.text === 'string') return json.text ? [{ type: 'text', text: json.text }] : [];
  const asAdk = adk.safeParse(json);
  return asAdk.success ? readAdk(asAdk.data) : [];
}

function readTyped(frame: z.infer<typeof typed>): readonly AgentEvent[] {
  const said = frame.content || frame.text || '';
  switch (frame.type) {
    case 'text':
      return said ? [{ type: 'text', text: said }] : [];
    case 'tool_call':
      return [{ type: 'tool-call', name: frame.name }];
    case 'tool_result':
      return [{ type: 'tool-result', name: frame.name }];
    case 'error': {
      const asCoded = coded.safeParse(frame);
      return asCoded.success ? readCoded(asCoded.data) : [failure(said || wordsIn(frame))];
    }
    default:
      return BEAT;
  }
}

/** An envelope in a frame: a refusal, or one more wrapping of what is said. */
function readCoded(frame: z.infer<typeof coded>): readonly AgentEvent[] {
  if (Number(frame.code) === 0) return 'data' in frame ? readObject(frame['data']) : [];
  const error = toError(200, frame);
  return [{ type: 'failure', error, message: error.message }];
}

function readAdk(event: z.infer<typeof adk>): readonly AgentEvent[] {
  const parts = (event.content?.parts ?? []).map((one) => part.safeParse(one).data).filter((one) => one !== undefined);
  const voice = [event.invocationId ?? event.invocation_id, event.branch, event.author].join('/');
  const events: AgentEvent[] = [];
  const isResult = parts.some((p) => p.functionResponse ?? p.function_response);
  const silent = event.author === 'user' || (event.content?.role === 'user' && !isResult);
  const said = parts.map((p) => (p.thought ? '' : (p.text ?? ''))).join('');
  if (said && !silent && !isResult) events.push({ type: event.partial ? 'text-delta' : 'text', text: said, voice });
  // Newer servers tell of a call in pieces, each of them partial, and then once more as a whole.
  for (const p of event.partial ? [] : parts) {
    const called = p.functionCall ?? p.function_call;
    const answered = p.functionResponse ?? p.function_response;
    if (called) events.push({ type: 'tool-call', name: called.name, voice });
    if (answered) events.push({ type: 'tool-result', name: answered.name });
  }
  const code = event.errorCode ?? event.error_code;
  const message = event.errorMessage ?? event.error_message ?? '';
  // An empty successful turn comes as errorCode "STOP" without a message: what a silent edit looks like.
  if (code && !(code === 'STOP' && !message)) events.push(failure(message || code));
  return events.length > 0 ? events : BEAT;
}

/** What a model's own server says when it has too much to do: no refusal of ours, for the turn had begun. */
const EXHAUSTED = /^\s*(?:429|503)\b|RESOURCE_EXHAUSTED|UNAVAILABLE|overloaded/i;

function failure(words: string): AgentEvent {
  const message = words.slice(0, 500);
  const error = new NemoError(EXHAUSTED.test(message) ? 'busy' : 'server', message);
  return { type: 'failure', error, message };
}
