/** How long scenes stand, and what a long post does without. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitLength, readingTime, stretch, type Thought } from '../../../lib/device/storyboard/pace.ts';
import type { Scene, SceneKind } from '../../../lib/view/storyboard.ts';

let ids = 0;
const scene = (kind: SceneKind, durationMs = 4000): Scene => {
  ids++;
  return { id: `${ids}`, kind, text: kind, emphasis: [], durationMs };
};
const kinds = (scenes: readonly Scene[]) => scenes.map(({ kind }) => kind).join(' ');
const total = (scenes: readonly Scene[]) => scenes.reduce((sum, { durationMs }) => sum + durationMs, 0);

describe('reading', () => {
  test.each([
    ['Go.', 1600],
    ['They read the one line about their own problem.', 3800],
    ['我们用九天时间完成了迁移。', 2800],
    ['हमने बिल बनाने का तरीका बदल दिया।', 2400],
    ['word '.repeat(80), 6000],
  ])('%s: %s ms', (text, ms) => {
    expect(readingTime({ text })).toBe(ms);
  });

  test('a figure needs time to count up', () => {
    const figure = { before: '', value: 42, decimals: 0, after: '%' };
    expect(readingTime({ text: 'of our tests were never run', figure })).toBe(
      readingTime({ text: 'of our tests were never run' }) + 1100,
    );
  });
});

describe('too long a post', () => {
  test('loses what says least first, later before earlier', () => {
    const middle = Array.from({ length: 16 }, () => [scene('beat')]);
    const kept = fitLength([[scene('hook')], ...middle, [scene('item')], [scene('number')], [scene('end')]]);
    expect(kinds(kept)).toBe(`hook ${'beat '.repeat(11)}item number end`);
    expect(kept.slice(1, 12)).toEqual(middle.slice(0, 11).flat());
  });

  test('loses a thought whole: the beats of one sentence, an item and what is said of it', () => {
    const thoughts: Thought[] = [
      [scene('hook')],
      ...Array.from({ length: 5 }, () => [scene('beat'), scene('beat'), scene('beat')]),
      [scene('item'), scene('beat')],
      [scene('end')],
    ];
    const kept = fitLength(thoughts);
    expect(kinds(kept)).toBe(`hook ${'beat '.repeat(9)}item beat end`);
  });

  test('that is one thought alone is cut all the same', () => {
    const kept = fitLength([[scene('hook'), ...Array.from({ length: 30 }, () => scene('beat'))]]);
    expect(total(kept)).toBeLessThanOrEqual(60_000);
    expect(kept[0]?.kind).toBe('hook');
  });
});

test('a post is told in what length is asked for', () => {
  const middle = Array.from({ length: 16 }, () => [scene('beat')]);
  const kept = fitLength([[scene('hook')], ...middle, [scene('end')]], 15_000);
  expect(kinds(kept)).toBe('hook beat end');
});

test('too short a post stands longer', () => {
  expect(total(fitLength([[scene('hook', 1600)]]))).toBeGreaterThanOrEqual(6000);
  expect(fitLength([])).toEqual([]);
});

test('stretching keeps the scenes and their proportions', () => {
  const scenes = [scene('hook', 2000), scene('end', 4000)];
  expect(stretch(scenes, 1.5).map(({ durationMs }) => durationMs)).toEqual([3100, 6100]);
  expect(stretch(scenes, 0.5).map(({ durationMs }) => durationMs)).toEqual([1000, 2000]);
});

test('whatever comes in, at most a minute comes out, and at least six seconds', () => {
  const kind = fc.constantFrom<SceneKind>('hook', 'beat', 'item', 'number', 'quote', 'before', 'after', 'end');
  const one = fc.tuple(kind, fc.integer({ min: 16, max: 60 })).map(([own, tenths]) => scene(own, tenths * 100));
  fc.assert(
    fc.property(
      fc.array(fc.array(one, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 30 }),
      (thoughts) => {
        const kept = fitLength(thoughts);
        expect(total(kept)).toBeGreaterThanOrEqual(6000);
        expect(total(kept)).toBeLessThanOrEqual(60_000);
        const order = thoughts.flat().map(({ id }) => id);
        const places = kept.map(({ id }) => order.indexOf(id));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      },
    ),
  );
});
