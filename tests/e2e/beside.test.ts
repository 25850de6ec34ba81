/** What goes beside the MP4: captions, a cover of the user's choice, and an alt text, as they leave the player. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from './until.ts';
import { openWorld, type World } from './world.ts';

const POST = 'Three things I learned this year.\n\n1. Ship small.\n2. Write it down.\n3. Say no, kindly.';

let world: World;
let chat: Page;
beforeAll(async () => {
  world = await openWorld();
  chat = await world.openChat();
  await chat.getByRole('radio', { name: 'This device' }).check();
  await chat.getByRole('textbox', { name: 'Message' }).fill(POST);
  await chat.getByRole('button', { name: 'Send' }).click();
  await chat.getByRole('button', { name: 'Export video' }).click();
  await chat.getByLabel('Exported video').waitFor({ timeout: 120_000 });
  await chat.getByText('More', { exact: true }).click();
});
afterAll(() => world.close());

test('the captions bear the name of the MP4, and tell every scene', async () => {
  const mp4 = await download('Download MP4');
  const srt = await download('Captions (.srt)');
  expect(srt.name).toBe(mp4.name.replace(/\.mp4$/, '.srt'));
  const cues = srt.bytes.toString('utf8').trim().split('\n\n');
  expect(cues.map((cue) => cue.split('\n')[2])).toEqual([
    'Three things I learned this year.',
    'Ship small.',
    'Write it down.',
    'Say no, kindly.',
  ]);
  for (const cue of cues) expect(cue).toMatch(/^\d\n00:00:\d\d,\d{3} --> 00:00:\d\d,\d{3}\n/);
});

test('the cover is the frame that was chosen, as large as the video', async () => {
  const player = chat.getByLabel('Exported video');
  const first = await download('Cover (PNG)');
  expect(first.name).toMatch(/^linkedin-video-[\d-]+\.png$/);
  expect(sizeOf(first.bytes)).toEqual(
    await player.evaluate((video: HTMLVideoElement) => [video.videoWidth, video.videoHeight]),
  );
  expect((await download('Cover (PNG)')).bytes.equals(first.bytes)).toBe(true);

  await player.evaluate(async (video: HTMLVideoElement) => {
    const seeked = new Promise((resolve) => video.addEventListener('seeked', resolve, { once: true }));
    video.currentTime = video.duration - 0.5;
    await seeked;
  });
  await chat.getByRole('button', { name: 'Use this frame as cover' }).click();
  await chat.getByText('The cover is the frame at 0:').waitFor();
  const chosen = await download('Cover (PNG)');
  expect(sizeOf(chosen.bytes)).toEqual(sizeOf(first.bytes));
  expect(chosen.bytes.equals(first.bytes)).toBe(false);
});

test('the alt text is copied as sentences', async () => {
  await world.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await chat.bringToFront();
  await chat.getByRole('button', { name: 'Copy alt text' }).click();
  await chat.getByText('Copied', { exact: true }).waitFor();
  const text = await until('the clipboard', () => chat.evaluate(() => navigator.clipboard.readText()));
  expect(text).toBe('Three things I learned this year. Ship small. Write it down. Say no, kindly.');
});

async function download(button: string): Promise<{ name: string; bytes: Buffer }> {
  const started = chat.waitForEvent('download');
  await chat.getByRole('button', { name: button }).click();
  const file = await started;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** Width and height, from the first chunk of a PNG. */
function sizeOf(png: Buffer): number[] {
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}
