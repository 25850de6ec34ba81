/** What every endpoint of the stand-in works with, and how it says no. */
import { z } from 'zod';
import type { Accounts, User } from './accounts.ts';
import { complain, type Exchange, readBody, reply } from './exchange.ts';
import type { CloudModes } from './modes.ts';
import type { Renders } from './renders.ts';

export interface CloudParts {
  readonly modes: CloudModes;
  readonly accounts: Accounts;
  readonly renders: Renders;
  /** Resolves when held work may go on. */
  readonly released: (held: 'holdGeneration' | 'holdSecondStage') => Promise<void>;
  /** Where files are kept while it runs. */
  readonly folder: string;
  /** Ends everything that is going on. */
  readonly signal: AbortSignal;
}

export interface Caller {
  readonly user: User;
  /** What the path names: a session or a render. */
  readonly id: string;
}

export type Handler = (exchange: Exchange, parts: CloudParts, caller: Caller) => Promise<void>;

interface Refusal {
  readonly code: number;
  readonly http: number;
  readonly message: string;
  readonly data?: object;
}

export const BAD_TOKEN: Refusal = { code: 1001, http: 401, message: 'Invalid or expired token' };
export const NO_SESSION: Refusal = { code: 1002, http: 404, message: 'Session not found' };
export const BAD_TYPE: Refusal = { code: 4001, http: 415, message: 'Unsupported file type' };
export const TOO_LARGE: Refusal = { code: 4002, http: 413, message: 'File too large' };

/** A refusal in the envelope, or by an HTTP status of FastAPI's kind, as the mode says. */
export function refuse(exchange: Exchange, { modes }: CloudParts, refusal: Refusal): void {
  const { code, http, message, data = null } = refusal;
  const byHttp = modes.codesBy === 'http';
  // 402 alone would say something else: that one keeps its code.
  const body = byHttp && http !== 402 ? { detail: message } : { code, message, data };
  reply(exchange, byHttp ? http : 200, body);
}

/** Data in the envelope that the mode says, `needed` alone or with the fields that are beside it. */
export function give(exchange: Exchange, { modes }: CloudParts, data: { needed: string; beside?: object }): void {
  const beside = modes.fields === 'fewer' ? {} : (data.beside ?? {});
  const strange = modes.fields === 'more' ? { trace_id: 'x-1', flags: { beta: [1, null, 'two'] } } : {};
  const more = JSON.stringify({ ...beside, ...strange }).slice(1);
  const whole = `${data.needed.slice(0, -1)}${more === '}' ? '' : ','}${more}`;
  const around = modes.fields === 'more' ? ',"message":"ok","request_id":17' : '';
  const ways = {
    code: `{"code":0${around},"data":${whole}}`,
    success: `{"success":true,"data":${whole}}`,
    bare: whole,
  };
  reply(exchange, 200, ways[modes.envelope]);
}

/** True where the call was answered 429 instead: the mode counts how many still are to be. */
export function isLimited(exchange: Exchange, { modes }: CloudParts): boolean {
  if (modes.rateLimited <= 0) return false;
  modes.rateLimited -= 1;
  reply(exchange, 429, { code: 429, message: 'Too many requests', data: null });
  return true;
}

/** The body in exactly this shape, or null once the caller has been told that it is not. */
export async function readExactly<Schema extends z.ZodType>(
  exchange: Exchange,
  schema: Schema,
): Promise<z.output<Schema> | null> {
  const parsed = schema.safeParse(parseJson(await readBody(exchange)));
  if (parsed.success) return parsed.data;
  complain(exchange, `body: ${z.prettifyError(parsed.error).replaceAll('\n', ' ')}`);
  const detail = parsed.error.issues.map(({ code, path, message }) => ({
    type: code,
    loc: ['body', ...path],
    msg: message,
  }));
  reply(exchange, 422, { detail });
  return null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
