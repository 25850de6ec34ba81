/** A finished video to put into posts, and another file in its place: one that the cloud might have sent. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ffmpeg from '@ffmpeg-installer/ffmpeg';
import type { Page } from 'playwright-core';

/** Has the chat make a new video, up to the player. The device is sooner done than the cloud, which is asked each half minute. */
export async function makeVideo(chat: Page, by: 'NemoVideo cloud' | 'This device'): Promise<void> {
  const another = chat.getByRole('button', { name: 'New video' });
  if ((await chat.getByLabel('Exported video').count()) > 0) await another.click();
  if (by === 'This device') await chat.getByRole('radio', { name: by }).check();
  else await chat.getByText(/Credits: \d+ available/).waitFor();
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

/** The SHA-256 of every video that is kept, the oldest of a job first. `page` is one of the extension's own. */
export function readKeptShas(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('files'));
    const videos: Blob[] = await done(database.transaction('videos').objectStore('videos').getAll());
    database.close();
    const shas = videos.map(async (blob) => crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
    return (await Promise.all(shas)).map((sha) => new Uint8Array(sha).toHex());
  });
}

/** Takes the place of every video that is kept. `page` is one of the extension's own. */
export function replaceVideo(page: Page, base64: string): Promise<void> {
  return page.evaluate(async (signs) => {
    const blob = new Blob([Uint8Array.from(atob(signs), (sign) => sign.charCodeAt(0))], { type: 'video/mp4' });
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('files'));
    const store = () => database.transaction('videos', 'readwrite').objectStore('videos');
    for (const key of await done(store().getAllKeys())) await done(store().put(blob, key));
    database.close();
  }, base64);
}
