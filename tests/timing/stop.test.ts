/** A film that is made on this device can be stopped at once. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { say } from '../e2e/chat.ts';
import { openWorld, type World } from '../e2e/world.ts';
import { bestOf } from './best-of.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('Stop takes 200 ms', async () => {
  const chat = await world.openChat();
  await chat.getByRole('radio', { name: 'This device' }).check();
  await say(chat, 'Three things I learned this year.\n\n1. Ship small.\n2. Write it down.\n3. Say no, kindly.');
  expect(await bestOf(200, () => measureStop(chat))).toBeLessThanOrEqual(200);
});

/** From the press until nothing says any more that a film is made, in ms. */
async function measureStop(chat: Page): Promise<number> {
  await chat.getByRole('button', { name: 'Export video' }).click();
  // Timed in the page: what lies between this test and the browser is not the user's.
  return chat.getByRole('button', { name: 'Stop' }).evaluate((button: HTMLElement) => {
    const { promise, resolve } = Promise.withResolvers<number>();
    const began = performance.now();
    const isOver = () => document.querySelector('[role=progressbar]') === null;
    new MutationObserver(() => isOver() && resolve(performance.now() - began)).observe(document, {
      childList: true,
      subtree: true,
    });
    button.click();
    return promise;
  });
}
