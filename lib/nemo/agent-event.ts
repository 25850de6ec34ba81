/** One item of the agent's answer, and how each dialect of the stream is read into it. */
import { z } from 'zod';
import { toError } from './envelope.ts';
import { NemoError } from './errors.ts';

export type AgentEvent =
  /** More of the step being written. */
  | { readonly type: 'text-delta'; readonly text: string }
  /** A whole step; replaces the deltas since the last one. */
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'tool-call'; readonly name: string }
  | { readonly type: 'tool-result'; readonly name: string }
  /** Life without content. */
  | { readonly type: 'heartbeat' }
  /** Reported inside the stream, while HTTP said 200. */
  | { readonly type: 'failure'; readonly error: NemoError; readonly message: string }
  /** The server closed in peace. */
  | { readonly type: 'end' };

const call = z.looseObject({ name: z.string().catch('') });
const part = z.looseObject({
  text: z.string().optional().catch(undefined),
  thought: z.boolean().optional().catch(undefined),
  functionCall: call.optional().catch(undefined),
  function_call: call.optional().catch(undefined),
  functionResponse: call.optional().catch(undefined),
  function_response: call.optional().catch(undefined),
});
const adk = z.looseObject({
  content: z
    .looseObject({ parts: z.array(part).catch([]), role: z.string().optional().catch(undefined) })
    .nullish()
    .catch(null),
  partial: z.boolean().nullish().catch(false),
  author: z.string().nullish().catch(null),
  errorCode: z.string().nullish().catch(null),
  error_code: z.string().nullish().catch(null),
  errorMessage: z.string().nullish().catch(null),
  error_message: z.string().nullish().catch(null),
});
const typed = z.looseObject({ type: z.string(), content: z.string().catch(''), name: z.string().catch('') });
const coded = z.looseObject({ code: z.union([z.number(), z.string()]), message: z.string().catch('') });

/** What one frame's payload says. Unreadable frames say nothing; an error frame is read even when its JSON is broken. */
export function readFrame(payload: string): readonly AgentEvent[] {
  const data = payload.trim();
  if (data === '' || data === 'heartbeat' || data === '{}') return [{ type: 'heartbeat' }];
  if (data === '[DONE]') return [{ type: 'end' }];
  let json: unknown;
  try {
    json = JSON.parse(data);
  } catch {
    return data.startsWith('{"error"')
      ? [failure(data.replace(/^\{"error"\s*:\s*"?/, '').replace(/"?\}\s*$/, ''))]
      : [];
  }
  return readObject(json);
}

/** What one event says, in whichever dialect. `json` is any parsed JSON. */
export function readObject(json: unknown): readonly AgentEvent[] {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return [];
  const asTyped = typed.safeParse(json);
  if (asTyped.success) return readTyped(asTyped.data);
  if ('error' in json && !('content' in json)) return [failure(typeof json.error === 'string' ? json.error : '')];
  const asCoded = 'content' in json ? null : coded.safeParse(json);
  if (asCoded?.success) return readCoded(asCoded.data, json);
  if ('text' in json && typeof json.text === 'string') return json.text ? [{ type: 'text', text: json.text }] : [];
  const asAdk = adk.safeParse(json);
  return asAdk.success ? readAdk(asAdk.data) : [];
}

function readTyped(frame: z.infer<typeof typed>): readonly AgentEvent[] {
  switch (frame.type) {
    case 'text':
      return frame.content ? [{ type: 'text', text: frame.content }] : [];
    case 'tool_call':
      return [{ type: 'tool-call', name: frame.name }];
    case 'tool_result':
      return [{ type: 'tool-result', name: frame.name }];
    case 'error':
      return [failure(frame.content)];
    default:
      return [{ type: 'heartbeat' }];
  }
}

function readCoded(frame: z.infer<typeof coded>, whole: object): readonly AgentEvent[] {
  if (Number(frame.code) === 0) return [];
  const error = toError(200, { ...whole, code: frame.code });
  return [{ type: 'failure', error, message: frame.message }];
}

function readAdk(event: z.infer<typeof adk>): readonly AgentEvent[] {
  const parts = event.content?.parts ?? [];
  const events: AgentEvent[] = [];
  const isResult = parts.some((p) => p.functionResponse ?? p.function_response);
  const silent = event.author === 'user' || (event.content?.role === 'user' && !isResult);
  const text = parts.map((p) => (p.thought ? '' : (p.text ?? ''))).join('');
  if (text && !silent && !isResult) events.push({ type: event.partial ? 'text-delta' : 'text', text });
  for (const p of event.partial ? [] : parts) {
    const called = p.functionCall ?? p.function_call;
    const answered = p.functionResponse ?? p.function_response;
    if (called) events.push({ type: 'tool-call', name: called.name });
    if (answered) events.push({ type: 'tool-result', name: answered.name });
  }
  const code = event.errorCode ?? event.error_code;
  const message = event.errorMessage ?? event.error_message ?? '';
  // An empty successful turn comes as errorCode "STOP" without a message: what a silent edit looks like.
  if (code && !(code === 'STOP' && !message)) events.push(failure(message || code));
  return events.length > 0 ? events : [{ type: 'heartbeat' }];
}

function failure(message: string): AgentEvent {
  const error = new NemoError('server', message.slice(0, 500));
  return { type: 'failure', error, message: message.slice(0, 500) };
}
