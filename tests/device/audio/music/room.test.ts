/** The room: what it answers to a single clap. */
import { expect, test } from 'vitest';
import { addRoom } from '../../../../lib/device/audio/music/room.ts';

function clap(seconds: number) {
  const length = 48_000 * 6;
  const bus = { left: new Float32Array(length), right: new Float32Array(length), send: new Float32Array(length) };
  bus.send[0] = 1;
  addRoom(bus, { seconds, gain: 1 });
  return bus;
}

function energy(channel: Float32Array, fromS: number, toS: number): number {
  return 10 * Math.log10(channel.subarray(fromS * 48_000, toS * 48_000).reduce((sum, value) => sum + value * value, 0));
}

test.each([1.4, 2, 3.2])('it has fallen by some 60 dB after %d s, at the latest', (seconds) => {
  const { left } = clap(seconds);
  const fall = energy(left, 0.05, 0.25) - energy(left, seconds + 0.05, seconds + 0.25);
  expect(fall).toBeGreaterThan(55);
  expect(fall).toBeLessThan(90);
});

test('it answers from both sides, differently, and later than the clap', () => {
  const { left, right } = clap(2);
  expect(Math.abs(energy(left, 0, 1) - energy(right, 0, 1))).toBeLessThan(2);
  expect(left).not.toEqual(right);
  expect(left.subarray(0, 1000).every((value) => value === 0)).toBe(true);
});
