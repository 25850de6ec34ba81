/** Loudness against the figures that EBU Tech 3341 asks of a meter, and against ffmpeg's. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loudnessOf } from '../../../lib/device/audio/loudness.ts';
import { decibels, listen, sine, soundOf } from './ear.ts';

/** A tone of 1 kHz on both sides reads as many LUFS as it has decibels of full scale. */
const tone = (lufs: number) => sine(1000, 10 ** (lufs / 20));

test('a tone reads as loud as it is', () => {
  expect(loudnessOf(soundOf(5, tone(-23)))).toBeCloseTo(-23, 1);
  expect(loudnessOf(soundOf(5, tone(-33)))).toBeCloseTo(-33, 1);
});

test('passages that are far quieter than the rest do not count', () => {
  const loudFrom10To50 = soundOf(60, (t) => (t > 10 && t < 50 ? tone(-23)(t) : tone(-36)(t)));
  expect(loudnessOf(loudFrom10To50)).toBeCloseTo(-23, 1);
});

test('ffmpeg hears any mixture of tones as loud as this does', () => {
  const tones = fc.array(
    fc.record({ hz: fc.integer({ min: 30, max: 16_000 }), gain: fc.double({ min: 0.01, max: 0.2 }) }),
    {
      minLength: 1,
      maxLength: 4,
    },
  );
  fc.assert(
    fc.property(
      tones.filter((all) => all.every(({ gain }) => Number.isFinite(gain))),
      (all) => {
        const waves = all.map(({ hz, gain }) => sine(hz, gain));
        const sound = soundOf(2, (t, side) =>
          waves.reduce((sum, wave, i) => sum + (i % 2 === side ? 1 : 0.3) * wave(t), 0),
        );
        expect(Math.abs(loudnessOf(sound) - listen(sound).lufs)).toBeLessThan(0.15);
      },
    ),
    { numRuns: 12 },
  );
});

test('twice the amplitude is six more', () => {
  const noise = soundOf(2, (t) => 0.1 * Math.sin(t * 9000) * Math.sin(t * 37));
  const double = soundOf(2, (t) => 0.2 * Math.sin(t * 9000) * Math.sin(t * 37));
  expect(loudnessOf(double) - loudnessOf(noise)).toBeCloseTo(decibels(2), 2);
});

test.each([
  ['silence', soundOf(3, () => 0)],
  ['what nobody hears', soundOf(3, tone(-80))],
  ['less than one block', soundOf(0.3, tone(-20))],
  ['nothing', soundOf(0, () => 0)],
])('%s has no loudness', (_, sound) => {
  expect(loudnessOf(sound)).toBe(Number.NEGATIVE_INFINITY);
});
