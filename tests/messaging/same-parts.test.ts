/** What a screen was drawn from stays the same object for as long as it says the same. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepSameParts } from '../../lib/messaging/same-parts.ts';

const row = (id: string, text: string) => ({ id, text, files: [{ name: 'a.mp4' }] });

test('the rows that did not change are the very same rows', () => {
  const before = { job: { id: 'j' }, chat: [row('1', 'one'), row('2', 'two')] };
  const after = keepSameParts(before, {
    job: { id: 'j' },
    chat: [row('1', 'one'), row('2', 'two, and'), row('3', '')],
  });
  expect(after.chat[0]).toBe(before.chat[0]);
  expect(after.chat[1]).not.toBe(before.chat[1]);
  expect(after.chat[1]?.files).toBe(before.chat[1]?.files);
  expect(after.job).toBe(before.job);
  expect(after.chat.map(({ text }) => text)).toEqual(['one', 'two, and', '']);
});

test('an equal snapshot is the snapshot before', () => {
  const before = { chat: [row('1', 'one')], failure: null };
  expect(keepSameParts(before, { chat: [row('1', 'one')], failure: null })).toBe(before);
});

test('whatever came before, what comes is what was sent', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (before, after) => {
      expect(keepSameParts<unknown>(before, structuredClone(after))).toEqual(after);
    }),
  );
});
