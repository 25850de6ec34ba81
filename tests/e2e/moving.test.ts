/** A finished video of any size is in the composer's hands a blink after the press, and fills no memory on the way. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { measureMove } from '../linkedin/moving.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let chat: Page;
let small: { readonly ms: number; readonly grownMB: number };
beforeAll(async () => {
  world = await openWorld();
  chat = await world.openChat();
  small = await measureMove(world, chat, { query: 'page=c', bytes: 0 });
}, 180_000);
afterAll(() => world.close());

test.each([[500, 'page=c'] as const, ...(process.env['NEMO_MATRIX'] === '1' ? [[200, 'page=a'] as const] : [])])(
  '%i MB in 100 ms, with no more than 10 MB of memory (%s)',
  async (megabytes, query) => {
    const big = await measureMove(world, chat, { query, bytes: megabytes * 1024 * 1024 });
    expect(big.size).toBe(megabytes * 1024 * 1024);
    expect(big.ms).toBeLessThanOrEqual(100);
    expect(big.grownMB - small.grownMB).toBeLessThanOrEqual(10);
  },
);
