/** Chance that can be repeated. */
import { expect, test } from 'vitest';
import { createChance, seedOf } from '../../../../lib/device/audio/music/chance.ts';

test('one seed rolls the same numbers, evenly, and another seed others', () => {
  const roll = (seed: number) => {
    const chance = createChance(seed);
    return Array.from({ length: 6000 }, () => chance.below(6));
  };
  expect(roll(5)).toEqual(roll(5));
  expect(roll(5)).not.toEqual(roll(6));
  for (const side of [0, 1, 2, 3, 4, 5]) {
    const count = roll(5).filter((value) => value === side).length;
    expect(Math.abs(count - 1000)).toBeLessThan(130);
  }
});

test('the same words are the same seed, in any language', () => {
  expect(seedOf('Ship small.')).toBe(seedOf('Ship small.'));
  expect(seedOf('Ship small.')).not.toBe(seedOf('Ship small'));
  expect(seedOf('写下来')).not.toBe(seedOf('写下'));
  expect(Number.isInteger(seedOf(''))).toBe(true);
});
