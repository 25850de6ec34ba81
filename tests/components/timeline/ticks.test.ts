/** The time axis. */
import { expect, test } from 'vitest';
import { ticksOf } from '../../../components/timeline/ticks.ts';

test.each<[seconds: number, ticks: number[]]>([
  [3, [0, 1, 2]],
  [10, [0, 2, 4, 6, 8]],
  [30, [0, 5, 10, 15, 20, 25]],
  [61, [0, 15, 30, 45]],
  [900, [0, 300, 600]],
  [0, [0]],
])('%d seconds', (seconds, ticks) => {
  expect(ticksOf(seconds * 1000)).toEqual(ticks.map((tick) => tick * 1000));
});
