/** Music under speech: down while somebody speaks, up again when nobody does. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { duck } from '../../../lib/device/audio/duck.ts';
import { levelOf, sine, soundOf } from './ear.ts';

const MUSIC = sine(220, 0.1);
const LEVEL = -23;
/** Like syllables: four a second, with nothing between them. */
const speak = (t: number) => 0.3 * Math.sin(2 * Math.PI * 180 * t) * Math.max(0, Math.sin(2 * Math.PI * 4 * t));

function musicUnder(speech: (t: number) => number, seconds = 8) {
  const music = soundOf(seconds, MUSIC);
  duck(music, soundOf(seconds, speech));
  return music;
}

test('music is some 11 dB down while there is speech, words apart or not', () => {
  const music = musicUnder((t) => (t > 2 && t < 5 ? speak(t) : 0));
  for (let t = 2.3; t < 4.9; t += 0.2) {
    expect(levelOf(music, t, t + 0.2)).toBeGreaterThan(LEVEL - 12);
    expect(levelOf(music, t, t + 0.2)).toBeLessThan(LEVEL - 10);
  }
});

test('it gives way within a tenth of a second and is back within a second', () => {
  const music = musicUnder((t) => (t > 2 && t < 5 ? speak(t) : 0));
  expect(levelOf(music, 0, 1.9)).toBeCloseTo(LEVEL, 1);
  expect(levelOf(music, 2.1, 2.2)).toBeLessThan(LEVEL - 10);
  expect(levelOf(music, 5.1, 5.2)).toBeLessThan(LEVEL - 9);
  expect(levelOf(music, 5.4, 5.5)).toBeGreaterThan(LEVEL - 9);
  expect(levelOf(music, 5.8, 8)).toBeCloseTo(LEVEL, 1);
});

test('the sound of an empty room does not count as speech', () => {
  const music = musicUnder((t) => 0.004 * Math.sin(t * 9999) * Math.sin(t * 777));
  expect(levelOf(music, 0, 8)).toBeCloseTo(LEVEL, 1);
});

test('whenever somebody speaks, the gain moves without a jump and stays between 11 dB down and none', () => {
  const moments = fc.array(fc.double({ min: 0, max: 3.5, noNaN: true }), { maxLength: 6 });
  fc.assert(
    fc.property(moments, (begins) => {
      const bed = soundOf(4, () => 1);
      duck(
        bed,
        soundOf(4, (t) => (begins.some((at) => t > at && t < at + 0.3) ? sine(200, 0.3)(t) : 0)),
      );
      const [gains] = bed.channels;
      for (let i = 1; i < gains.length; i++) {
        const [before = 0, now = 0] = [gains[i - 1], gains[i]];
        if (now < 10 ** (-11.01 / 20) || now > 1 || Math.abs(now - before) > 0.0005) {
          throw new Error(`at sample ${i}: from ${before} to ${now}`);
        }
      }
    }),
    { numRuns: 25 },
  );
});
