/** The user's own music at a film's length: repeated without a seam where it is shorter. */
import type { Pcm } from './pcm.ts';

/** 60 dB under full scale: what a file begins and ends with before there is music. */
const SILENT = 0.001;
/** One second, or a quarter of what there is. */
const SEAM = 48_000;
const MOST_SEAM = 0.25;

/** Samples a channel; the input is left as it is. Null where there is nothing but silence. */
export function loopTo({ channels }: Pcm, length: number): Pcm | null {
  const [from, to] = audible(channels);
  const whole = to - from;
  if (whole <= 0) return null;
  const seam = Math.min(SEAM, Math.floor(whole * MOST_SEAM));
  const loop = (channel: Float32Array) => {
    const out = new Float32Array(length);
    let isLast = false;
    for (let at = 0; !isLast; at += whole - seam) {
      isLast = at + whole >= length;
      const end = Math.min(whole, length - at);
      for (let i = 0; i < end; i++) {
        // Equal power, because the two sides of the seam have nothing to do with each other.
        const rise = at > 0 && i < seam ? Math.sin((Math.PI / 2) * (i / seam)) : 1;
        const fall = !isLast && i >= whole - seam ? Math.cos((Math.PI / 2) * ((i - whole + seam) / seam)) : 1;
        out[at + i] = (out[at + i] ?? 0) + (channel[from + i] ?? 0) * rise * fall;
      }
    }
    return out;
  };
  return { sampleRate: 48_000, channels: [loop(channels[0]), loop(channels[1])] };
}

function audible([left, right]: Pcm['channels']): [from: number, to: number] {
  const isHeard = (i: number) => Math.abs(left[i] ?? 0) > SILENT || Math.abs(right[i] ?? 0) > SILENT;
  let [from, to] = [0, left.length];
  while (from < to && !isHeard(from)) from++;
  while (to > from && !isHeard(to - 1)) to--;
  return [from, to];
}
