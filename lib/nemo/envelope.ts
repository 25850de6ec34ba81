/** Three envelopes in, data or a NemoError out. */
import { z } from 'zod';
import { NemoError, type NemoErrorCode } from './errors.ts';

const code = z.union([z.number(), z.string()]).nullish().catch(null);
const envelope = z.looseObject({
  code,
  success: z.boolean().nullish().catch(null),
  message: z.unknown().optional(),
  error: z.unknown().optional(),
  detail: z.unknown().optional(),
  data: z.unknown().optional(),
});
const faultOfError = z.looseObject({ code });

/** The codes of the documents, of the sister gateway (1010, 1011), and of HTTP; `code` in the body speaks first. */
const CODES = new Map<string, NemoErrorCode>([
  ['1001', 'token-refused'],
  ['1010', 'token-refused'],
  ['1011', 'token-refused'],
  ['401', 'token-refused'],
  ['1002', 'session-not-found'],
  ['2001', 'no-credits'],
  ['4001', 'unsupported-file'],
  ['415', 'unsupported-file'],
  ['4002', 'file-too-large'],
  ['413', 'file-too-large'],
  ['402', 'plan-blocked'],
  ['429', 'busy'],
  // A proxy's word for "that took too long": what it was asked may be under way.
  ['408', 'server'],
]);

/** What the reply holds, or the NemoError it amounts to. `body` is any parsed JSON. */
export function unwrap(httpStatus: number, body: unknown): unknown {
  const isOk = httpStatus >= 200 && httpStatus < 300;
  const parsed = envelope.safeParse(body);
  if (!parsed.success) {
    if (isOk) return body;
    throw toError(httpStatus, {});
  }
  const reply = parsed.data;
  const said = reply.code ?? faultOfError.safeParse(reply.error).data?.code ?? null;
  if (!isOk || (said !== null && Number(said) !== 0) || reply.success === false) {
    throw toError(httpStatus, { ...reply, code: said });
  }
  return reply.data ?? body;
}

interface Refusal {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly error?: unknown;
  readonly detail?: unknown;
  readonly data?: unknown;
}

/** The error that a status and an envelope's own words amount to. */
export function toError(httpStatus: number, reply: Refusal): NemoError {
  const message = wordsIn(reply);
  const kind = codeOf(httpStatus, reply.code, message);
  const { userId, link } = factsIn([reply.message, reply.error, reply.data, reply]);
  return new NemoError(kind, message, { httpStatus, refused: kind !== 'server', userId, link });
}

/** What a refusal says, wherever it says it. */
export function wordsIn({ message, error, detail }: Refusal): string {
  const deeper = typeof error === 'object' && error !== null && 'message' in error ? error.message : null;
  const said = [message, error, deeper, detail].find((words) => typeof words === 'string' && words !== '');
  return typeof said === 'string' ? said.slice(0, 500) : '';
}

const USER_ID = /^[\w-]{1,100}$/;
const LINK = /https:\/\/(?:[\w-]+\.)*nemovideo\.(?:com|ai)\/[^\s"'<>\\]*[?&]bind=[^\s"'<>\\]*/;

/** Whom to bind a registration to, and a link that does it, where the refusal names them. */
function factsIn(places: readonly unknown[]): { userId: string | undefined; link: string | undefined } {
  let userId: string | undefined;
  let link: string | undefined;
  for (const place of places) {
    const values = typeof place === 'object' && place !== null ? Object.entries(place) : [['', place]];
    for (const [key, value] of values) {
      if (typeof value !== 'string') continue;
      if (key === 'user_id' && USER_ID.test(value)) userId ??= value;
      link ??= LINK.exec(value)?.[0];
    }
  }
  return { userId, link };
}

function codeOf(httpStatus: number, said: unknown, message: string): NemoErrorCode {
  const known = CODES.get(String(said));
  if (known) return known;
  if (String(said) === '400' || httpStatus === 400)
    return /client.?id/i.test(message) ? 'client-id-missing' : 'refused';
  if (httpStatus === 404 && /session/i.test(message)) return 'session-not-found';
  return (
    CODES.get(String(httpStatus)) ??
    (httpStatus >= 500 || (Number(said) >= 500 && Number(said) < 600) ? 'server' : 'refused')
  );
}
