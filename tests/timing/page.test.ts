/** Before a composer opens the extension takes next to no time of LinkedIn's page. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from '../e2e/world.ts';
import { measureFootprint } from '../linkedin/footprint.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('its script takes 2 ms at the load, and 2 ms for 1,000 nodes', async () => {
  const page = await world.openLinkedIn('page=c');
  const runs = [await measureFootprint(page), await measureFootprint(page), await measureFootprint(page)];
  // Other work on the computer only ever adds.
  expect(Math.min(...runs.map(({ loadMs }) => loadMs))).toBeLessThanOrEqual(2);
  expect(Math.min(...runs.map(({ per1000Ms }) => per1000Ms))).toBeLessThanOrEqual(2);
  expect(Math.max(...runs.map(({ loadMs }) => loadMs))).toBeGreaterThan(0);
  await page.close();
});
