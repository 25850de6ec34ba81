/** The shipped button in places that need a whole browser: frames, routes, closed roots, a strict page; and its switch. */
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAx } from './ax.ts';
import { openComposer, readTrespasses } from './linkedin.ts';
import { until } from './until.ts';
import { openWorld, type World } from './world.ts';

const BUTTON = { role: 'button', name: 'Make video' };
const PANEL = { role: 'region', name: 'Make video' };

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function pressIn(page: Page): Promise<void> {
  const ax = await openAx(page);
  await ax.press(BUTTON);
  await ax.waitFor(PANEL);
  await ax.waitFor({ role: 'button', name: 'Start' });
  expect(await ax.count(BUTTON)).toBe(1);
}

/** path · query */
test.each([
  ['/in/me/', 'page=b&draft=plain'],
  ['/company/42/admin/page-posts/published/', 'page=a&draft=plain&dress=bare&lang=de'],
  ['/groups/7/', 'page=c&draft=plain'],
  ['/feed/', 'page=a&csp=strict&draft=plain'],
  ['/feed/', 'page=c&csp=strict&draft=plain'],
  ['/feed/', 'page=b&shadow=closed&draft=plain'],
  ['/feed/', 'page=a&shadow=closed&csp=strict&draft=plain'],
])('%s with %s: the button brings the panel', async (path, query) => {
  const page = await world.openLinkedIn(query, path);
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  await openComposer(page);
  await pressIn(page);
  expect(await readTrespasses(page)).toEqual({});
  expect(said).toEqual([]);
  await page.close();
});

test.each(['src', 'blank'])('a composer in a frame (%s) has the button there', async (kind) => {
  const page = await world.openLinkedIn(`page=a&draft=plain&frame=${kind}`);
  const frame = await until('the frame', () => page.frames().find((one) => one !== page.mainFrame()));
  if (!frame) throw new Error('no frame');
  await openComposerIn(frame);
  const host = frame.locator('.tools > li:not(:has(button)) > span');
  await host.waitFor();
  await host.click();
  await frame.locator('.share-creation-state > div:not([class])').waitFor();
  expect(await page.locator('.share-creation-state').count()).toBe(0);
  await page.close();
});

async function openComposerIn(frame: Frame): Promise<void> {
  await frame.locator('.starter').click();
  await frame.locator('[role=dialog] [role=textbox]').waitFor();
}

test('a page that is another one without being loaded anew keeps its button', async () => {
  const page = await world.openLinkedIn('page=c&draft=plain');
  await page.evaluate(() => history.pushState({}, '', '/in/me/?page=c'));
  await openComposer(page);
  await pressIn(page);
  await page.evaluate(() => history.pushState({}, '', '/company/42/admin/page-posts/?page=c'));
  await (await openAx(page)).waitFor(PANEL);
  await page.close();
});

test('switched off in the options the button is gone from open composers, and comes back when it is wanted', async () => {
  const page = await world.openLinkedIn('page=c&draft=plain');
  await openComposer(page);
  const ax = await openAx(page);
  await ax.waitFor(BUTTON);
  const options = await world.openPage('options.html');
  const choice = options.getByRole('checkbox', { name: "Show the button in LinkedIn's composer" });
  await choice.click();
  await until('no button', () => ax.count(BUTTON), { holds: (count) => count === 0 });
  await choice.click();
  await ax.waitFor(BUTTON);
  await Promise.all([page.close(), options.close()]);
});

test('turned off from the button itself, it is gone, and stays away from new composers', async () => {
  const page = await world.openLinkedIn('page=a&draft=plain');
  await openComposer(page);
  const ax = await openAx(page);
  await ax.press(BUTTON);
  await ax.press({ role: 'button', name: 'Hide this button' });
  await until('no button', () => ax.count(BUTTON), { holds: (count) => count === 0 });
  await until('no panel', () => ax.count(PANEL), { holds: (count) => count === 0 });
  const chat = await world.openChat();
  await chat.getByText(/Credits: \d+ available/).waitFor();
  await Promise.all([page.close(), chat.close()]);
});
