/** Keeps true peaks under a ceiling: looks ahead, gives way softly and comes back slowly, the same on both channels. */
import type { Pcm } from './pcm.ts';
import { HOP, peaksOf } from './true-peak.ts';

/** Peaks from this far under the ceiling on begin to be held, in decibels; those above it most of all. */
const KNEE_DB = 4;
/** Hops of a third of a millisecond: five milliseconds to give way in. */
const AHEAD = 15;
const RELEASE_S = 0.12;

/** In place. The ceiling is in decibels of full scale, true peak. */
export function limit(pcm: Pcm, ceilingDb: number): void {
  const from = 10 ** ((ceilingDb - KNEE_DB / 2) / 20);
  const gains = peaksOf(pcm, from).map((peak) => gainFor(peak, ceilingDb));
  if (gains.every((gain) => gain === 1)) return;
  const smooth = average(average(recover(lowestAround(gains))));
  for (const channel of pcm.channels) {
    for (let i = 0; i < channel.length; i++) {
      const hop = Math.floor(i / HOP);
      const now = smooth[hop] ?? 1;
      channel[i] = (channel[i] ?? 0) * (now + (((smooth[hop + 1] ?? now) - now) * (i % HOP)) / HOP);
    }
  }
}

/** No change under the knee, the ceiling over it, and a parabola between. */
function gainFor(peak: number, ceilingDb: number): number {
  const over = 20 * Math.log10(peak) - ceilingDb;
  if (!(over > -KNEE_DB / 2)) return 1;
  const cut = over >= KNEE_DB / 2 ? over : (over + KNEE_DB / 2) ** 2 / (2 * KNEE_DB);
  return 10 ** (-cut / 20);
}

/** The least gain within reach of the two averages that follow, so that they arrive in time and stay long enough. */
function lowestAround(gains: Float32Array): Float32Array {
  const reach = AHEAD + 1;
  const lowest = new Float32Array(gains.length);
  // Indices whose gains rise: the first is the lowest of the window.
  const window: number[] = [];
  let first = 0;
  for (let i = 0; i < gains.length + reach; i++) {
    const gain = gains[i] ?? 1;
    while (window.length > first && (gains[window.at(-1) ?? 0] ?? 1) >= gain) window.pop();
    window.push(i);
    while ((window[first] ?? i) < i - 2 * reach) first++;
    if (i >= reach) lowest[i - reach] = gains[window[first] ?? i] ?? 1;
  }
  return lowest;
}

function recover(gains: Float32Array): Float32Array {
  const rise = 1 - Math.exp(-HOP / (RELEASE_S * 48_000));
  let last = 1;
  return gains.map((gain) => {
    last = Math.min(gain, last + (1 - last) * rise);
    return last;
  });
}

/** Over half of the time ahead to either side; two in a row make a curve without corners. */
function average(gains: Float32Array): Float32Array {
  const half = Math.floor(AHEAD / 2);
  let sum = 0;
  const at = (i: number) => gains[Math.min(gains.length - 1, Math.max(0, i))] ?? 1;
  for (let i = -half; i <= half; i++) sum += at(i);
  return gains.map((_, i) => {
    const mean = sum / (2 * half + 1);
    sum += at(i + half + 1) - at(i - half);
    return mean;
  });
}
