/** A finished video to put into posts, and another file in its place: one that the cloud might have sent. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ffmpeg from '@ffmpeg-installer/ffmpeg';
import type { Page } from 'playwright-core';

/** Has the chat make a new video, up to the player. */
export async function makeVideo(chat: Page): Promise<void> {
  const another = chat.getByRole('button', { name: 'New video' });
  if ((await chat.getByLabel('Exported video').count()) > 0) await another.click();
  await chat.getByText(/Credits: \d+ available/).waitFor();
  await chat.getByRole('textbox', { name: 'Message' }).fill('One line. Another line.');
  await chat.getByRole('button', { name: 'Send' }).click();
  await chat.getByRole('button', { name: 'Export video' }).click({ timeout: 30_000 });
  await chat.getByLabel('Exported video').waitFor({ timeout: 90_000 });
}

/** Four seconds of a picture, as ffmpeg's `lavfi` names it, with sound. In base64. */
export function encode(
  picture: string,
  { words = [], ending = 'mp4' }: { words?: readonly string[]; ending?: string } = {},
): string {
  const folder = mkdtempSync(join(tmpdir(), 'video-'));
  try {
    const path = join(folder, `film.${ending}`);
    const sources = ['-f', 'lavfi', '-i', `${picture}:d=4`, '-f', 'lavfi', '-i', 'sine=d=4'];
    execFileSync(ffmpeg.path, ['-y', '-loglevel', 'error', ...sources, '-pix_fmt', 'yuv420p', ...words, path]);
    return readFileSync(path).toString('base64');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Takes the place of every video that is kept. `page` is one of the extension's own. Resolves with the file's size. */
export function replaceVideo(
  page: Page,
  file: { readonly base64: string; readonly grownTo?: number },
): Promise<number> {
  return page.evaluate(async ({ base64, grownTo }) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const parts: BlobPart[] = [bytes];
    if (grownTo) {
      // A box that players skip, in pieces: one of the whole size would have to lie in memory.
      const head = new DataView(new ArrayBuffer(8));
      const rest = grownTo - bytes.length;
      head.setUint32(0, rest);
      for (const [i, letter] of [...'free'].entries()) head.setUint8(4 + i, letter.charCodeAt(0));
      parts.push(head.buffer);
      const piece = new Blob([new Uint8Array(2 ** 20)]);
      let left = rest - 8;
      for (; left > piece.size; left -= piece.size) parts.push(piece);
      parts.push(new Uint8Array(left));
    }
    const blob = new Blob(parts, { type: 'video/mp4' });
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('files');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const store = () => database.transaction('videos', 'readwrite').objectStore('videos');
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    for (const key of await done(store().getAllKeys())) await done(store().put(blob, key));
    database.close();
    return blob.size;
  }, file);
}
