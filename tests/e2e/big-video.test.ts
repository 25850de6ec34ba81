/** A video of 200 MB crosses from the cloud to the composer without losing a bit. */
import { afterEach, expect, test } from 'vitest';
import { openAx } from './ax.ts';
import { openComposer, readDataset, readTrespasses } from './linkedin.ts';
import { openWorld, type World } from './world.ts';

let world: World | null = null;
afterEach(async () => {
  await world?.close();
  world = null;
});

test('a 200 MB video reaches the composer intact', async () => {
  const bytes = 200 * 1024 * 1024;
  world = await openWorld({ modes: { bigOutputBytes: bytes } });
  const page = await world.openLinkedIn('page=c&draft=plain');
  await openComposer(page);
  const ax = await openAx(page);
  await ax.press({ role: 'button', name: 'Make video' });
  await ax.press({ role: 'button', name: 'Start' });
  await expect.poll(() => readDataset(page, 'attachedSha'), { timeout: 150_000 }).toMatch(/^[0-9a-f]{16}/);
  const [render] = world.cloud.renders();
  expect(Number(await readDataset(page, 'attachedSize'))).toBe(render?.size);
  expect(render?.size).toBeGreaterThanOrEqual(bytes);
  expect(await readDataset(page, 'attachedSha')).toBe(render?.sha256.slice(0, 16));
  expect(await readTrespasses(page)).toEqual({});
});
