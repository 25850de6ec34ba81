/** One token for however many ask at once, renewed once with the same client id. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openAccount } from '../../lib/background/account.ts';
import { openRecords } from '../../lib/background/records.ts';
import { createNemoClient } from '../../lib/nemo/client.ts';

beforeEach(() => fakeBrowser.reset());

/** A cloud that counts token calls and answers each with the next reply. */
function openWith(replies: readonly { status: number; body: object }[]) {
  const clientIds: (string | null)[] = [];
  const records = openRecords();
  const answer = async (_: unknown, init?: RequestInit) => {
    clientIds.push(new Headers(init?.headers).get('X-Client-Id'));
    const { status, body } = replies[Math.min(clientIds.length, replies.length) - 1] ?? { status: 500, body: {} };
    return new Response(JSON.stringify(body), { status });
  };
  const client = createNemoClient({ baseUrl: 'https://cloud', fetch: answer, token: async () => '' });
  return { account: openAccount(records, () => client), records, clientIds };
}

const granted = (token: string) => ({ status: 200, body: { code: 0, data: { token, user_id: 'anon_1' } } });

describe('the token', () => {
  test('is asked for once by any number of callers at once', async () => {
    const { account, clientIds } = openWith([granted('t1'), granted('t2')]);
    const tokens = await Promise.all([account.ensureToken(), account.ensureToken(), account.ensureToken()]);
    expect(tokens).toEqual(['t1', 't1', 't1']);
    expect(clientIds).toHaveLength(1);
  });

  test('is kept, with the client id, for the next worker', async () => {
    await openWith([granted('t1')]).account.ensureToken();
    const next = openWith([granted('t2')]);
    expect(await next.account.ensureToken()).toBe('t1');
    expect(next.clientIds).toEqual([]);
  });

  test('is renewed under the same client id', async () => {
    const { account, clientIds } = openWith([granted('t1'), granted('t2')]);
    await account.ensureToken();
    expect(await account.renewToken('t1')).toBe('t2');
    expect(clientIds[0]).toBe(clientIds[1]);
  });

  test('that another call has renewed already is not renewed again', async () => {
    const { account, clientIds } = openWith([granted('t1'), granted('t2')]);
    await account.ensureToken();
    await Promise.all([account.renewToken('t1'), account.renewToken('t1')]);
    await account.renewToken('t1');
    expect(clientIds).toHaveLength(2);
  });

  test('of the user is used as it is, and never replaced', async () => {
    const { account, records, clientIds } = openWith([granted('t1')]);
    await records.account.update((stored) => ({ ...stored, ownToken: 'mine' }));
    expect(await account.ensureToken()).toBe('mine');
    await expect(account.renewToken('mine')).rejects.toMatchObject({ code: 'token-refused' });
    expect(clientIds).toEqual([]);
  });

  test('refused with 429 is asked for once more, after 30 seconds', async () => {
    vi.useFakeTimers();
    try {
      const { account, clientIds } = openWith([{ status: 429, body: { code: 429 } }, granted('t1')]);
      const token = account.ensureToken();
      await vi.advanceTimersByTimeAsync(29_000);
      expect(clientIds).toHaveLength(1);
      await vi.advanceTimersByTimeAsync(2000);
      expect(await token).toBe('t1');
      expect(clientIds).toHaveLength(2);
    } finally {
      vi.useRealTimers();
    }
  });
});
