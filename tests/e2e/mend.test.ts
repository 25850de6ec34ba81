/** A finished video that LinkedIn would not take is mended on the device, and then goes into the post. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isMatrix } from '../matrix.ts';
import { openAx } from './ax.ts';
import { encode, makeVideo, replaceVideo } from './kept-video.ts';
import { openComposer, readDataset, readTrespasses } from './linkedin.ts';
import { until } from './until.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let chat: Page;
beforeAll(async () => {
  world = await openWorld();
  chat = await world.openChat();
  await makeVideo(chat, 'This device');
}, 150_000);
afterAll(() => world.close());

const VP8 = { words: ['-c:v', 'libvpx', '-b:v', '900k', '-c:a', 'libopus'], ending: 'webm' };

type Case = readonly [picture: string, how: Parameters<typeof encode>[1], complaint: string];
const MORE: readonly Case[] = [['testsrc2=s=640x800:r=90', {}, 'It has more than LinkedIn’s 60 pictures a second.']];
const CASES: readonly Case[] = [
  ...(isMatrix ? MORE : []),
  ['testsrc2=s=1200x400:r=30', {}, 'The picture is wider than LinkedIn’s 2.4:1. Its sides are cut off.'],
  ['color=0x14171a:s=640x800:r=30', {}, 'The file is under LinkedIn’s 75 KB.'],
  ['testsrc2=s=320x400:r=30', VP8, 'LinkedIn may not play this format. MP4 with H.264 and AAC is safe.'],
];

/** the file · what the panel says of it */
test.each(CASES)('%s %o', { timeout: 90_000 }, async (picture, how, complaint) => {
  await replaceVideo(chat, encode(picture, how));
  const page = await world.openLinkedIn('page=c&strict=1&draft=plain');
  await openComposer(page);
  const ax = await openAx(page);
  await ax.waitFor({ role: 'StaticText', name: complaint });
  await ax.press({ role: 'button', name: 'Fix it here' });
  await ax.waitFor({ role: 'StaticText', name: 'It fits LinkedIn’s limits.' }, 60_000);
  if (how === VP8) {
    await ax.press({ role: 'button', name: 'Add to post' });
    await until('the mended video', () => readDataset(page, 'attachedSha'));
    expect(await readDataset(page, 'rejected')).toBe('0');
    expect(await readTrespasses(page)).toEqual({});
  }
  await page.close();
});
