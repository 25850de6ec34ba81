/** One can write as soon as the chat is opened. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { measureFirstControl, medianOf } from '../e2e/first-control.ts';
import { openWorld, type World } from '../e2e/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  // The worker is awake, and the cloud known, as they are at any start but the first.
  const chat = await world.openChat();
  await chat.getByText(/Credits: \d+ available/).waitFor();
  await chat.close();
});
afterAll(() => world.close());

test.each(['popup.html', 'sidepanel.html', 'tab.html'])('%s has its text box in 150 ms', async (page) => {
  const runs = await measureFirstControl(world.context, `chrome-extension://${world.extensionId}/${page}`, { runs: 9 });
  expect(medianOf(runs)).toBeLessThanOrEqual(150);
});
