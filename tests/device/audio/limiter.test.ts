/** The limiter on anything that can come. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { limit } from '../../../lib/device/audio/limiter.ts';
import { truePeakOf } from '../../../lib/device/audio/true-peak.ts';
import { decibels, levelOf, sine, soundOf } from './ear.ts';

test('no burst of any pitch, length and strength comes over the ceiling', () => {
  const burst = fc.record({
    atS: fc.double({ min: 0, max: 0.9, noNaN: true }),
    lengthS: fc.double({ min: 0.001, max: 0.3, noNaN: true }),
    hz: fc.integer({ min: 40, max: 12_000 }),
    gain: fc.double({ min: 0.1, max: 4, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(burst, { minLength: 1, maxLength: 5 }), (bursts) => {
      const sound = soundOf(1, (t) =>
        bursts.reduce((sum, { atS, lengthS, hz, gain }) => {
          const within = (t - atS) / lengthS;
          return within > 0 && within < 1
            ? sum + gain * Math.sin(Math.PI * within) * Math.sin(2 * Math.PI * hz * t)
            : sum;
        }, 0),
      );
      limit(sound, -1.5);
      // What the gain's own movement adds between samples; the master takes it back.
      expect(decibels(truePeakOf(sound))).toBeLessThan(-1.5 + 0.3);
    }),
    { numRuns: 60 },
  );
});

test('what is under the knee is not touched', () => {
  const sound = soundOf(1, sine(440, 0.6));
  const before = sound.channels[0].slice();
  limit(sound, -1);
  expect(sound.channels[0]).toEqual(before);
});

test('a loud moment is held, and what follows soon sounds as before', () => {
  const quiet = sine(440, 0.25);
  const sound = soundOf(2, (t) => (t > 0.5 && t < 0.6 ? 8 : 1) * quiet(t));
  limit(sound, -1.5);
  expect(levelOf(sound, 0.52, 0.58)).toBeLessThan(decibels(Math.SQRT1_2) - 1.4);
  expect(levelOf(sound, 0, 0.45)).toBeCloseTo(decibels(0.25 * Math.SQRT1_2), 2);
  expect(levelOf(sound, 1.4, 2)).toBeCloseTo(decibels(0.25 * Math.SQRT1_2), 1);
});

test('both sides give way together, so that nothing moves between them', () => {
  const sound = soundOf(1, (t, side) => (side ? 0.2 : 3) * Math.sin(2 * Math.PI * 300 * t));
  limit(sound, -1.5);
  const [left, right] = sound.channels;
  const at = left.findIndex((value, i) => i > 24_000 && Math.abs(value) > 0.5);
  expect((left[at] ?? 0) / (right[at] ?? 1)).toBeCloseTo(15, 3);
});
