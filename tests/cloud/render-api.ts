/** The endpoints of the export: start, ask, cancel, and the way to the file where the CDN has none. */
import { z } from 'zod';
import { sendFile } from './cdn.ts';
import { complain, type Exchange, reply } from './exchange.ts';
import { hasAttribution } from './headers.ts';
import { type Caller, type CloudParts, NO_SESSION, readExactly, refuse } from './parts.ts';
import type { Render } from './renders.ts';

/** The documents say 30 s; a second or two early is forgiven. */
const POLL_MS = 25_000;

const renderBody = z.strictObject({
  id: z.string().min(1),
  sessionId: z.string(),
  draft: z.looseObject({}),
  output: z.strictObject({ format: z.literal('mp4'), quality: z.literal('high') }).optional(),
});

export async function startRender(exchange: Exchange, parts: CloudParts, { user }: Caller): Promise<void> {
  const body = await readExactly(exchange, renderBody);
  if (!body) return;
  if (!hasAttribution(exchange)) return reply(exchange, 402, { code: 402, message: 'Payment required', data: null });
  if (parts.modes.freePlan) {
    return reply(exchange, 402, { code: 402, message: 'Export not available on free plan', data: null });
  }
  const session = parts.accounts.session(body.sessionId, user);
  if (!session) return refuse(exchange, parts, NO_SESSION);
  // Byte for byte: a draft that was parsed and written again has lost the last digits of its seed.
  const told = [...session.told].find(([text]) => exchange.entry.body.includes(text));
  if (!told) {
    complain(exchange, 'a draft that is not, byte for byte, one that was told');
    return reply(exchange, 200, { success: false, error: 'Invalid draft' });
  }
  const render = parts.renders.start({ id: body.id, session, draft: told[1] });
  if (!render) {
    complain(exchange, 'a render id used before');
    return reply(exchange, 200, { success: false, error: 'Duplicate render id' });
  }
  const data = { id: render.id, status: 'pending', progress: 5 };
  reply(exchange, 200, parts.modes.renderReply === 'code' ? { code: 0, data } : { success: true, data });
}

export async function tellRender(exchange: Exchange, parts: CloudParts, caller: Caller): Promise<void> {
  const render = own(parts, caller);
  if (!render) return reply(exchange, 404, { success: false, error: 'Render not found' });
  const sinceMs = Date.now() - render.lastPollAt;
  render.lastPollAt = Date.now();
  render.polls += 1;
  if (parts.modes.strictPolling && sinceMs < POLL_MS) {
    complain(exchange, `polled after ${(sinceMs / 1000).toFixed(1)} s`);
    return reply(exchange, 429, { code: 429, message: 'Too many requests', data: null });
  }
  reply(exchange, 200, describe(render, parts));
}

function describe(render: Render, { renders, modes }: CloudParts): object {
  const { id, error, film } = render;
  const status = renders.status(render);
  const reached = Math.round(((Date.now() - render.startedAt) / Math.max(1, modes.renderMs)) * 100);
  const facts = { status, progress: status === 'completed' ? 100 : Math.min(95, Math.max(5, reached)) };
  const failed = status === 'failed' ? { error } : {};
  const url = modes.renderWithoutUrl ? undefined : `https://${modes.cdnHost}/render-result/${id}.mp4`;
  if (modes.renderReply === 'seed') {
    const output = { url, duration: (film?.durationMs ?? 0) / 1000, size: film?.size };
    return { ...facts, ...(status === 'completed' ? { output } : {}), ...failed };
  }
  const done = status === 'completed' ? { outputUrl: url, completedAt: Date.now() } : {};
  const data = { id, ...facts, ...done, ...failed, createdAt: render.startedAt };
  return modes.renderReply === 'code' ? { code: 0, data } : { success: true, data };
}

export async function cancelRender(exchange: Exchange, parts: CloudParts, caller: Caller): Promise<void> {
  const render = own(parts, caller);
  if (!render) return reply(exchange, 404, { success: false, error: 'Render not found' });
  render.cancel();
  reply(exchange, 200, { success: true, data: { id: render.id, status: 'cancelled' } });
}

export async function download(exchange: Exchange, parts: CloudParts, caller: Caller): Promise<void> {
  const render = own(parts, caller);
  if (!render?.film) return reply(exchange, 404, { success: false, error: 'Render not found' });
  sendFile(exchange, render.film);
}

function own({ renders }: CloudParts, { user, id }: Caller): Render | null {
  const render = renders.find(id);
  return render?.session.owner === user ? render : null;
}
