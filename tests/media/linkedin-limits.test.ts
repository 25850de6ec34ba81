import { expect, test } from 'vitest';
import { canMend, findMisfits, type Misfit, mayGoAsItIs, type Sheet } from '../../lib/media/linkedin-limits.ts';

const GOOD: Sheet = {
  bytes: 20_000_000,
  durationMs: 28_000,
  width: 1080,
  height: 1350,
  framesPerSecond: 30,
  bitsPerSecond: 5_700_000,
  container: 'mp4',
  videoCodec: 'avc',
  audioCodec: 'aac',
};

/** what is different · what is out of LinkedIn's limits */
const TABLE: readonly (readonly [Partial<Sheet>, readonly Misfit[]])[] = [
  [{}, []],
  [{ audioCodec: null }, []],
  [{ durationMs: 3000 }, []],
  [{ durationMs: 2999 }, ['too-short']],
  [{ durationMs: 15 * 60_000 }, []],
  [{ durationMs: 15 * 60_000 + 1 }, ['too-long']],
  [{ bytes: 75 * 1024 - 1 }, ['too-few-bytes']],
  [{ bytes: 5 * 1024 ** 3 + 1 }, ['too-many-bytes']],
  [{ width: 256, height: 144 }, []],
  [{ width: 254, height: 144 }, ['too-small']],
  [{ width: 4096, height: 2304 }, []],
  [{ width: 4098, height: 2304 }, ['too-large']],
  [{ width: 2400, height: 1000 }, []],
  [{ width: 2410, height: 1000 }, ['too-wide']],
  [{ width: 1000, height: 2304 }, []],
  [{ width: 900, height: 2304 }, ['too-tall']],
  [{ framesPerSecond: 60.02 }, []],
  [{ framesPerSecond: 8 }, ['too-slow']],
  [{ framesPerSecond: 90 }, ['too-fast']],
  [{ bitsPerSecond: 191_000 }, ['too-thin']],
  [{ bitsPerSecond: 30_100_000 }, ['too-rich']],
  [{ videoCodec: 'vp9' }, ['other-format']],
  [{ audioCodec: 'opus' }, ['other-format']],
  [{ container: 'other' }, ['other-format']],
  [{ durationMs: 2000, width: 3000, height: 1000, videoCodec: 'hevc' }, ['too-short', 'too-wide', 'other-format']],
];

test.each(TABLE)('%o: %o', (change, misfits) => {
  expect(findMisfits({ ...GOOD, ...change })).toEqual(misfits);
});

test('only what is too short cannot be mended', () => {
  expect(canMend([])).toBe(false);
  expect(canMend(['too-long', 'other-format'])).toBe(true);
  expect(canMend(['too-wide', 'too-short'])).toBe(false);
});

test('what LinkedIn would refuse goes into no post by itself; what it encodes anew does', () => {
  expect(mayGoAsItIs([])).toBe(true);
  expect(mayGoAsItIs(['too-rich', 'too-few-bytes'])).toBe(true);
  expect(mayGoAsItIs(['too-rich', 'other-format'])).toBe(false);
});
