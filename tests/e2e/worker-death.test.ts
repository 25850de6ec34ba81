/** The worker dies in the middle of things; the job goes on from its record, and nothing is sent or rendered twice. */
import { afterEach, expect, test } from 'vitest';
import { countRenders, countSends, expectCleanLog } from './log.ts';
import { openWorld, type World } from './world.ts';

let world: World | null = null;
afterEach(async () => {
  await world?.close();
  world = null;
});

test('the worker stopped while generating and again while rendering still ends with the video, once', async () => {
  world = await openWorld({ modes: { generationMs: 8000, renderMs: 20_000 } });
  const { cloud } = world;
  const page = await world.context.newPage();
  await page.goto('https://www.linkedin.com/feed/?page=a');
  await world.chooseMenu('One thing a week. Never miss it.');
  await expect.poll(() => countSends(cloud.log), { timeout: 30_000 }).toBe(1);
  await world.killWorker();

  await expect.poll(() => countRenders(cloud.log), { timeout: 120_000 }).toBe(1);
  await world.killWorker();

  const chat = await world.openChat();
  await chat.getByLabel('Exported video').waitFor({ timeout: 120_000 });
  expect(countSends(cloud.log)).toBe(1);
  expect(countRenders(cloud.log)).toBe(1);
  const conversation = chat.getByRole('log', { name: 'Conversation' });
  await conversation.getByText('One thing a week. Never miss it.').first().waitFor();
  await conversation.getByText('Timeline (').first().waitFor();
  expectCleanLog(cloud.log);
});
