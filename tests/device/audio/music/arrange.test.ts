/** The notes of a piece, before any of them sounds. */
import { describe, expect, test } from 'vitest';
import { arrange } from '../../../../lib/device/audio/music/arrange.ts';
import { gridFor } from '../../../../lib/device/audio/music/grid.ts';
import { MOODS } from '../../../../lib/device/audio/music/moods/moods.ts';

const CUTS = [3, 7.2, 11, 14.5, 19, 24];

describe.each(Object.entries(MOODS))('%s', (_, plan) => {
  const grid = gridFor({ durationS: 30, cutsS: CUTS }, plan);
  const piece = arrange(plan, grid, { seed: 1, durationS: 30 });
  const all = [...piece.pads, ...piece.basses, ...piece.others];
  const lastS = grid.lastBeat * grid.beatS;

  test('rows are written in signs that can be played', () => {
    for (const row of plan.parts.flatMap(({ rows }) => rows))
      expect(row.replaceAll(' ', '')).toMatch(/^[.a-hrqo1-9]+$/);
  });

  test('every note is within the film, not too loud, and can be heard', () => {
    for (const { note } of all) {
      expect(note.atS).toBeGreaterThanOrEqual(0);
      expect(note.atS).toBeLessThan(30);
      expect(note.heldS).toBeGreaterThan(0);
      expect(note.force).toBeGreaterThan(0);
      expect(note.force).toBeLessThanOrEqual(1);
    }
  });

  test('it is fuller in its middle than where it begins', () => {
    const struck = [...piece.basses, ...piece.others];
    const count = (fromS: number, toS: number) =>
      struck.filter(({ note }) => note.atS >= fromS && note.atS < toS).length;
    expect(count(8, 16)).toBeGreaterThan(count(0, 8));
  });

  test('its last chord begins on the last beat, and nothing begins after it', () => {
    const late = all.filter(({ note }) => note.atS >= lastS);
    expect(late.length).toBeGreaterThan(4);
    expect(late.every(({ note }) => note.atS < lastS + 0.3)).toBe(true);
  });

  test('another seed changes it, the same does not', () => {
    expect(arrange(plan, grid, { seed: 1, durationS: 30 })).toEqual(piece);
    expect(arrange(plan, grid, { seed: 2, durationS: 30 })).not.toEqual(piece);
  });
});

test('every mood has instruments that no other one has in this choice', () => {
  const bands = Object.values(MOODS).map(({ pads, parts }) =>
    [...new Set([...pads, ...parts].map(({ sound }) => sound))].toSorted().join(),
  );
  expect(new Set(bands).size).toBe(bands.length);
});
