/** Sound from any rate to ours: by windowed sinc, so that nothing above half of either rate comes through as something else. */

const RATE = 48_000;
/** Samples to either side, of whichever rate is lower. */
const HALF = 24;
/** Where the band ends, of half the lower rate: the filter needs some room to fall in. */
const BAND = 0.92;
const KAISER = 8;
/** More points between two samples than these are taken as the nearest of them. */
const MOST_PHASES = 640;

/** The same sound at 48 000 samples a second. */
export function resample(channel: Float32Array, fromRate: number): Float32Array {
  if (fromRate === RATE) return channel;
  const step = fromRate / RATE;
  const phases = Math.min(MOST_PHASES, RATE / gcd(fromRate, RATE));
  const rows = rowsOf(phases, Math.max(1, step));
  const taps = rows.length / phases;
  const before = taps / 2 - 1;
  const out = new Float32Array(Math.round(channel.length / step));
  for (let i = 0; i < out.length; i++) {
    const at = i * step;
    const near = Math.round((at - Math.floor(at)) * phases);
    const whole = Math.floor(at) + (near === phases ? 1 : 0);
    const row = (near % phases) * taps;
    const from = Math.max(0, before - whole);
    const to = Math.min(taps, channel.length - whole + before);
    let sum = 0;
    for (let tap = from; tap < to; tap++) sum += (rows[row + tap] ?? 0) * (channel[whole - before + tap] ?? 0);
    out[i] = sum;
  }
  return out;
}

/** One row of taps for each point between two samples; a wider filter, and a lower one, where the rate falls. */
function rowsOf(phases: number, wide: number): Float64Array {
  const half = Math.ceil(HALF * wide);
  const taps = 2 * half;
  const rows = new Float64Array(phases * taps);
  for (let phase = 0; phase < phases; phase++) {
    let sum = 0;
    for (let tap = 0; tap < taps; tap++) {
      const x = (tap - half + 1 - phase / phases) / wide;
      const value = sinc(BAND * x) * bessel(KAISER * Math.sqrt(Math.max(0, 1 - (x / HALF) ** 2)));
      rows[phase * taps + tap] = value;
      sum += value;
    }
    for (let tap = 0; tap < taps; tap++) rows[phase * taps + tap] = (rows[phase * taps + tap] ?? 0) / sum;
  }
  return rows;
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

/** The modified Bessel function of order 0, of which Kaiser's window is made. */
function bessel(x: number): number {
  let [sum, term] = [1, 1];
  for (let k = 1; term > 1e-10 * sum; k++) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
