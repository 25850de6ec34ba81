/** Chords and the way from one to the next. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bassOf, type Chord, toHz, type Voicing, voiceChord } from '../../../../lib/device/audio/music/harmony.ts';
import { MOODS } from '../../../../lib/device/audio/music/moods/moods.ts';

const chords = Object.values(MOODS).flatMap(({ rounds, cadence, home }) => [...rounds.flat(), cadence, home]);
const anyChord = fc.constantFrom(...chords);
const anyTonic = fc.integer({ min: 55, max: 75 });

test('a chord has four voices in the middle of the piano, none rubs against its neighbour', () => {
  fc.assert(
    fc.property(fc.array(anyChord, { minLength: 1, maxLength: 12 }), anyTonic, (progression, tonic) => {
      for (const voicing of voicesOf(progression, tonic)) {
        expect(voicing).toHaveLength(4);
        expect(voicing[0]).toBeGreaterThanOrEqual(53);
        expect(voicing[3]).toBeLessThanOrEqual(76);
        expect(voicing.slice(1).every((pitch, i) => pitch - (voicing[i] ?? 0) >= 2)).toBe(true);
      }
    }),
  );
});

test('in every mood a voice goes three semitones or so to its next chord', () => {
  for (const [mood, { rounds, tonic }] of Object.entries(MOODS)) {
    for (const round of rounds) {
      const voicings = voicesOf([...round, ...round], tonic);
      const steps = voicings
        .slice(1)
        .flatMap((voicing, i) => voicing.map((pitch, k) => Math.abs(pitch - (voicings[i]?.[k] ?? 0))));
      expect(steps.reduce((sum, step) => sum + step, 0) / steps.length, mood).toBeLessThan(3.2);
    }
  }
});

test('a bass is where telephones still carry it', () => {
  fc.assert(
    fc.property(anyChord, anyTonic, (chord, tonic) => {
      const hz = toHz(bassOf(chord, tonic));
      expect(hz).toBeGreaterThan(60);
      expect(hz).toBeLessThan(120);
    }),
  );
});

test('the bass is the root, or what the chord asks for in its place', () => {
  expect(bassOf([0, 'add9'], 60) % 12).toBe(0);
  expect(bassOf([7, 'add9', 11], 60) % 12).toBe(11);
});

function voicesOf(progression: readonly Chord[], tonic: number): Voicing[] {
  let last: Voicing | null = null;
  return progression.map((chord) => {
    last = voiceChord(chord, tonic, last);
    return last;
  });
}
