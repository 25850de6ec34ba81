/** The last hand on a mix: no rumble, the loudness that feeds expect, and no peak that a player would cut. */
import { limit } from './limiter.ts';
import { loudnessOf } from './loudness.ts';
import type { Pcm } from './pcm.ts';
import { truePeakOf } from './true-peak.ts';

const TARGET_LUFS = -14;
/** Feeds ask for -1 dBTP; AAC adds some half decibel of its own. */
const CEILING_DBTP = -1.5;
const NEAR_LU = 0.25;
const MOST_ROUNDS = 3;

/** In place. What would have to be raised by more than `mostDb` stays softer; silence stays silence. */
export function master(pcm: Pcm, mostDb: number): void {
  for (const channel of pcm.channels) cutRumble(channel);
  let raised = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const loudness = loudnessOf(pcm);
    // What the limiter took is given back, as far as that is possible.
    const gain = Math.min(TARGET_LUFS - loudness, mostDb - raised);
    if (!Number.isFinite(loudness) || (round > 0 && Math.abs(gain) < NEAR_LU)) break;
    amplify(pcm, gain);
    limit(pcm, CEILING_DBTP);
    raised += gain;
  }
  const over = 20 * Math.log10(truePeakOf(pcm)) - CEILING_DBTP;
  if (over > 0) amplify(pcm, -over);
}

/** In place, by decibels. */
export function amplify({ channels }: Pcm, decibels: number): void {
  const gain = 10 ** (decibels / 20);
  for (const channel of channels) for (let i = 0; i < channel.length; i++) channel[i] = (channel[i] ?? 0) * gain;
}

const RUMBLE_HZ = 28;

/** A high-pass of 12 dB an octave; takes a constant offset away too. */
function cutRumble(channel: Float32Array): void {
  const g = Math.tan((Math.PI * RUMBLE_HZ) / 48_000);
  const scale = 1 / (1 + g * (g + Math.SQRT2));
  let [slow, fast] = [0, 0];
  for (let i = 0; i < channel.length; i++) {
    const edge = ((channel[i] ?? 0) - slow - (g + Math.SQRT2) * fast) * scale;
    const middle = g * edge + fast;
    fast = g * edge + middle;
    slow += 2 * g * middle;
    channel[i] = edge;
  }
}
