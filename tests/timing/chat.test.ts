/** The chat is there at once, and never makes anybody wait: at its opening, while an answer is written, and with a long past. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { say, timelineTold } from '../e2e/chat.ts';
import { firstLoadBytes } from '../e2e/first-load.ts';
import { openWorld, type World } from '../e2e/world.ts';
import { longAnswer, seedMessages } from './long-talk.ts';
import { watchTasks } from './page-tasks.ts';

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
  const written = (await chat.getByRole('log').textContent())?.length;
  // Left open it would be drawn anew by what comes next, on the thread that is watched there.
  await chat.close();
  expect(written).toBeGreaterThan(7500);
  expect(longest).toBeLessThanOrEqual(16);
});

describe('with 1,000 messages', () => {
  let chat: Page;
  test('the chat opens without a pause', async () => {
    const seeder = await openPopup();
    await seedMessages(seeder, 1000);
    await seeder.close();
    await world.killWorker();
    chat = await world.context.newPage();
    await chat.setViewportSize({ width: 400, height: 600 });
    const end = await watchTasks(chat);
    await chat.goto(`chrome-extension://${world.extensionId}/popup.html`);
    // Asked of the page itself, once: each look of Playwright's for the words was counted as a task of the chat's.
    await chat.waitForFunction(() => document.querySelectorAll('[role=log] > *').length >= 1000);
    const [longest = 0] = await end();
    expect(longest).toBeLessThanOrEqual(50);
  });

  test('whoever reads further up is left there, and one press leads back to the end', async () => {
    const last = chat.getByText('−50 credits').last();
    const toLatest = chat.getByRole('button', { name: 'Jump to latest' });
    await expect.poll(() => isInSight(last)).toBe(true);
    const words = chat.getByText('It reads').nth(300);
    await words.scrollIntoViewIfNeeded();
    await chat.mouse.move(200, 200);
    await chat.mouse.wheel(0, -40);
    await toLatest.waitFor();
    world.cloud.modes.guiTalk = longAnswer(500);
    await say(chat, 'title: What I learned');
    await chat.getByText('The title now reads').waitFor();
    expect(await isInSight(words)).toBe(true);
    await toLatest.click();
    await toLatest.waitFor({ state: 'detached' });
    await expect.poll(() => isInSight(chat.getByRole('log').locator(':scope > *').last())).toBe(true);
  });
});

/** Within what the conversation shows of itself. */
async function isInSight(row: Locator): Promise<boolean> {
  return row.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    const seen = element.closest('[role=log]')?.parentElement?.parentElement?.getBoundingClientRect();
    return seen !== undefined && bottom > seen.top && top < seen.bottom;
  });
}

async function openPopup(): Promise<Page> {
  const page = await world.openChat();
  await page.setViewportSize({ width: 400, height: 600 });
  return page;
}
