/** Whatever bytes come, in whatever pieces: the same events, no other error than a NemoError, and an end. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NemoError } from '../../lib/nemo/errors.ts';
import { readBody } from '../../lib/nemo/whole-answer.ts';
import { streamBytes, streamText, wireValue } from './fuzz.ts';
import { playPieces } from './playing.ts';

/** With those of `reply-properties.test.ts` a hundred thousand. */
const RUNS = { pieces: 30_000, bytes: 20_000, bodies: 10_000 };

test('pieces of any size give the events of the whole', () => {
  const cuts = fc.array(fc.nat({ max: 400 }), { maxLength: 6 });
  const property = fc.property(streamText, cuts, (text, places) => {
    const bytes = new TextEncoder().encode(text);
    const ends = [...places.filter((at) => at < bytes.length).toSorted((a, b) => a - b), bytes.length];
    const pieces = ends.map((end, i) => bytes.subarray(ends[i - 1] ?? 0, end));
    const whole = playPieces([bytes]);
    expect(playPieces(pieces)).toEqual(whole);
    expect(whole.at(-1)).toBe('end');
  });
  fc.assert(property, { numRuns: RUNS.pieces });
}, 120_000);

test('no bytes make the reader throw anything but a NemoError', () => {
  const property = fc.property(streamBytes, fc.integer({ min: 1, max: 9 }), (bytes, size) => {
    const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
      bytes.subarray(i * size, (i + 1) * size),
    );
    expectOnlyNemoErrors(() => playPieces(pieces));
  });
  fc.assert(property, { numRuns: RUNS.bytes });
}, 120_000);

test('a JSON body in place of a stream is read or passed over', () => {
  const property = fc.property(wireValue, (value) => expectOnlyNemoErrors(() => readBody(JSON.stringify(value))));
  fc.assert(property, { numRuns: RUNS.bodies });
}, 120_000);

function expectOnlyNemoErrors(work: () => void): void {
  try {
    work();
  } catch (error) {
    expect(error).toBeInstanceOf(NemoError);
  }
}
