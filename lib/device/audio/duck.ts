/** Music gives way to speech while somebody speaks, and comes back when nobody does. */
import type { Pcm } from './pcm.ts';

/** 10 ms. */
const HOP = 480;
const DEPTH_DB = 11;
/** Speech below the first is none, from the second on it is speech; for speech at `SPEECH_LUFS`. */
const [NOBODY_DB, SOMEBODY_DB] = [-42, -34];
export const SPEECH_LUFS = -18;
/** Hops: 100 ms to give way, 400 ms to come back, 250 ms over which a pause between words is held. */
const [ATTACK, RELEASE, HOLD] = [10, 40, 25];
/** Hops: begins before the first syllable, to be out of its way. */
const AHEAD = 6;

/** Lowers `bed` in place, by some 11 dB at most, wherever `speech` is heard. Both have one length. */
export function duck(bed: Pcm, speech: Pcm): void {
  const gains = gainsFor(speech);
  for (const channel of bed.channels) {
    for (let i = 0; i < channel.length; i++) {
      const hop = Math.floor(i / HOP);
      const now = gains[hop] ?? 1;
      channel[i] = (channel[i] ?? 0) * (now + (((gains[hop + 1] ?? now) - now) * (i % HOP)) / HOP);
    }
  }
}

/** A factor for the start of every hop. */
function gainsFor({ channels: [left, right] }: Pcm): Float32Array {
  const wanted = Float32Array.from({ length: Math.ceil(left.length / HOP) }, (_, hop) => {
    let sum = 0;
    for (let i = hop * HOP; i < (hop + 1) * HOP; i++) sum += (left[i] ?? 0) ** 2 + (right[i] ?? 0) ** 2;
    return cutFor(10 * Math.log10(sum / (2 * HOP)));
  });
  let cut = 0;
  return wanted.map((_, hop) => {
    const around = wanted.subarray(Math.max(0, hop - HOLD), hop + AHEAD + 1);
    const target = around.reduce((most, one) => Math.max(most, one), 0);
    cut = Math.min(Math.max(target, cut - DEPTH_DB / RELEASE), cut + DEPTH_DB / ATTACK);
    return 10 ** (-cut / 20);
  });
}

/** In decibels, for the level of 10 ms. */
function cutFor(level: number): number {
  return DEPTH_DB * Math.min(1, Math.max(0, (level - NOBODY_DB) / (SOMEBODY_DB - NOBODY_DB)));
}
