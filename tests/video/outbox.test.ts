/** What is held back never stands before what goes by itself. */
import { expect, test } from 'vitest';
import { hasWords, type OutboxItem, withHold, withItem, without, withRelease } from '../../lib/video/outbox.ts';

const item = (messageId: string, held?: 'credits' | 'failure'): OutboxItem => ({
  messageId,
  text: messageId,
  fileIds: [],
  ...(held ? { held } : {}),
});
const order = (outbox: readonly OutboxItem[]) => outbox.map(({ messageId, held }) => `${messageId}${held ? '!' : ''}`);

test('words that go stand before all that are held', () => {
  const outbox = [item('a'), item('b', 'credits')];
  expect(order(withItem(outbox, item('c')))).toEqual(['a', 'c', 'b!']);
  expect(order(withItem(outbox, item('c', 'failure')))).toEqual(['a', 'b!', 'c!']);
});

test('a hold leaves what failed itself, and what is held already', () => {
  expect(withHold([item('a'), item('b'), item('c', 'credits')], 1).map(({ held }) => held)).toEqual([
    undefined,
    'failure',
    'credits',
  ]);
});

test('what is released goes behind what goes already; what was not held stays as it is', () => {
  const outbox = [item('a'), item('b', 'credits'), item('c', 'failure')];
  expect(order(withRelease(outbox, 'c'))).toEqual(['a', 'c', 'b!']);
  expect(withRelease(outbox, 'a')).toBe(outbox);
  expect(withRelease(outbox, 'x')).toBe(outbox);
});

test('held words alone are no words whose turn it is', () => {
  expect(hasWords([item('a', 'failure')])).toBe(false);
  expect(hasWords(without([item('a'), item('b', 'failure')], 'a'))).toBe(false);
  expect(hasWords([item('a')])).toBe(true);
});
