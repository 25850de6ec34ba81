/** A small real picture, as a user would add one. */
import { spawnSync } from 'node:child_process';
import { appendFile, mkdtemp, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ffmpeg from '@ffmpeg-installer/ffmpeg';
import { createCanvas } from '@napi-rs/canvas';

/** A new folder for files that a user would have. */
export function makeFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'footage-'));
}

/** Resolves with the path of a new 640 x 800 PNG. */
export async function makeFootage(): Promise<string> {
  const canvas = createCanvas(640, 800);
  const context = canvas.getContext('2d');
  context.fillStyle = '#c2410c';
  context.fillRect(0, 0, 640, 800);
  context.fillStyle = '#fbfaf8';
  context.fillRect(160, 200, 320, 400);
  const path = join(await makeFolder(), 'headshot.png');
  await writeFile(path, canvas.toBuffer('image/png'));
  return path;
}

/** A clip of four seconds with a sound, padded to so many bytes with an empty box that players skip. */
export async function makeClip(name: string, bytes: number): Promise<string> {
  const path = join(await makeFolder(), name);
  const picture = ['-f', 'lavfi', '-i', 'testsrc2=size=640x360:rate=30:duration=4'];
  const sound = ['-f', 'lavfi', '-i', 'sine=frequency=440:duration=4'];
  const codecs = ['-c:v', 'libx264', '-pix_fmt', 'yuv420p', '-c:a', 'aac'];
  spawnSync(ffmpeg.path, ['-loglevel', 'error', ...picture, ...sound, ...codecs, path]);
  const { size } = await stat(path);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(bytes - size, 0);
  head.write('free', 4, 'latin1');
  await appendFile(path, head);
  // The rest is a hole in the file: nothing of it lies on the disk.
  await truncate(path, bytes);
  return path;
}
