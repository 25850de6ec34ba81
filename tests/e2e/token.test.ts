/** The token is in the background alone: no page shows it, and the script in LinkedIn's page cannot reach it. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAx } from './ax.ts';
import { say, timelineTold } from './chat.ts';
import { openComposer } from './linkedin.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let token: string;
beforeAll(async () => {
  world = await openWorld();
  const chat = await world.openChat();
  await say(chat, 'We ship every week.');
  await timelineTold(chat);
  token = world.cloud.tokens()[0]?.token ?? '';
});
afterAll(() => world.close());

/** Evaluates in the world that the extension's own script has in a page. */
async function evaluateInContentScript(page: Page, expression: string): Promise<unknown> {
  const session = await page.context().newCDPSession(page);
  const found = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === `chrome-extension://${world.extensionId}`) resolve(context.id);
    });
  });
  await session.send('Runtime.enable');
  const contextId = await found;
  const { result } = await session.send('Runtime.evaluate', { expression, contextId, awaitPromise: true });
  await session.detach();
  return result.value;
}

test('there is one, and no page of ours has it in what it draws', async () => {
  expect(token).toMatch(/^nmv_/);
  for (const path of ['popup.html', 'tab.html', 'options.html', 'welcome.html']) {
    const page = await world.openPage(path);
    await page.locator('h1, main textarea').first().waitFor();
    expect(await page.content(), path).not.toContain(token);
    expect(page.url()).not.toContain(token);
    await page.close();
  }
});

test('the script in a LinkedIn page is refused the storage, and what it has drawn has no token', async () => {
  const page = await world.openLinkedIn('page=c&draft=plain');
  await openComposer(page);
  const ax = await openAx(page);
  await ax.press({ role: 'button', name: 'Make video' });
  await ax.waitFor({ role: 'button', name: 'Start' });
  const asked = 'chrome.storage.local.get().then((all) => JSON.stringify(all), (error) => "refused: " + error.message)';
  expect(await evaluateInContentScript(page, asked)).toMatch(/^refused: Access to storage is not allowed/);
  expect(await page.content()).not.toContain(token);
  await page.close();
});
