/** The user's own music, longer and shorter than the film. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loopTo } from '../../../lib/device/audio/loop.ts';
import { levelOf, sine, soundOf } from './ear.ts';

function largestStep(channel: Float32Array): number {
  return channel.reduce((most, value, i) => Math.max(most, Math.abs(value - (channel[i - 1] ?? value))), 0);
}

test('music of any length is repeated to any length without a click at the seams', () => {
  const seconds = fc.double({ min: 0.5, max: 4, noNaN: true });
  fc.assert(
    fc.property(
      seconds,
      fc.double({ min: 0.1, max: 12, noNaN: true }),
      fc.integer({ min: 60, max: 900 }),
      (own, film, hz) => {
        const music = soundOf(own, sine(hz, 0.5));
        const looped = loopTo(music, Math.round(film * 48_000));
        if (!looped) throw new Error('there is music');
        expect(looped.channels[0].length).toBe(Math.round(film * 48_000));
        // Two of them at once move twice as fast at most.
        expect(largestStep(looped.channels[0])).toBeLessThanOrEqual(2 * largestStep(music.channels[0]) + 0.002);
      },
    ),
    { numRuns: 40 },
  );
});

test('a seam is as loud as the rest', () => {
  const hiss = (t: number) => 0.2 * Math.sin(t * 5000 + 30 * Math.sin(t * 313) + 9 * Math.sin(t * 91));
  const looped = loopTo(soundOf(4, hiss), 48_000 * 9);
  if (!looped) throw new Error('there is music');
  expect(Math.abs(levelOf(looped, 3, 4) - levelOf(looped, 1, 2))).toBeLessThan(1.5);
});

test('music that is long enough is heard as it is', () => {
  const music = soundOf(3, sine(440, 0.5));
  const looped = loopTo(music, 96_000);
  expect(looped?.channels[0].subarray(0, 95_000)).toEqual(music.channels[0].subarray(1, 95_001));
});

test('silence at its ends is left out, or every seam would be a hole', () => {
  const music = soundOf(4, (t) => (t > 1 && t < 3 ? sine(440, 0.5)(t) : 0));
  const looped = loopTo(music, 48_000 * 8);
  if (!looped) throw new Error('there is music');
  for (let t = 0; t < 7.9; t += 0.1) expect(levelOf(looped, t, t + 0.1)).toBeGreaterThan(-30);
});

test('silence alone is no music', () => {
  expect(
    loopTo(
      soundOf(2, () => 0),
      96_000,
    ),
  ).toBeNull();
});
