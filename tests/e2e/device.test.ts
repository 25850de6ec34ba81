/** Videos made on this device: from the first words to LinkedIn's post, and not one request to anywhere. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { openAx } from './ax.ts';
import { readFilm } from './film-facts.ts';
import { openComposer, readDataset, readTrespasses } from './linkedin.ts';
import { until } from './until.ts';
import { openWorld, type World } from './world.ts';

const POST =
  'Three things I learned this year.\n\n1. Ship small.\n2. Write it down.\n3. Say no, kindly.\n\nWhat would you add?';

let world: World | null = null;
afterEach(async () => {
  await world?.close();
});

test('the composer makes it here, asks nobody, and takes it', async () => {
  world = await openWorld();
  await chooseDevice(world);
  const page = await world.openLinkedIn(`page=c&draft=${encodeURIComponent(POST)}`);
  await openComposer(page);
  const text = await until('the post', () => readDataset(page, 'editorText'));
  const ax = await openAx(page);
  await ax.press({ role: 'button', name: 'Make video' });
  await ax.press({ role: 'button', name: 'Start' });
  await until('the video in the post', () => readDataset(page, 'attachedSha'), { timeoutMs: 120_000 });
  expect(await readDataset(page, 'editorText')).toBe(text);
  expect(await readTrespasses(page)).toEqual({});
  expect(world.cloud.log).toEqual([]);
}, 150_000);

test('the chat plans, changes and exports a film that is what it says it is', async () => {
  world = await openWorld();
  await chooseDevice(world);
  const chat = await world.openChat();
  await say(chat, POST);
  await chat.getByText('A storyboard of 5 scenes').waitFor();
  await say(chat, 'make it square');
  await chat.getByText('The format is changed.').waitFor();
  await chat.getByRole('button', { name: 'Export video' }).click();
  await chat.getByLabel('Exported video').waitFor({ timeout: 120_000 });
  const film = readFilm(await download(chat));
  expect(film).toMatchObject({
    video: 'h264 (High)',
    size: '1080x1080',
    fps: 30,
    audio: 'aac (LC)',
    isSound: true,
  });
  expect(film.pixels).toMatch(/^yuv420p\(tv, bt709/);
  expect(film.boxes.indexOf('moov')).toBeLessThan(film.boxes.indexOf('mdat'));
  expect(world.cloud.log).toEqual([]);
}, 150_000);

test('the work goes on when the chat is closed, and can be begun anew after Stop', async () => {
  world = await openWorld();
  await chooseDevice(world);
  const chat = await world.openChat();
  await say(chat, POST);
  await chat.getByRole('button', { name: 'Export video' }).click();
  await chat.getByRole('progressbar', { name: 'Export progress' }).waitFor();
  await chat.close();
  const again = await world.openChat();
  await again.getByRole('button', { name: 'Stop' }).click();
  await again.getByRole('button', { name: 'Export video' }).click();
  await again.getByLabel('Exported video').waitFor({ timeout: 120_000 });
}, 200_000);

async function chooseDevice({ context, extensionId }: World): Promise<void> {
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html`);
  await options.getByRole('radio', { name: 'This device' }).check();
  await options.getByText('Saved').waitFor();
  await options.close();
}

async function say(chat: Page, words: string): Promise<void> {
  await chat.getByRole('textbox', { name: 'Message' }).fill(words);
  await chat.getByRole('button', { name: 'Send' }).click();
}

async function download(chat: Page): Promise<Uint8Array> {
  const saving = chat.waitForEvent('download');
  await chat.getByRole('button', { name: 'Download MP4' }).click();
  return readFile(await (await saving).path());
}
