/** What the next message is likely to cost: the user's own turns before the documents' figures. */
import { expect, test } from 'vitest';
import { likelyCost, type Turn, withTurn } from '../../lib/video/cost.ts';

const edits = (...credits: number[]): Turn[] => credits.map((one) => ({ kind: 'edit', credits: one }));

test.each<[name: string, kind: Turn['kind'], turns: readonly Turn[], likely: number]>([
  ['a first video, as documented', 'first', [], 100],
  ['an edit, as documented', 'edit', [], 50],
  ['an edit, whatever first videos cost', 'edit', [{ kind: 'first', credits: 80 }], 50],
  ['the middle of the user’s own', 'edit', edits(10, 40, 20), 20],
  ['the last five tell', 'edit', edits(500, 500, 500, 10, 10, 10, 10, 10), 10],
])('%s', (_, kind, turns, likely) => {
  expect(likelyCost(kind, turns)).toBe(likely);
});

test('so many turns are kept', () => {
  const turns = Array.from({ length: 30 }).reduce<readonly Turn[]>(
    (kept, _, i) => withTurn(kept, { kind: 'edit', credits: i }),
    [],
  );
  expect(turns).toHaveLength(20);
  expect(turns.at(-1)?.credits).toBe(29);
});
