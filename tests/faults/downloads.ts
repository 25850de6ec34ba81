/** The video as it lies in the person's downloads. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from '../e2e/until.ts';

/** The sha256, in hex, of the newest MP4 there once it is whole; null where none comes. */
export async function findDownload(folder: string): Promise<string | null> {
  const whole = async () => {
    const names = await readdir(folder);
    if (names.some((name) => name.endsWith('.crdownload'))) return null;
    return (
      names
        .filter((name) => name.endsWith('.mp4'))
        .sort()
        .at(-1) ?? null
    );
  };
  const name = await until('a download', whole, { timeoutMs: 5000 }).catch(() => null);
  return (
    name &&
    createHash('sha256')
      .update(await readFile(join(folder, name)))
      .digest('hex')
  );
}
