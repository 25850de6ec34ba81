/** Any rate to ours: what is heard stays, and nothing is heard that was not there. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resample } from '../../../lib/device/audio/resample.ts';
import { decibels } from './ear.ts';

function tone(hz: number, rate: number): Float32Array {
  return Float32Array.from({ length: rate }, (_, i) => 0.5 * Math.sin((2 * Math.PI * hz * i) / rate));
}

/** How far the middle of a second is from what it should be, in decibels of full scale. */
function errorOf(sound: Float32Array, wanted: (i: number) => number): number {
  const off = sound
    .subarray(4800, 43_200)
    .reduce((most, value, i) => Math.max(most, Math.abs(value - wanted(i + 4800))), 0);
  return decibels(off);
}

test('a tone that both rates can carry comes through as it is, whatever the rate', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 8000, max: 192_000 }),
      fc.double({ min: 0.01, max: 0.75, noNaN: true }),
      (rate, part) => {
        const hz = (part * Math.min(rate, 48_000)) / 2;
        const out = resample(tone(hz, rate), rate);
        expect(out.length).toBe(48_000);
        expect(errorOf(out, (i) => 0.5 * Math.sin((2 * Math.PI * hz * i) / 48_000))).toBeLessThan(-50);
      },
    ),
    { numRuns: 20 },
  );
});

test.each([44_100, 96_000, 32_000, 16_000])(
  'a tone of a common rate, %i Hz, comes through cleaner than 16 bits would',
  (rate) => {
    const out = resample(tone(1000, rate), rate);
    expect(errorOf(out, (i) => 0.5 * Math.sin((2 * Math.PI * 1000 * i) / 48_000))).toBeLessThan(-80);
  },
);

test('what our rate cannot carry is left out instead of coming back as another tone', () => {
  expect(errorOf(resample(tone(30_000, 96_000), 96_000), () => 0)).toBeLessThan(-70);
});

test('our own rate is not touched', () => {
  const sound = tone(440, 48_000);
  expect(resample(sound, 48_000)).toBe(sound);
});
