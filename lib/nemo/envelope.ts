/** Three envelopes in, data or a NemoError out. */
import { z } from 'zod';
import { NemoError, type NemoErrorCode } from './errors.ts';

const text = z.string().catch('');
const envelope = z.looseObject({
  code: z.union([z.number(), z.string()]).optional().catch(undefined),
  success: z.boolean().optional().catch(undefined),
  message: text.optional(),
  error: z
    .union([z.string(), z.looseObject({ code: z.union([z.number(), z.string()]).optional() })])
    .optional()
    .catch(undefined),
  detail: z.unknown().optional(),
  data: z.unknown().optional(),
});

/** The codes of the documents, of the sister gateway (1010, 1011), and of HTTP; `code` in the body speaks first. */
const CODES: Readonly<Record<string, NemoErrorCode>> = {
  '1001': 'token-refused',
  '1010': 'token-refused',
  '1011': 'token-refused',
  '401': 'token-refused',
  '1002': 'session-not-found',
  '2001': 'no-credits',
  '4001': 'unsupported-file',
  '415': 'unsupported-file',
  '4002': 'file-too-large',
  '413': 'file-too-large',
  '402': 'plan-blocked',
  '429': 'busy',
};

/** What the reply holds, or the NemoError it amounts to. `body` is any parsed JSON. */
export function unwrap(httpStatus: number, body: unknown): unknown {
  const parsed = envelope.safeParse(body);
  if (!parsed.success) {
    if (httpStatus >= 200 && httpStatus < 300) return body;
    throw toError(httpStatus, {});
  }
  const reply = parsed.data;
  const code = reply.code ?? (typeof reply.error === 'object' ? reply.error.code : undefined);
  if (httpStatus < 200 || httpStatus >= 300 || (code !== undefined && Number(code) !== 0) || reply.success === false) {
    throw toError(httpStatus, { ...reply, code });
  }
  return reply.data ?? body;
}

/** The error that a status and an envelope's own words amount to. */
export function toError(
  httpStatus: number,
  reply: { code?: unknown; message?: unknown; error?: unknown; detail?: unknown; data?: unknown },
): NemoError {
  const said = [reply.message, reply.error, reply.detail].find((words) => typeof words === 'string') ?? '';
  const message = String(said).slice(0, 500);
  const code = codeOf(httpStatus, reply.code, message);
  const whole = JSON.stringify([message, reply.data ?? null]);
  return new NemoError(code, message, {
    httpStatus,
    refused: code !== 'server',
    userId: /"user_id":"([\w-]{1,100})"/.exec(whole)?.[1],
    link: /https:\/\/[\w.-]*nemovideo\.(?:com|ai)\/[^\s"'<>\\]*bind=[^\s"'<>\\]*/.exec(whole)?.[0],
  });
}

function codeOf(httpStatus: number, code: unknown, message: string): NemoErrorCode {
  const known = CODES[String(code)];
  if (known) return known;
  if (String(code) === '400' || httpStatus === 400)
    return /client.?id/i.test(message) ? 'client-id-missing' : 'refused';
  if (httpStatus === 404 && /session/i.test(message)) return 'session-not-found';
  return CODES[String(httpStatus)] ?? (httpStatus >= 500 ? 'server' : 'refused');
}
