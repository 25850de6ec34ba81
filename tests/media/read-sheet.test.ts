/** A video's index tells everything that LinkedIn's limits are about, and nothing but the index is read. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, openAsBlob, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ffmpeg from '@ffmpeg-installer/ffmpeg';
import { afterAll, expect, test } from 'vitest';
import { readSheet } from '../../lib/media/read-sheet.ts';

const folder = mkdtempSync(join(tmpdir(), 'sheet-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Made {
  readonly seconds?: number;
  readonly size?: string;
  readonly rate?: number;
  readonly words?: readonly string[];
  readonly name?: string;
}

function make({ seconds = 4, size = '320x400', rate = 30, words = [], name = 'film.mp4' }: Made = {}): string {
  const path = join(folder, name);
  const picture = ['-f', 'lavfi', '-i', `testsrc2=s=${size}:r=${rate}:d=${seconds}`];
  const sound = ['-f', 'lavfi', '-i', `sine=d=${seconds}`];
  const fixed = ['-pix_fmt', 'yuv420p', '-preset', 'ultrafast', ...words];
  execFileSync(ffmpeg.path, ['-y', '-loglevel', 'error', ...picture, ...sound, ...fixed, path]);
  return path;
}

/** Makes the file so large by a box that players skip, without writing it out. */
function grow(path: string, bytes: number): void {
  const { size } = statSync(path);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(bytes - size, 0);
  head.write('free', 4);
  writeFileSync(path, Buffer.concat([readFileSync(path), head]));
  truncateSync(path, bytes);
}

test('length, shape, rate and codecs', async () => {
  const sheet = await readSheet(await openAsBlob(make({ words: ['-movflags', '+faststart'] })));
  expect(sheet).toMatchObject({ width: 320, height: 400, container: 'mp4', videoCodec: 'avc', audioCodec: 'aac' });
  expect(sheet?.durationMs).toBeGreaterThan(3900);
  expect(sheet?.durationMs).toBeLessThan(4100);
  expect(sheet?.framesPerSecond).toBeCloseTo(30, 0);
});

test('the index may stand at the end, and the container may be another', async () => {
  expect(await readSheet(await openAsBlob(make({ name: 'late.mp4' })))).toMatchObject({ container: 'mp4' });
  const mkv = await readSheet(await openAsBlob(make({ name: 'other.mkv', rate: 12 })));
  expect(mkv).toMatchObject({ container: 'other', videoCodec: 'avc' });
  expect(mkv?.framesPerSecond).toBeCloseTo(12, 0);
});

test.each(['+faststart', '+faststart+frag_keyframe'])(
  '500 MB are read in under 100 ms, and under 2 MB of them (%s)',
  async (flags) => {
    const path = make({ seconds: 20, name: 'big.mp4', words: ['-movflags', flags] });
    grow(path, 500 * 1024 * 1024);
    const blob = await openAsBlob(path);
    let bytes = 0;
    const slice = blob.slice.bind(blob);
    blob.slice = (from = 0, to = blob.size, type) => {
      bytes += to - from;
      return slice(from, to, type);
    };
    await readSheet(await openAsBlob(make({ name: 'warm.mp4' })));
    const began = performance.now();
    const sheet = await readSheet(blob);
    expect(performance.now() - began).toBeLessThan(100);
    expect(bytes).toBeLessThan(2 * 1024 * 1024);
    expect(sheet).toMatchObject({ bytes: 500 * 1024 * 1024, width: 320, videoCodec: 'avc' });
  },
);

test('what is no video has no sheet', async () => {
  expect(await readSheet(new Blob(['not a video']))).toBeNull();
  expect(await readSheet(new Blob([]))).toBeNull();
});
