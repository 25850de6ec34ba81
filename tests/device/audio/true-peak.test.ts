/** Peaks between samples, where a tone's own peak is known, and against ffmpeg's meter. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HOP, peaksOf, truePeakOf } from '../../../lib/device/audio/true-peak.ts';
import { decibels, listen, soundOf } from './ear.ts';

/** The worst case: samples that all miss the top of their wave, which is 3 dB above them. */
const between = soundOf(
  1,
  (t) => 0.5 * Math.sin(2 * Math.PI * 12_000 * t + Math.PI / 4) * Math.min(1, t * 20, (1 - t) * 20),
);

test('a peak between two samples is found', () => {
  const largest = between.channels[0].reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  expect(decibels(largest)).toBeCloseTo(-9, 0);
  expect(decibels(truePeakOf(between))).toBeCloseTo(-6, 1);
});

test('ffmpeg finds the same peak in any chord', () => {
  const pitch = fc.integer({ min: 50, max: 15_000 });
  fc.assert(
    fc.property(fc.tuple(pitch, pitch, pitch), (all) => {
      const edge = (t: number) => Math.min(1, t * 50, (0.5 - t) * 50);
      const sound = soundOf(
        0.5,
        (t) => all.reduce((sum, hz) => sum + 0.2 * Math.sin(2 * Math.PI * hz * t + hz), 0) * edge(t),
      );
      expect(Math.abs(decibels(truePeakOf(sound)) - listen(sound).peak)).toBeLessThan(0.3);
    }),
    { numRuns: 12 },
  );
});

test('the peaks of the pieces are never below the samples, and the largest is the whole peak', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 300 }), (samples) => {
      const channel = Float32Array.from(samples);
      const pcm = { sampleRate: 48_000, channels: [channel, channel] } as const;
      const peaks = peaksOf(pcm, 0);
      for (const [i, value] of channel.entries()) {
        expect(peaks[Math.floor(i / HOP)]).toBeGreaterThanOrEqual(Math.abs(value));
      }
      expect(Math.max(...peaks)).toBeCloseTo(truePeakOf(pcm), 5);
    }),
  );
});
