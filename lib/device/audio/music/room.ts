/** A room around the music: eight paths of different lengths that feed each other and grow duller as they ring. */
import { type Bus, RATE } from './bus.ts';

/** In samples; without a common part, so that no pitch stands out. */
const PATHS = Int32Array.of(1327, 1559, 1801, 2053, 2311, 2617, 2939, 3307);
const COUNT = PATHS.length;
/** The longest path and more, as a power of two. */
const SIZE = 4096;
const EVEN = 1 / Math.sqrt(COUNT);
const FORE_S = 0.018;
/** Each path keeps this much of its last sample: the walls swallow what is high. */
const DULL = 0.42;
const LOW_CUT_HZ = 180;

export interface Room {
  /** Until it has fallen by 60 dB. */
  readonly seconds: number;
  /** As a factor. */
  readonly gain: number;
}

/** Adds to both channels of a bus what the room answers to its send. */
export function addRoom({ left, right, send }: Bus, { seconds, gain }: Room): void {
  const walls = new Float32Array(SIZE * COUNT);
  const keeps = Float64Array.from(PATHS, (path) => 10 ** ((-3 * path) / (seconds * RATE)));
  const dulls = new Float64Array(COUNT);
  const taps = new Float64Array(COUNT);
  const cut = Math.exp((-2 * Math.PI * LOW_CUT_HZ) / RATE);
  const fore = Math.round(FORE_S * RATE);
  let [heard, risen] = [0, 0];
  for (let i = fore; i < left.length; i++) {
    const sent = send[i - fore] ?? 0;
    risen = cut * (risen + sent - heard);
    heard = sent;
    for (let k = 0; k < COUNT; k++) {
      const out = (walls[((i - (PATHS[k] ?? 0)) & (SIZE - 1)) * COUNT + k] ?? 0) * (keeps[k] ?? 0);
      const dull = out + DULL * ((dulls[k] ?? 0) - out);
      dulls[k] = dull;
      taps[k] = dull;
    }
    left[i] = (left[i] ?? 0) + gain * ((taps[0] ?? 0) - (taps[2] ?? 0) + (taps[4] ?? 0) - (taps[6] ?? 0));
    right[i] = (right[i] ?? 0) + gain * ((taps[1] ?? 0) - (taps[3] ?? 0) + (taps[5] ?? 0) - (taps[7] ?? 0));
    mingle(taps);
    const now = (i & (SIZE - 1)) * COUNT;
    for (let k = 0; k < COUNT; k++) walls[now + k] = (taps[k] ?? 0) + (k % 2 ? -risen : risen) * EVEN;
  }
}

/** Hadamard's matrix: every path feeds every other one by the same part, and no energy is won or lost. */
function mingle(taps: Float64Array): void {
  for (let span = 1; span < COUNT; span *= 2) {
    for (let k = 0; k < COUNT; k++) {
      if (k & span) continue;
      const a = taps[k] ?? 0;
      const b = taps[k + span] ?? 0;
      taps[k] = (a + b) * Math.SQRT1_2;
      taps[k + span] = (a - b) * Math.SQRT1_2;
    }
  }
}
