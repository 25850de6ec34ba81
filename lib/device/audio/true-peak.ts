/** The peaks between samples, where a player's own filter will put them: read at four times the rate. */
import type { Pcm } from './pcm.ts';

const TAPS = 16;
const BEFORE = TAPS / 2 - 1;

/** Windowed sinc: what each sample around gives to the point that lies a quarter, a half, three quarters after one. */
const [FIRST, HALF, LAST] = [rowOf(0.25), rowOf(0.5), rowOf(0.75)];
/** No point between samples can exceed the largest around it by more than this. */
const REACH = HALF.reduce((total, tap) => total + Math.abs(tap), 0);

/** Samples for which one peak is told. */
export const HOP = 16;

/**
 * The peak of every `HOP` samples over both channels, as a factor of full scale.
 * Where nothing can come up to `from` the samples themselves will do, which is fast.
 */
export function peaksOf({ channels }: Pcm, from: number): Float32Array {
  const peaks = new Float32Array(Math.ceil(channels[0].length / HOP));
  for (const channel of channels) {
    for (let hop = 0; hop < peaks.length; hop++) {
      const near = largestNear(channel, hop * HOP);
      const peak = near * REACH < from ? near : peakAfter(channel, hop * HOP, near);
      if (peak > (peaks[hop] ?? 0)) peaks[hop] = peak;
    }
  }
  return peaks;
}

/** As a factor of full scale. */
export function truePeakOf({ channels }: Pcm): number {
  let most = 0;
  for (const channel of channels) {
    for (let at = 0; at < channel.length; at += HOP) {
      const near = largestNear(channel, at);
      if (near * REACH > most) most = Math.max(most, peakAfter(channel, at, 0));
    }
  }
  return most;
}

function rowOf(part: number): Float64Array {
  const taps = Float64Array.from({ length: TAPS }, (_, tap) => {
    const x = tap - BEFORE - part;
    return (Math.sin(Math.PI * x) / (Math.PI * x)) * (0.5 + 0.5 * Math.cos((2 * Math.PI * x) / (TAPS + 1)));
  });
  const sum = taps.reduce((total, tap) => total + tap, 0);
  return taps.map((tap) => tap / sum);
}

function largestNear(channel: Float32Array, at: number): number {
  let most = 0;
  const end = Math.min(channel.length, at + HOP + TAPS - BEFORE);
  for (let i = Math.max(0, at - BEFORE); i < end; i++) {
    const size = Math.abs(channel[i] ?? 0);
    if (size > most) most = size;
  }
  return most;
}

/** Of the samples and the points after each; what is beyond the ends is silent. */
function peakAfter(channel: Float32Array, at: number, atLeast: number): number {
  let most = atLeast;
  const end = Math.min(channel.length, at + HOP);
  for (let i = at; i < end; i++) {
    most = Math.max(most, Math.abs(channel[i] ?? 0));
    let [a, b, c] = [0, 0, 0];
    const from = Math.max(0, BEFORE - i);
    const to = Math.min(TAPS, channel.length - i + BEFORE);
    for (let tap = from; tap < to; tap++) {
      const value = channel[i - BEFORE + tap] ?? 0;
      a += (FIRST[tap] ?? 0) * value;
      b += (HALF[tap] ?? 0) * value;
      c += (LAST[tap] ?? 0) * value;
    }
    most = Math.max(most, Math.abs(a), Math.abs(b), Math.abs(c));
  }
  return most;
}
