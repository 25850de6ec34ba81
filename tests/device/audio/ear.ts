/** Ears that are not ours: writes sound to a file and asks ffmpeg how loud it is, and has ffmpeg make sound. */
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ffmpeg from '@ffmpeg-installer/ffmpeg';
import type { Pcm } from '../../../lib/device/audio/pcm.ts';

/** Integrated loudness in LUFS and true peak in dBTP, by ffmpeg's own meter (ebur128). */
export function listen(pcm: Pcm): { lufs: number; peak: number } {
  const path = join(tmpdir(), `${randomUUID()}.f32`);
  writeFileSync(path, interleave(pcm));
  const words = ['-f', 'f32le', '-ar', '48000', '-ac', '2', '-i', path, '-af', 'ebur128=peak=true', '-f', 'null', '-'];
  const { stderr } = spawnSync(ffmpeg.path, ['-hide_banner', '-nostats', ...words], { maxBuffer: 2 ** 26 });
  rmSync(path);
  const summary = String(stderr).split('Summary:')[1] ?? '';
  const read = (name: string) => Number(new RegExp(`${name}:\\s+(-?[\\d.]+|-?inf)`).exec(summary)?.[1]);
  return { lufs: read('I'), peak: read('Peak') };
}

/** A file as ffmpeg makes it from one of its own sources, in the format that the words ask for. */
export function makeFile(source: string, ...words: string[]): Blob {
  const { stdout, stderr } = spawnSync(
    ffmpeg.path,
    ['-hide_banner', '-loglevel', 'error', '-f', 'lavfi', '-i', source, ...words, '-'],
    { maxBuffer: 2 ** 28 },
  );
  if (stdout.length === 0) throw new Error(String(stderr));
  return new Blob([new Uint8Array(stdout)]);
}

/** Both channels from one function of the time in seconds. */
export function soundOf(seconds: number, at: (t: number, side: number) => number): Pcm {
  const length = Math.round(seconds * 48_000);
  const channel = (side: number) => Float32Array.from({ length }, (_, i) => at(i / 48_000, side));
  return { sampleRate: 48_000, channels: [channel(0), channel(1)] };
}

export function sine(hz: number, gain: number): (t: number) => number {
  return (t) => gain * Math.sin(2 * Math.PI * hz * t);
}

export function decibels(factor: number): number {
  return 20 * Math.log10(factor);
}

/** The root of the mean square of a stretch of the left channel, in decibels of full scale. */
export function levelOf({ channels: [left] }: Pcm, fromS: number, toS: number): number {
  const stretch = left.subarray(Math.round(fromS * 48_000), Math.round(toS * 48_000));
  return decibels(Math.sqrt(stretch.reduce((sum, value) => sum + value ** 2, 0) / stretch.length));
}

function interleave({ channels: [left, right] }: Pcm): Uint8Array {
  const both = new Float32Array(2 * left.length);
  for (const [i, value] of left.entries()) both.set([value, right[i] ?? 0], 2 * i);
  return new Uint8Array(both.buffer);
}
