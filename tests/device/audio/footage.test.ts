/** Which part of the user's clips is heard, and where. */
import { expect, test } from 'vitest';
import { addTake, spansOf } from '../../../lib/device/audio/footage.ts';
import type { Scene } from '../../../lib/view/storyboard.ts';
import { levelOf, sine, soundOf } from './ear.ts';

function cut(startMs: number, durationMs: number, media?: Scene['media']) {
  const scene: Scene = {
    id: `${startMs}`,
    kind: 'media',
    text: '',
    emphasis: [],
    durationMs,
    ...(media ? { media } : {}),
  };
  return { scene, startMs };
}

const clip = (fileId: string, fromMs: number) => ({ fileId, kind: 'clip', fromMs }) as const;

test('a clip is heard for as long as its scene, pictures and words are not heard', () => {
  const cuts = [cut(0, 2000), cut(2000, 3000, clip('a', 500)), cut(5000, 1000, { ...clip('b', 0), kind: 'image' })];
  expect(spansOf(cuts)).toEqual([{ fileId: 'a', fromMs: 500, startMs: 2000, lengthMs: 3000 }]);
});

test('scenes that go on in the same clip are heard in one piece, a leap in it is not', () => {
  const cuts = [
    cut(0, 1000, clip('a', 0)),
    cut(1000, 2000, clip('a', 1000)),
    cut(3000, 1000, clip('a', 0)),
    cut(4000, 1000, clip('b', 1000)),
  ];
  expect(spansOf(cuts).map(({ fileId, startMs, lengthMs }) => [fileId, startMs, lengthMs])).toEqual([
    ['a', 0, 3000],
    ['a', 3000, 1000],
    ['b', 4000, 1000],
  ]);
});

test('a take stands at its place, and its edges are faded', () => {
  const mix = soundOf(4, () => 0);
  addTake(mix, { startMs: 1000, lengthMs: 2000, sound: soundOf(5, () => 0.5) });
  const [left] = mix.channels;
  expect(left[48_000 - 1]).toBe(0);
  expect(left[48_000]).toBe(0);
  expect(left[48_000 + 480]).toBeCloseTo(0.25, 2);
  expect(left[48_000 + 960]).toBe(0.5);
  expect(left[144_000 - 480]).toBeCloseTo(0.25, 2);
  expect(left[144_000]).toBe(0);
});

test('a clip that is shorter than its scene, or than what is left of the film, ends softly', () => {
  const mix = soundOf(3, () => 0);
  addTake(mix, { startMs: 0, lengthMs: 2000, sound: soundOf(1, sine(440, 0.5)) });
  addTake(mix, { startMs: 2000, lengthMs: 9000, sound: soundOf(9, () => 0.5) });
  expect(levelOf(mix, 1, 2)).toBe(Number.NEGATIVE_INFINITY);
  expect(mix.channels[0].at(-1)).toBe(0);
});
