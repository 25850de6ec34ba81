/** The endpoints around a user: token, session, credits, state, and the hand-over to the website. */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Footage } from './accounts.ts';
import { writeDraft } from './draft.ts';
import { complain, type Exchange, readBody, reply } from './exchange.ts';
import { type Caller, type CloudParts, isLimited, NO_SESSION, readExactly, refuse } from './parts.ts';

const WEEK_MS = 7 * 24 * 3600_000;

export async function grantToken(exchange: Exchange, parts: CloudParts): Promise<void> {
  if (await readBody(exchange)) complain(exchange, 'a body on the token call');
  if (exchange.request.headers.authorization) complain(exchange, 'a token on the token call');
  const clientId = exchange.request.headers['x-client-id'];
  if (typeof clientId !== 'string' || !clientId || clientId.length > 64) {
    complain(exchange, 'X-Client-Id missing or longer than 64');
    return reply(exchange, 400, { code: 400, message: 'Missing X-Client-Id header', data: null });
  }
  if (isLimited(exchange, parts)) return;
  const { freeCredits, tokensPerAddress } = parts.modes;
  const granted = parts.accounts.grant(clientId, { credits: freeCredits, tokensPerAddress });
  if (!granted) return reply(exchange, 429, { code: 429, message: 'One token per client in 7 days', data: null });
  const { token, user } = granted;
  const expires = new Date(Date.now() + WEEK_MS).toISOString();
  reply(exchange, 200, {
    code: 0,
    data: { token, user_id: user.userId, expires_at: expires, credits: user.available },
  });
}

const sessionBody = z.strictObject({ task_name: z.string().min(1), language: z.string().min(2) });

export async function openSession(exchange: Exchange, parts: CloudParts, { user }: Caller): Promise<void> {
  if (!(await readExactly(exchange, sessionBody))) return;
  const { taskId, sessionId } = parts.accounts.openSession(user);
  const id = parts.modes.sessionIdAsNumber ? sessionId : `"${sessionId}"`;
  reply(exchange, 200, `{"code":0,"data":{"task_id":"${taskId}","session_id":${id},"user_id":"${user.userId}"}}`);
}

export async function tellCredits(exchange: Exchange, _parts: CloudParts, { user }: Caller): Promise<void> {
  const { available, frozen } = user;
  reply(exchange, 200, { code: 0, data: { available, frozen, total: available + frozen } });
}

export async function tellState(exchange: Exchange, parts: CloudParts, { user, id }: Caller): Promise<void> {
  const session = parts.accounts.session(id, user);
  if (!session) return refuse(exchange, parts, NO_SESSION);
  const { draft, footage, taskId } = session;
  const written = writeDraft(draft);
  if (draft) session.told.set(written, draft);
  const canvas = draft ? { width: draft.m.width, height: draft.m.height } : {};
  const media = draft ? { bgm: { type: 'music', title: 'Lo-fi' } } : {};
  const head = JSON.stringify({ session_id: id, task_id: taskId, user_id: user.userId, task_name: 'project' });
  const rest = JSON.stringify({ canvas_config: canvas, video_analyses: {}, generated_media: media });
  // Put together by hand: the draft's seed would not survive a trip through numbers.
  const state = `{"video_infos":${JSON.stringify(footage.map(infoOf))},"draft":${written},${rest.slice(1)}`;
  reply(exchange, 200, `{"code":0,"data":${head.slice(0, -1)},"state":${state}}}`);
}

/** A file as the cloud describes it. Duration in seconds, unlike the draft's. */
export function infoOf({ name, kind, url, sha256, duration, width, height, fps }: Footage): object {
  return { filename: name, file_type: kind, cdn_url: url, duration, width, height, fps, hash: sha256 };
}

const claimBody = z.strictObject({ task_id: z.string().min(1), session_id: z.string().min(1) });

export async function claim(exchange: Exchange, parts: CloudParts, { user }: Caller): Promise<void> {
  const body = await readExactly(exchange, claimBody);
  if (!body) return;
  if (!parts.accounts.session(body.session_id, user)) return refuse(exchange, parts, NO_SESSION);
  const token = `clm_${randomBytes(12).toString('hex')}`;
  reply(exchange, 200, { code: 0, data: { claim_token: token, expires_in: WEEK_MS / 1000 } });
}
