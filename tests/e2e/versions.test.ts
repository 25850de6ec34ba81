/** Two exports of one video: both are kept, stand side by side, either goes into the post; and the post as the feed will show it. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { say } from './chat.ts';
import { expectNoFaults } from './faults.ts';
import { readKeptShas } from './kept-video.ts';
import { openComposer, readDataset } from './linkedin.ts';
import { until } from './until.ts';
import { openWorld, type World } from './world.ts';

const POST =
  'Three things I learned.\n\nAsk before you build.\n\nShip the smallest thing.\n\nThen ask again.\n\nEvery time.';

let world: World;
let chat: Page;
beforeAll(async () => {
  world = await openWorld();
  chat = await world.openChat();
  await chat.emulateMedia({ reducedMotion: 'reduce' });
  // The device is sooner done than the cloud, which is asked each half minute.
  await chat.getByRole('radio', { name: 'This device' }).check();
  await say(chat, POST);
  await exportVideo();
  await say(chat, 'title: What I learned');
  await chat.getByText('The words are changed.').waitFor();
  await exportVideo();
});
afterAll(() => world.close());

async function exportVideo(): Promise<void> {
  await chat.getByRole('button', { name: 'Export video' }).click();
  await chat.locator('video[poster]').waitFor({ timeout: 90_000 });
}

const seconds = (at: number) =>
  chat
    .locator('video')
    .nth(at)
    .evaluate((video: HTMLVideoElement) => video.currentTime);

test('the timeline shows what the last edit changed, in its picture and in words', async () => {
  const timeline = chat.getByRole('region', { name: 'Timeline' });
  await expect(timeline.textContent()).resolves.toContain('Changed: Video: What I learned (0-');
  expect(await timeline.locator('[data-kind=video][data-fresh=true]').count()).toBe(1);
  expect(await timeline.locator('[data-kind=video][data-fresh=true]').getAttribute('title')).toBe('What I learned');
});

test('another version goes on at the same moment, and beside it the other one follows', async () => {
  const player = chat.getByLabel('Exported video');
  await player.evaluate((video: HTMLVideoElement) => {
    video.currentTime = 2;
  });
  await expect.poll(() => seconds(0)).toBeCloseTo(2, 1);
  await chat.getByRole('radio', { name: 'Version 1' }).check();
  await expect.poll(() => seconds(0)).toBeCloseTo(2, 1);
  await chat.getByRole('button', { name: 'Compare' }).click();
  await chat.getByText('Version 2, without sound').waitFor();
  await player.evaluate((video: HTMLVideoElement) => {
    video.currentTime = 4;
  });
  await expect.poll(() => seconds(0)).toBeCloseTo(4, 1);
  await expectNoFaults(chat);
  await chat.getByRole('button', { name: 'Compare' }).click();
});

test('the post is folded as in the feed, and its video has no sound', async () => {
  await chat.getByRole('button', { name: 'See it in the feed' }).click();
  const feed = chat.getByRole('dialog', { name: 'Your post in the feed' });
  expect(await feed.locator('video').evaluate((video: HTMLVideoElement) => video.muted)).toBe(true);
  const text = feed.getByText('Three things I learned.');
  const folded = (await text.boundingBox())?.height ?? 0;
  await expectNoFaults(chat);
  await feed.getByRole('radio', { name: 'Phone' }).check();
  await feed.getByRole('button', { name: '…more' }).click();
  await expect.poll(async () => (await text.boundingBox())?.height ?? 0).toBeGreaterThan(folded * 2);
  await chat.keyboard.press('Escape');
  await feed.waitFor({ state: 'detached' });
});

test('an older version goes into the post', async () => {
  const page = await world.openLinkedIn('page=c&draft=plain');
  await openComposer(page);
  await chat.bringToFront();
  await chat.getByRole('radio', { name: 'Version 1' }).check();
  await chat.getByRole('button', { name: 'Use this version' }).click();
  await chat.getByRole('radio', { name: 'Version 1, in use' }).waitFor();
  await chat.getByRole('button', { name: 'Add to LinkedIn post' }).click();
  await chat.getByText('The video is in your LinkedIn post.').waitFor();
  const sha = await until('the video in the post', () => readDataset(page, 'attachedSha'));
  expect(sha).toBe((await readKeptShas(chat))[0]?.slice(0, 16));
});
