/** The endpoints around a user: token, session, credits, state, and the hand-over to the website. */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Footage } from './accounts.ts';
import { writeDraft } from './draft.ts';
import { complain, type Exchange, readBody, reply } from './exchange.ts';
import type { CloudModes } from './modes.ts';
import { type Caller, type CloudParts, give, isLimited, NO_SESSION, readExactly, refuse } from './parts.ts';

const WEEK_MS = 7 * 24 * 3600_000;

export async function grantToken(exchange: Exchange, parts: CloudParts): Promise<void> {
  if (await readBody(exchange)) complain(exchange, 'a body on the token call');
  if (exchange.request.headers.authorization) complain(exchange, 'a token on the token call');
  const clientId = exchange.request.headers['x-client-id'];
  if (typeof clientId !== 'string' || !clientId || clientId.length > 64) {
    complain(exchange, 'X-Client-Id missing or longer than 64');
    return reply(exchange, 400, { code: 400, message: 'Missing X-Client-Id header', data: null });
  }
  if (parts.modes.clientIdLost > 0) {
    parts.modes.clientIdLost -= 1;
    return reply(exchange, 400, { code: 400, message: 'Missing X-Client-Id header', data: null });
  }
  if (isLimited(exchange, parts)) return;
  const { freeCredits, tokensPerAddress } = parts.modes;
  const granted = parts.accounts.grant(clientId, { credits: freeCredits, tokensPerAddress });
  if (!granted) return reply(exchange, 429, { code: 429, message: 'One token per client in 7 days', data: null });
  const { token, user } = granted;
  const expires = new Date(Date.now() + WEEK_MS).toISOString();
  const beside = { user_id: user.userId, expires_at: expires, credits: user.available };
  give(exchange, parts, { needed: JSON.stringify({ token }), beside });
}

const sessionBody = z.strictObject({ task_name: z.string().min(1), language: z.string().min(2) });

export async function openSession(exchange: Exchange, parts: CloudParts, { user }: Caller): Promise<void> {
  if (!(await readExactly(exchange, sessionBody))) return;
  const { taskId, sessionId } = parts.accounts.openSession(user);
  const id = parts.modes.sessionIdAsNumber ? sessionId : `"${sessionId}"`;
  give(exchange, parts, { needed: `{"session_id":${id}}`, beside: { task_id: taskId, user_id: user.userId } });
}

export async function tellCredits(exchange: Exchange, parts: CloudParts, { user }: Caller): Promise<void> {
  const { available, frozen } = user;
  give(exchange, parts, { needed: JSON.stringify({ available, frozen }), beside: { total: available + frozen } });
}

export async function tellState(exchange: Exchange, parts: CloudParts, { user, id }: Caller): Promise<void> {
  const session = parts.accounts.session(id, user);
  if (!session) return refuse(exchange, parts, NO_SESSION);
  const { draft, footage, taskId } = session;
  const written = writeDraft(draft);
  if (draft) session.told.set(written, draft);
  const canvas = draft ? { width: draft.m.width, height: draft.m.height } : {};
  const media = draft ? { bgm: { type: 'music', title: 'Lo-fi' } } : {};
  // Put together by hand: the draft's seed would not survive a trip through numbers.
  const fields = [
    `"video_infos":${JSON.stringify(footage.map((one) => signed(infoOf(one), parts.modes)))}`,
    `"draft":${written}`,
    ...(parts.modes.fields === 'fewer' ? [] : [`"canvas_config":${JSON.stringify(canvas)}`, '"video_analyses":{}']),
    `"generated_media":${JSON.stringify(media)}`,
  ];
  if (parts.modes.restlessState) fields.sort(() => Math.random() - 0.5);
  const beside = { session_id: id, task_id: taskId, user_id: user.userId, task_name: 'project' };
  give(exchange, parts, { needed: `{"state":{${fields.join(',')}}}`, beside });
}

function signed(info: Info, { restlessState }: CloudModes): Info {
  return restlessState ? { ...info, cdn_url: `${info.cdn_url}?sig=${randomBytes(4).toString('hex')}` } : info;
}

interface Info {
  readonly cdn_url: string;
  readonly [fact: string]: unknown;
}

/** A file as the cloud describes it. Duration in seconds, unlike the draft's. */
export function infoOf({ name, kind, url, sha256, duration, width, height, fps }: Footage): Info {
  return { filename: name, file_type: kind, cdn_url: url, duration, width, height, fps, hash: sha256 };
}

const claimBody = z.strictObject({ task_id: z.string().min(1), session_id: z.string().min(1) });

export async function claim(exchange: Exchange, parts: CloudParts, { user }: Caller): Promise<void> {
  const body = await readExactly(exchange, claimBody);
  if (!body) return;
  if (!parts.accounts.session(body.session_id, user)) return refuse(exchange, parts, NO_SESSION);
  const token = `clm_${randomBytes(12).toString('hex')}`;
  give(exchange, parts, { needed: JSON.stringify({ claim_token: token }), beside: { expires_in: WEEK_MS / 1000 } });
}
