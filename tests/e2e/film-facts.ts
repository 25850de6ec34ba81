/** What a finished MP4 really is: asked of the encoder that comes with the packages, and of the bytes themselves. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ffmpeg from '@ffmpeg-installer/ffmpeg';

export interface FilmFacts {
  /** As the encoder names them: `h264 (High)`, `yuv420p(tv, bt709)`, `1080x1350`, 30, `aac (LC)`. */
  readonly video: string;
  readonly pixels: string;
  readonly size: string;
  readonly fps: number;
  readonly audio: string;
  readonly durationMs: number;
  /** The boxes of the file in their order. */
  readonly boxes: readonly string[];
  /** True where every picture and sound can be decoded without a complaint. */
  readonly isSound: boolean;
}

export function readFilm(bytes: Uint8Array): FilmFacts {
  const folder = mkdtempSync(join(tmpdir(), 'film-'));
  const path = join(folder, 'film.mp4');
  try {
    writeFileSync(path, bytes);
    const said = run(['-hide_banner', '-i', path]);
    const video = /Video: (h264 \([^)]*\))[^,]*, (\w+\([^)]*\)|\w+), (\d+x\d+)/.exec(said) ?? [];
    const clock = /Duration: (\d+):(\d+):([\d.]+)/.exec(said) ?? [];
    return {
      video: video[1] ?? '',
      pixels: video[2] ?? '',
      size: video[3] ?? '',
      fps: Number(/, ([\d.]+) fps/.exec(said)?.[1]),
      audio: /Audio: (aac \([^)]*\))/.exec(said)?.[1] ?? '',
      durationMs: (Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3])) * 1000,
      boxes: boxesOf(bytes),
      isSound: run(['-v', 'error', '-i', path, '-f', 'null', '-']).trim() === '',
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(words: readonly string[]): string {
  return spawnSync(ffmpeg.path, words, { encoding: 'utf8' }).stderr;
}

function boxesOf(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const boxes: string[] = [];
  for (let at = 0; at + 8 <= bytes.length; ) {
    boxes.push(String.fromCharCode(...bytes.subarray(at + 4, at + 8)));
    const size = view.getUint32(at);
    at += size === 1 ? Number(view.getBigUint64(at + 8)) : size || bytes.length;
  }
  return boxes;
}
