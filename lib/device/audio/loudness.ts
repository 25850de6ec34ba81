/** How loud a sound is to people, after ITU-R BS.1770-4: weighted as ears hear, quiet passages left out. */
import type { Pcm } from './pcm.ts';

/** 100 ms, the step between two blocks of 400 ms. */
const STEP = 4800;
const STEPS_A_BLOCK = 4;
const SILENCE_LUFS = -70;
const QUIET_LU = -10;

/** BS.1770-4, tables 1 and 2, for 48 kHz: the head as a shelf, then a cut of what is low. */
const HEAD = { b: [1.53512485958697, -2.69169618940638, 1.19839281085285], a: [-1.69065929318241, 0.73248077421585] };
const LOW_CUT = { b: [1, -2, 1], a: [-1.99004745483398, 0.99007225036621] };

/** Integrated loudness in LUFS; minus infinity where nothing is above -70 LUFS or all is shorter than 400 ms. */
export function loudnessOf({ channels }: Pcm): number {
  const powers = blockPowers(channels.map(stepPowers));
  const audible = powers.filter((power) => toLufs(power) > SILENCE_LUFS);
  const least = toLufs(mean(audible)) + QUIET_LU;
  return toLufs(mean(audible.filter((power) => toLufs(power) > least)));
}

function toLufs(power: number): number {
  return -0.691 + 10 * Math.log10(power);
}

function mean(values: readonly number[]): number {
  return values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : 0;
}

/** The mean square of every block, over both channels. */
function blockPowers(channels: readonly Float64Array[]): number[] {
  const [steps = new Float64Array()] = channels;
  return Array.from({ length: Math.max(0, steps.length - STEPS_A_BLOCK + 1) }, (_, block) => {
    const sums = channels.map((powers) =>
      powers.subarray(block, block + STEPS_A_BLOCK).reduce((sum, power) => sum + power, 0),
    );
    return sums.reduce((sum, one) => sum + one, 0) / (STEPS_A_BLOCK * STEP);
  });
}

/** The sum of squares of every whole step, weighted. */
function stepPowers(channel: Float32Array): Float64Array {
  const powers = new Float64Array(Math.floor(channel.length / STEP));
  const [h0 = 0, h1 = 0, h2 = 0] = HEAD.b;
  const [h3 = 0, h4 = 0] = HEAD.a;
  const [l3 = 0, l4 = 0] = LOW_CUT.a;
  let [x1, x2, y1, y2, z1, z2] = [0, 0, 0, 0, 0, 0];
  for (let step = 0; step < powers.length; step++) {
    let sum = 0;
    for (let i = step * STEP; i < (step + 1) * STEP; i++) {
      const x = channel[i] ?? 0;
      const y = h0 * x + h1 * x1 + h2 * x2 - h3 * y1 - h4 * y2;
      const z = y - 2 * y1 + y2 - l3 * z1 - l4 * z2;
      x2 = x1;
      x1 = x;
      y2 = y1;
      y1 = y;
      z2 = z1;
      z1 = z;
      sum += z * z;
    }
    powers[step] = sum;
  }
  return powers;
}
