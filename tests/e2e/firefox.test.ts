/** The popup's chat in Firefox: made by the cloud, and made on this device, up to the player that has the video. */
import { afterEach, expect, test } from 'vitest';
import { readFilm } from './film-facts.ts';
import { type FirefoxWorld, fill, openFirefox, press, readPlayer, untilText } from './firefox.ts';
import { countRenders, countSends, expectCleanLog } from './log.ts';
import { until } from './until.ts';

let world: FirefoxWorld | null = null;
afterEach(async () => {
  await world?.close();
});

test('the chat makes a video in Firefox', async () => {
  world = await openFirefox();
  const { cloud } = world;
  const chat = await world.open('popup.html', 'textarea');
  await fill(chat, 'Ship small things weekly. Write down what you learn.');
  await press(chat, 'Send');
  await untilText(chat, 'Timeline (', 60_000);
  await press(chat, 'Export video');
  await until('the player', () => chat.evaluate(readPlayer), { holds: (state) => state >= 2, timeoutMs: 120_000 });

  const seconds = await chat.evaluate(() => document.querySelector('video')?.duration ?? 0);
  expect(Math.abs(seconds * 1000 - (cloud.renders()[0]?.durationMs ?? 0))).toBeLessThan(200);
  expect(countSends(cloud.log)).toBe(1);
  expect(countRenders(cloud.log)).toBe(1);
  expectCleanLog(cloud.log);
});

test('this device makes a film in Firefox that every player reads, and asks nobody', async () => {
  world = await openFirefox();
  const options = await world.open('options.html', 'input[value=device]');
  await options.evaluate(() => document.querySelector<HTMLInputElement>('input[value=device]')?.click());
  await until('the choice', () => options.evaluate(() => document.body.textContent?.includes('Saved') === true));
  await options.close();
  const chat = await world.open('popup.html', 'textarea');
  await fill(chat, 'Ship small things weekly. Write down what you learn.');
  await press(chat, 'Send');
  await untilText(chat, 'A storyboard of', 20_000);
  await press(chat, 'Export video');
  await until('the player', () => chat.evaluate(readPlayer), { holds: (state) => state >= 2, timeoutMs: 170_000 });
  const base64 = await chat.evaluate(readKeptVideo);
  const film = readFilm(Buffer.from(base64, 'base64'));
  expect(film).toMatchObject({ size: '1080x1350', fps: 30, audio: 'aac (LC)', isSound: true });
  expect(film.video).toMatch(/^h264/);
  expect(film.pixels).toMatch(/^yuv420p\(tv/);
  expect(world.cloud.log).toEqual([]);
}, 240_000);

/** The page's policy lets nothing fetch a blob's address; the file lies in the extension's own store. */
async function readKeptVideo(): Promise<string> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('files');
    opening.onsuccess = () => resolve(opening.result);
  });
  const [film] = await new Promise<Blob[]>((resolve) => {
    const reading = database.transaction('videos').objectStore('videos').getAll();
    reading.onsuccess = () => resolve(reading.result);
  });
  return new Uint8Array(await (film ?? new Blob()).arrayBuffer()).toBase64();
}
