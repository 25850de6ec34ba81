/** Whatever colours are chosen, words can be read. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contrast, readable, tonesOf } from '../../../lib/device/draw/colour.ts';

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

test('an accent can be read on any ground, and is left alone where it can already', () => {
  fc.assert(
    fc.property(colour, colour, (accent, ground) => {
      const moved = readable(accent, ground);
      expect(contrast(moved, ground)).toBeGreaterThanOrEqual(4.5);
      if (contrast(accent, ground) >= 4.5) expect(moved).toBe(accent);
      // What was moved once stays.
      expect(readable(moved, ground)).toBe(moved);
    }),
  );
});

test('an accent is moved no further than it has to be', () => {
  expect(contrast(readable('#202840', '#14171a'), '#14171a')).toBeLessThan(4.7);
});

test('every tone keeps its inks readable', () => {
  fc.assert(
    fc.property(colour, colour, (ground, accent) => {
      for (const tone of Object.values(tonesOf({ ground, accent }))) {
        for (const ink of [tone.ink, tone.soft, tone.mark])
          expect(contrast(ink, tone.ground)).toBeGreaterThanOrEqual(4.5);
      }
    }),
  );
});
