/** Frames come out as the camera was held, and only as large as they are shown. */
import { expect, test } from 'vitest';
import { layPixels, planLayout, type Rotation } from '../../../lib/device/paint/lay-pixels.ts';

/** Three wide, two high. */
const PICTURE = [1, 2, 3, 4, 5, 6];
const SIZE = { width: 3, height: 2 };

test.each<[Rotation, readonly number[]]>([
  [0, [1, 2, 3, 4, 5, 6]],
  [90, [4, 1, 5, 2, 6, 3]],
  [180, [6, 5, 4, 3, 2, 1]],
  [270, [3, 6, 2, 5, 1, 4]],
])('turned by %s degrees', (rotation, turned) => {
  const to = new Uint32Array(6);
  layPixels(Uint32Array.from(PICTURE), to, planLayout(SIZE, SIZE, rotation));
  expect([...to]).toEqual(turned);
});

test('half as large, four pixels become their mean, each colour by itself', () => {
  const from = Uint32Array.of(0xff00_0010, 0xff00_0030, 0xff20_0010, 0xff20_0030);
  const to = new Uint32Array(1);
  layPixels(from, to, planLayout({ width: 2, height: 2 }, { width: 1, height: 1 }, 0));
  expect(to[0]).toBe(0xff10_0020);
});

test('pixels that are not square are shown as square ones', () => {
  const to = new Uint32Array(4);
  layPixels(Uint32Array.of(7, 8), to, planLayout({ width: 2, height: 1 }, { width: 4, height: 1 }, 0));
  expect([...to]).toEqual([7, 7, 8, 8]);
});
