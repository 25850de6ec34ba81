/** A film that is made on this device can be stopped at once. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { say } from '../e2e/chat.ts';
import { openWorld, type World } from '../e2e/world.ts';

const POST =
  'Three things I learned this year.\n\n1. Ship small.\n2. Write it down.\n3. Say no, kindly.\n\nWhat would you add?';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('Stop takes less than 200 ms, in a chat that was opened while the film was made', async () => {
  const chat = await world.openChat();
  await chat.getByRole('radio', { name: 'This device' }).check();
  await say(chat, POST);
  await chat.getByRole('button', { name: 'Export video' }).click();
  await chat.getByRole('progressbar', { name: 'Export progress' }).waitFor();
  await chat.close();
  const again = await world.openChat();
  const stop = again.getByRole('button', { name: 'Stop' });
  await stop.waitFor();
  // Timed in the page: what lies between this test and the browser is not the user's.
  const tookMs = await stop.evaluate((button: HTMLElement) => {
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
  expect(tookMs).toBeLessThan(200);
});
