/** What is done to all that sounds so far. */
import { expect, test } from 'vitest';
import { addBreath, giveWay, letGo, openFilter } from '../../../../lib/device/audio/music/gestures.ts';
import { decibels } from '../ear.ts';

function busOf(seconds: number, at: (t: number) => number) {
  const channel = () => Float32Array.from({ length: seconds * 48_000 }, (_, i) => at(i / 48_000));
  return { left: channel(), right: channel(), send: channel() };
}

function level(channel: Float32Array, fromS: number, toS: number): number {
  const stretch = channel.subarray(fromS * 48_000, toS * 48_000);
  return decibels(Math.sqrt(stretch.reduce((sum, value) => sum + value * value, 0) / stretch.length));
}

const high = (t: number) => Math.sin(2 * Math.PI * 3000 * t);

test('the filter lets more of what is high through towards a cut, and less again after it', () => {
  const { left } = busOf(8, high);
  openFilter({ left, right: new Float32Array(), send: new Float32Array() }, [500, 4000], [4]);
  expect(level(left, 3.9, 4.1)).toBeGreaterThan(level(left, 2, 2.5) + 6);
  expect(level(left, 3.9, 4.1)).toBeGreaterThan(level(left, 5.8, 6) + 4);
});

test('pads give way to a kick and come back before the next one', () => {
  const { left } = busOf(2, () => 1);
  giveWay({ left, right: left.slice(), send: left.slice() }, [0.5, 1], 6);
  expect(decibels(left[0.45 * 48_000] ?? 0)).toBeCloseTo(0, 1);
  expect(decibels(left[0.53 * 48_000] ?? 0)).toBeCloseTo(-5.5, 0);
  expect(decibels(left[0.95 * 48_000] ?? 0)).toBeGreaterThan(-0.6);
  expect(left.every((value, i) => Math.abs(value - (left[i - 1] ?? value)) < 0.002)).toBe(true);
});

test('a breath is fullest at its moment, and soft on both sides of it', () => {
  const bus = busOf(4, () => 0);
  addBreath(bus, 2, 1);
  expect(level(bus.left, 1.9, 2.05)).toBeGreaterThan(level(bus.left, 1, 1.3) + 12);
  expect(level(bus.left, 1.9, 2.05)).toBeGreaterThan(level(bus.left, 2.4, 2.7) + 8);
  expect(bus.left.subarray(0, 0.85 * 48_000).every((value) => value === 0)).toBe(true);
  expect(bus.left).not.toEqual(bus.right);
});

test('what is let go is gone at the last sample, without a step on the way', () => {
  const bus = busOf(3, () => 1);
  letGo(bus, 1);
  expect(bus.left[47_999]).toBe(1);
  expect(bus.left.at(-1)).toBe(0);
  expect(
    bus.left.every(
      (value, i) => i === 0 || (value <= (bus.left[i - 1] ?? 0) && value > (bus.left[i - 1] ?? 0) - 0.0001),
    ),
  ).toBe(true);
});
