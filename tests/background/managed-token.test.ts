/** The organisation's token is used where there is one, and a browser that does not say so holds nobody up. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openManagedToken } from '../../lib/background/managed-token.ts';
import { openRecords } from '../../lib/background/records.ts';

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A browser that answers when it is told to. */
function openPolicy() {
  const waiting: ((policy: object) => void)[] = [];
  vi.spyOn(fakeBrowser.storage.managed, 'get').mockImplementation(
    () => new Promise<object>((resolve) => waiting.push(resolve)) as Promise<never>,
  );
  return { count: () => waiting.length, say: (policy: object) => waiting.shift()?.(policy) };
}

async function isOpen(answer: Promise<string>): Promise<boolean> {
  return (await Promise.race([answer, Promise.resolve(null)])) === null;
}

test('what the policy says is used, and known to the next worker', async () => {
  const policy = openPolicy();
  const first = openManagedToken(openRecords())();
  await vi.advanceTimersByTimeAsync(3000);
  policy.say({ NEMO_TOKEN: 'theirs' });
  expect(await first).toBe('theirs');

  const next = openManagedToken(openRecords())();
  await vi.advanceTimersByTimeAsync(500);
  expect(await next).toBe('theirs');
});

test('a browser that never says is waited for once, 8 s, and not at all once it is known that there is none', async () => {
  const policy = openPolicy();
  const records = openRecords();
  const read = openManagedToken(records);
  const first = read();
  await vi.advanceTimersByTimeAsync(7900);
  expect(await isOpen(first)).toBe(true);
  await vi.advanceTimersByTimeAsync(200);
  expect(await first).toBe('');
  // All ask one and the same question, and it has been waited for.
  const second = read();
  await vi.advanceTimersByTimeAsync(1);
  expect(await second).toBe('');
  expect(policy.count()).toBe(1);

  policy.say({});
  await vi.advanceTimersByTimeAsync(1);
  const next = openManagedToken(openRecords())();
  await vi.advanceTimersByTimeAsync(500);
  expect(await next).toBe('');
});

test('an answer that comes late holds from then on', async () => {
  const policy = openPolicy();
  const read = openManagedToken(openRecords());
  const first = read();
  await vi.advanceTimersByTimeAsync(8000);
  expect(await first).toBe('');
  policy.say({ NEMO_TOKEN: 'theirs' });
  await vi.advanceTimersByTimeAsync(1);
  const second = read();
  await vi.advanceTimersByTimeAsync(500);
  expect(await second).toBe('theirs');
});

test('where there are no policies at all, there is none', async () => {
  vi.spyOn(fakeBrowser.storage.managed, 'get').mockRejectedValue(new Error('Managed storage manifest not found'));
  expect(await openManagedToken(openRecords())()).toBe('');
});
