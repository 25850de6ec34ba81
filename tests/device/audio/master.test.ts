/** The last hand on a mix. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { master } from '../../../lib/device/audio/master.ts';
import { levelOf, listen, sine, soundOf } from './ear.ts';

test('whatever is loud or soft, dense or sparse comes out as loud as feeds want it, under the peak they allow', () => {
  const shape = fc.record({
    hz: fc.integer({ min: 80, max: 4000 }),
    gain: fc.double({ min: 0.02, max: 3, noNaN: true }),
    beats: fc.integer({ min: 1, max: 8 }),
    sharpness: fc.double({ min: 0.5, max: 6, noNaN: true }),
  });
  fc.assert(
    fc.property(shape, ({ hz, gain, beats, sharpness }) => {
      const beat = (t: number) => Math.abs(Math.sin(Math.PI * beats * t)) ** sharpness;
      const sound = soundOf(3, (t) => gain * beat(t) * Math.sin(2 * Math.PI * hz * t));
      master(sound, 30);
      const { lufs, peak } = listen(sound);
      expect(Math.abs(lufs + 14)).toBeLessThanOrEqual(1);
      expect(peak).toBeLessThanOrEqual(-1);
    }),
    { numRuns: 15 },
  );
});

test('nothing is raised by more than is allowed', () => {
  const sound = soundOf(3, sine(1000, 0.005));
  const before = levelOf(sound, 1, 2);
  master(sound, 12);
  expect(levelOf(sound, 1, 2) - before).toBeCloseTo(12, 0);
});

test('rumble and a constant offset are taken away', () => {
  const sound = soundOf(4, (t) => 0.3 + 0.2 * Math.sin(2 * Math.PI * 5 * t) + 0.1 * Math.sin(2 * Math.PI * 500 * t));
  master(sound, 0);
  const [left] = sound.channels;
  const late = left.subarray(96_000, 144_000);
  expect(Math.abs(late.reduce((sum, value) => sum + value, 0) / late.length)).toBeLessThan(0.001);
  const tone = soundOf(4, sine(500, 0.1));
  master(tone, 0);
  expect(Math.abs(levelOf(sound, 2, 3) - levelOf(tone, 2, 3))).toBeLessThan(1);
});

test('silence, and what is too short to have a loudness, stay as they are', () => {
  const silence = soundOf(2, () => 0);
  master(silence, 30);
  expect(silence.channels[0].every((value) => value === 0)).toBe(true);
  const blip = soundOf(0.2, sine(1000, 0.1));
  master(blip, 30);
  expect(levelOf(blip, 0.05, 0.15)).toBeCloseTo(-23, 0);
});
