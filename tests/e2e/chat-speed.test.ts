/** The chat is there at once, and never makes anybody wait: at its opening, while an answer is written, and with a long past. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { say, timelineTold } from './chat.ts';
import { firstLoadBytes } from './first-load.ts';
import { longAnswer, seedMessages } from './long-talk.ts';
import { watchTasks } from './page-tasks.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ modes: { generationMs: 100, dialect: 'adk-stream' } });
});
afterAll(() => world.close());

test.each(['popup.html', 'sidepanel.html', 'tab.html'])('%s loads at most 100 kB before it draws', (page) => {
  expect(firstLoadBytes(page)).toBeLessThanOrEqual(100_000);
});

test('while 8,000 characters are written, no task takes longer than a frame has', async () => {
  const chat = await openPopup();
  await chat.getByText(/Credits: \d+ available/).waitFor();
  world.cloud.modes.guiTalk = longAnswer(8000);
  const end = await watchTasks(chat);
  await say(chat, 'One line. Another line.');
  await timelineTold(chat);
  const [longest = 0] = await end();
  expect((await chat.getByRole('log').textContent())?.length).toBeGreaterThan(7500);
  expect(longest).toBeLessThanOrEqual(16);
  await chat.close();
});

test('1,000 messages open without a pause', async () => {
  const seeder = await openPopup();
  await seedMessages(seeder, 1000);
  await seeder.close();
  await world.killWorker();
  const chat = await world.context.newPage();
  const end = await watchTasks(chat);
  await chat.goto(`chrome-extension://${world.extensionId}/popup.html`);
  await expect.poll(() => chat.getByText('It reads').count(), { timeout: 20_000 }).toBe(333);
  const [longest = 0] = await end();
  expect(longest).toBeLessThanOrEqual(50);
  await chat.close();
});

async function openPopup(): Promise<Page> {
  const chat = await world.openChat();
  await chat.setViewportSize({ width: 400, height: 600 });
  return chat;
}
