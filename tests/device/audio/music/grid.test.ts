/** The beats under films of all lengths, cut anywhere. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Grid, gridFor } from '../../../../lib/device/audio/music/grid.ts';
import { MOODS } from '../../../../lib/device/audio/music/moods/moods.ts';

const anyMood = fc.constantFrom(...Object.values(MOODS));
/** Scenes as long as ours are. */
const anyScenes = fc
  .array(fc.integer({ min: 16, max: 60 }), { minLength: 2, maxLength: 16 })
  .map((tenths) => tenths.map((tenth) => tenth / 10))
  .filter((scenes) => sum(scenes) >= 6 && sum(scenes) <= 60);

test('the last chord has time to ring, and the tempo stays what it is', () => {
  fc.assert(
    fc.property(anyScenes, anyMood, (scenes, plan) => {
      const { grid, durationS } = gridOf(scenes, plan);
      const ringS = durationS - grid.lastBeat * grid.beatS;
      expect(ringS).toBeGreaterThan(1.4);
      expect(ringS).toBeLessThan(5.4);
      expect(Math.abs(grid.beatS / (60 / plan.bpm) - 1)).toBeLessThanOrEqual(0.0501);
    }),
  );
});

test('chords change in order, two beats apart at least, and none stays for longer than its mood lets it', () => {
  fc.assert(
    fc.property(anyScenes, anyMood, (scenes, plan) => {
      const { grid } = gridOf(scenes, plan);
      expect(grid.changes[0]).toBe(0);
      const lengths = [...grid.changes.slice(1), grid.lastBeat].map((beat, i) => beat - (grid.changes[i] ?? 0));
      expect(lengths.every((beats) => beats >= 2 && beats <= plan.beatsPerChord + 2)).toBe(true);
    }),
  );
});

test('a chord changes within a beat of a cut, and much nearer as a rule', () => {
  const misses: number[] = [];
  fc.assert(
    fc.property(anyScenes, anyMood, (scenes, plan) => {
      const { grid, cutsS } = gridOf(scenes, plan);
      const changesS = [...grid.changes, grid.lastBeat].map((beat) => beat * grid.beatS);
      for (const cut of cutsS.filter((at) => at > 2 && at < (grid.lastBeat - 1) * grid.beatS)) {
        misses.push(Math.min(...changesS.map((at) => Math.abs(at - cut))));
      }
    }),
  );
  expect(Math.max(...misses)).toBeLessThan(0.95);
  expect(misses.toSorted((a, b) => a - b)[Math.floor(misses.length / 2)]).toBeLessThan(0.3);
});

test('the last chord begins with the last scene where that is neither too short nor too long', () => {
  const { grid } = gridOf([3, 4.2, 5, 3.6, 2.9, 3.5], MOODS.focus);
  expect(Math.abs(18.7 - grid.lastBeat * grid.beatS)).toBeLessThan(0.4);
});

test('a film of any length has a grid', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 70, noNaN: true }), anyMood, (durationS, plan) => {
      const grid = gridFor({ durationS, cutsS: [] }, plan);
      expect(grid.lastBeat).toBeGreaterThanOrEqual(0);
      expect(grid.lastBeat * grid.beatS).toBeLessThanOrEqual(durationS);
    }),
  );
});

function gridOf(
  scenes: readonly number[],
  plan: (typeof MOODS)['calm'],
): { grid: Grid; durationS: number; cutsS: number[] } {
  const cutsS = scenes.map((_, i) => sum(scenes.slice(0, i))).slice(1);
  return { grid: gridFor({ durationS: sum(scenes), cutsS }, plan), durationS: sum(scenes), cutsS };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
