/** What makes sound, at its worst: high and bright. */
import { describe, expect, test } from 'vitest';
import {
  createBar,
  createNoise,
  createSkin,
  createTine,
  createWave,
} from '../../../../lib/device/audio/music/sources.ts';
import { partialsOf, single, unison } from '../../../../lib/device/audio/music/tables.ts';

const bright = single(partialsOf(26, 0.95));

/** Pitches whose partials fall between the bins of what is measured, so that an alias would show. */
describe.each([220.3, 881.7, 2797.1])('at %d Hz', (hz) => {
  const sources = {
    wave: () => createWave({ hz, ringing: bright, struck: bright, glowS: 1, force: 1, phase: 0.3 }),
    tine: () => createTine(hz, 1),
    bar: () =>
      createBar(hz, [
        [1, 1, 0.3],
        [3.93, 0.3, 0.1],
        [9.5, 0.1, 0.05],
      ]),
  };

  test.each(Object.entries(sources))('a %s has nothing above 15 kHz that could be heard', (_, create) => {
    const sound = new Float32Array(4096);
    create().fill(sound);
    const whole = energyOf(sound, 20, 15_000);
    expect(10 * Math.log10(energyOf(sound, 15_000, 23_900) / whole)).toBeLessThan(-50);
  });
});

test('players in unison are in tune, and never quite the same twice', () => {
  const sound = new Float32Array(48_000);
  createWave({ hz: 220, ringing: unison([1], 16), glowS: 1, force: 1, phase: 0 }).fill(sound);
  expect(energyOf(sound, 215, 225) / energyOf(sound, 20, 600)).toBeGreaterThan(0.98);
  const strengths = [0, 0.2, 0.4, 0.6, 0.8].map((t) => Math.max(...sound.subarray(t * 48_000, t * 48_000 + 4800)));
  expect(Math.max(...strengths) / Math.min(...strengths)).toBeGreaterThan(1.1);
});

test('a skin falls to its pitch, noise keeps to its band', () => {
  const skin = new Float32Array(24_000);
  createSkin(120, 50, 0.03).fill(skin);
  expect(energyOf(skin.subarray(12_000), 40, 60) / energyOf(skin.subarray(12_000), 20, 400)).toBeGreaterThan(0.9);
  const noise = new Float32Array(4096);
  createNoise(() => 6000, 0.5, 3).fill(noise);
  expect(energyOf(noise, 3000, 12_000) / energyOf(noise, 20, 23_000)).toBeGreaterThan(0.75);
});

/** The energy between two pitches, by a windowed Fourier sum in steps that the window cannot miss. */
function energyOf(sound: Float32Array, fromHz: number, toHz: number): number {
  const step = (48_000 / sound.length) * 1.5;
  let energy = 0;
  for (let hz = fromHz; hz < toHz; hz += step) {
    const turn = (2 * Math.PI * hz) / 48_000;
    const twice = 2 * Math.cos(turn);
    let [now, before] = [0, 0];
    for (const [i, value] of sound.entries()) {
      const next = value * (0.5 - 0.5 * Math.cos((2 * Math.PI * i) / sound.length)) + twice * now - before;
      before = now;
      now = next;
    }
    energy += now * now + before * before - twice * now * before;
  }
  return energy;
}
