/** From the composer of each generation: a post's words become an MP4 in the page, and nothing else is touched. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sliceOf } from '../matrix.ts';
import { openAx } from './ax.ts';
import { openComposer, readDataset, readTrespasses } from './linkedin.ts';
import { expectCleanLog } from './log.ts';
import { until } from './until.ts';
import { openWorld, type World } from './world.ts';

const SHARED = join(import.meta.dirname, '../../../shared/linkedin/pages');
const RECORDED: readonly (readonly [name: string, query: string])[] = [
  ['A, as recorded', 'shared=01&draft=rich&wipe=foreign'],
  ['B, as recorded', 'shared=02&draft=plain&wipe=replace'],
  ['C, as recorded', 'shared=03&draft=rich'],
];
const PAGES: readonly (readonly [name: string, query: string])[] = [
  ['A, light DOM', 'page=a&draft=plain'],
  ['B, open shadow root', 'page=b&draft=rich'],
  ['C, native dialog', 'page=c&draft=rtl'],
  ...(existsSync(SHARED) ? RECORDED : []),
];

// Most of the time passes between two looks at the render, so they share it.
test.concurrent.each(sliceOf(PAGES, 2))('a post in composer %s becomes a video in it', async (_, query) => {
  const world = await openWorld();
  try {
    await makeVideoIn(world, query);
  } finally {
    await world.close();
  }
});

async function makeVideoIn(world: World, query: string): Promise<void> {
  const page = await world.openLinkedIn(query);
  await openComposer(page);
  const textBefore = await until('the post', () => readDataset(page, 'editorText'));
  const ax = await openAx(page);
  await ax.press({ role: 'button', name: 'Make video' });
  await ax.press({ role: 'button', name: 'Start' });
  await ax.waitFor({ role: 'progressbar', name: 'Video progress' });

  // `expect.poll` belongs to one test of many at a time, and these run at once.
  const isHash = (text: string) => /^[0-9a-f]{16}/.test(text);
  await until('the video', () => readDataset(page, 'attachedSha'), { holds: isHash, timeoutMs: 120_000 });
  const [render] = world.cloud.renders();
  expect(render?.status).toBe('completed');
  expect(await readDataset(page, 'attachedSha')).toBe(render?.sha256.slice(0, 16));
  expect(await readDataset(page, 'editorText')).toBe(textBefore);
  expect(await readTrespasses(page)).toEqual({});
  expect(world.cloud.renders()).toHaveLength(1);
  expectCleanLog(world.cloud.log);
}
