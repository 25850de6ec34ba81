/** A small real picture, as a user would add one. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
