/** Sending a message: what counts as an answer, what provably was not taken, and how long silence is borne. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createNemoClient } from '../../lib/nemo/client.ts';

afterEach(() => vi.useRealTimers());

function send(reply: () => Promise<Response>) {
  const client = createNemoClient({ baseUrl: 'https://cloud', fetch: reply, token: async () => 't' });
  return client.sendMessage({ sessionId: '5529798706024415232', text: 'Hi' });
}

async function typesOf(reply: () => Promise<Response>): Promise<string[]> {
  const types: string[] = [];
  for await (const { type } of await send(reply)) if (type !== 'heartbeat') types.push(type);
  return types;
}

const answer =
  (body: string, type: string, status = 200) =>
  async () =>
    new Response(body, { status, headers: { 'content-type': type } });

describe('an answer', () => {
  test.each([
    ['a stream', 'data: {"text":"Hi"}\n\n', 'text/event-stream; charset=utf-8'],
    ['a stream that does not say so', 'data: {"text":"Hi"}\n\n', 'text/plain'],
    ['one event as JSON', '{"text":"Hi"}', 'application/json'],
    ['a list of events in an envelope', '{"code":0,"data":[{"text":"Hi"},{"type":"heartbeat"}]}', 'application/json'],
    ['JSON that calls itself a stream', '[{"text":"Hi"}]', 'text/event-stream'],
  ])('is %s', async (_, body, type) => {
    expect(await typesOf(answer(body, type))).toEqual(['text', 'end']);
  });
});

describe('no answer', () => {
  test.each([
    ['a refusal by envelope', answer('{"code":2001}', 'application/json'), 'no-credits', true],
    [
      'a refusal by status',
      answer('{"detail":"Session not found"}', 'application/json', 404),
      'session-not-found',
      true,
    ],
    ['too many', answer('', 'text/plain', 429), 'busy', true],
    ['a gateway that gave up', answer('<html>', 'text/html', 504), 'server', false],
    ['a page of HTML', answer('<html>', 'text/html'), 'server', false],
    ['no network', () => Promise.reject(new TypeError('Failed to fetch')), 'unreachable', false],
  ])('%s', async (_, reply, code, refused) => {
    await expect(send(reply)).rejects.toMatchObject({ code, refused });
  });

  test('silence before the first byte is borne for ten minutes', async () => {
    vi.useFakeTimers();
    const hanging = vi.fn((_input: unknown, init?: RequestInit) => {
      return new Promise<Response>((_, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
      });
    });
    const client = createNemoClient({ baseUrl: 'https://cloud', fetch: hanging, token: async () => 't' });
    const outcome = client.sendMessage({ sessionId: '1', text: 'Hi' }).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(9.9 * 60_000);
    expect(hanging.mock.calls[0]?.[1]?.signal?.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(0.2 * 60_000);
    expect(await outcome).toMatchObject({ code: 'silent', refused: false });
    expect(hanging).toHaveBeenCalledTimes(1);
  });
});

test('the message goes as the documents say, to the last letter', async () => {
  const sent = vi.fn(async (_input: unknown, _init?: RequestInit) => new Response('data:\n\n'));
  const client = createNemoClient({ baseUrl: 'https://cloud', fetch: sent, token: async () => 't' });
  await client.sendMessage({ sessionId: '5529798706024415232', text: 'Say "hi" 👩‍🚀' });
  expect(sent.mock.calls[0]?.[1]?.body).toBe(
    '{"app_name":"nemo_agent","user_id":"me","session_id":"5529798706024415232","new_message":{"parts":[{"text":"Say \\"hi\\" 👩‍🚀"}]}}',
  );
});
