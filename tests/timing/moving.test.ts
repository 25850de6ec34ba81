/** A finished video of any size is in the composer's hands a blink after the press, and fills no memory on the way. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from '../e2e/world.ts';
import { measureMove } from '../linkedin/moving.ts';
import { isMatrix } from '../matrix.ts';

const MB = 1024 * 1024;
let world: World;
let chat: Page;
beforeAll(async () => {
  world = await openWorld();
  chat = await world.openChat();
});
afterAll(() => world.close());

test('200 MB take 100 ms from the press to the change', async () => {
  const { size, ms } = await measureMove(world, chat, { query: 'page=c', bytes: 200 * MB });
  expect(size).toBe(200 * MB);
  expect(ms).toBeLessThanOrEqual(100);
});

test.skipIf(!isMatrix)('500 MB take no more, and no more memory than a small video', async () => {
  const small = await measureMove(world, chat, { query: 'page=c', bytes: 0 });
  const { size, ms, grownMB } = await measureMove(world, chat, { query: 'page=c', bytes: 500 * MB });
  expect(size).toBe(500 * MB);
  expect(ms).toBeLessThanOrEqual(100);
  expect(grownMB - small.grownMB).toBeLessThanOrEqual(10);
});
