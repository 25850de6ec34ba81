/** `POST /run_sse`: one message to the agent, refused where the documents say so. */
import { z } from 'zod';
import { answer, EDIT_COST, FIRST_COST } from './agent.ts';
import { complain, type Exchange, reply } from './exchange.ts';
import { type Caller, type CloudParts, isLimited, NO_SESSION, readExactly, refuse } from './parts.ts';

const runBody = z.strictObject({
  app_name: z.literal('nemo_agent'),
  user_id: z.literal('me'),
  session_id: z.string(),
  new_message: z.strictObject({ parts: z.tuple([z.strictObject({ text: z.string().min(1) })]) }),
});

export async function runAgent(exchange: Exchange, parts: CloudParts, { user }: Caller): Promise<void> {
  if (!exchange.request.headers.accept?.includes('text/event-stream')) complain(exchange, 'Accept: text/event-stream');
  const body = await readExactly(exchange, runBody);
  if (!body || isLimited(exchange, parts)) return;
  if (parts.modes.sendsDown) return reply(exchange, 503, { code: 503, message: 'Service unavailable', data: null });
  const session = parts.accounts.session(body.session_id, user);
  if (!session) return refuse(exchange, parts, NO_SESSION);
  if (session.busy) {
    complain(exchange, 'a second send during generation');
    return reply(exchange, 429, { code: 429, message: 'A run is in progress in this session', data: null });
  }
  if (parts.modes.noCredits || user.available < (session.draft ? EDIT_COST : FIRST_COST)) {
    const data = { user_id: user.userId };
    return refuse(exchange, parts, { code: 2001, http: 402, message: 'Insufficient credits', data });
  }
  exchange.entry.status = 200;
  await answer({ session, message: body.new_message.parts[0].text, parts }, exchange.response);
}
