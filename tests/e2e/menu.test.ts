/** A draft selected on any page becomes the same job as in the composer. */
import { createServer } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { countRenders, countSends, expectCleanLog } from './log.ts';
import { openWorld, type World } from './world.ts';

let world: World | null = null;
afterEach(async () => {
  await world?.close();
  world = null;
});

test('a selection on a page that is not LinkedIn becomes a finished video', async () => {
  world = await openWorld();
  const site = createServer((_, response) => response.end('<p>Our team shipped the thing we promised.</p>'));
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  const address = site.address();
  const page = await world.context.newPage();
  await page.goto(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`);
  await page.bringToFront();
  await world.chooseMenu('Our team shipped the thing we promised.');
  const chat = await world.openChat();
  await chat.getByText('Our team shipped the thing we promised.').first().waitFor();
  await chat.getByLabel('Exported video').waitFor({ timeout: 120_000 });
  expect(countSends(world.cloud.log)).toBe(1);
  expect(countRenders(world.cloud.log)).toBe(1);
  expectCleanLog(world.cloud.log);
  site.close();
});
