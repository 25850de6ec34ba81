/** Chance that can be repeated: the same seed rolls the same numbers. */

export interface Chance {
  /** From 0 to 1, without 1. */
  roll(): number;
  /** From -1 to 1. */
  sway(): number;
  /** A whole number from 0 to `count`, without `count`. */
  below(count: number): number;
}

/** Mulberry32: 32 bits of state, good enough for music. */
export function createChance(seed: number): Chance {
  let state = seed | 0;
  const roll = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { roll, sway: () => roll() * 2 - 1, below: (count) => Math.floor(roll() * count) };
}

/** The same words, the same seed (FNV-1a). */
export function seedOf(words: string): number {
  let seed = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) seed = Math.imul(seed ^ words.charCodeAt(i), 0x01000193);
  return seed >>> 0;
}
