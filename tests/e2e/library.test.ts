/** Everything that is kept: found again, in one file, gone, and back; in the theme and the language that were chosen. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeFolder } from './footage.ts';
import { until } from './until.ts';
import { openWorld, type World } from './world.ts';

const POSTS = ['Three things I learned about cafés.', 'We are hiring in Zürich.'];

let world: World;
let archive: string;
beforeAll(async () => {
  world = await openWorld();
  const chat = await world.openPage('tab.html');
  for (const [i, post] of POSTS.entries()) await plan(chat, post, i > 0);
  await chat.getByRole('button', { name: 'Export video' }).click();
  await chat.getByLabel('Exported video').waitFor({ timeout: 90_000 });
  await chat.close();
}, 150_000);
afterAll(() => world.close());

test('the history finds a video by its words, and the keyboard alone takes it up again', async () => {
  const tab = await world.openPage('tab.html');
  await tab.getByRole('textbox', { name: 'Message' }).waitFor();
  await tab.locator('summary').first().focus();
  await tab.keyboard.press('Enter');
  await tab.keyboard.press('Tab');
  await tab.keyboard.press('Enter');
  await tab.getByRole('searchbox').waitFor();
  await until('the search to have the focus', () => tab.evaluate('document.activeElement?.type === "search"'));
  await tab.keyboard.type('cafes');
  await tab.getByText('1 video', { exact: true }).waitFor();
  await tab.keyboard.press('Tab');
  await tab.keyboard.press('Enter');
  await tab.getByRole('log').getByText('Three things I learned about cafés.').waitFor();
  await tab.close();
});

test('all of it is exported into one file without a token, deleted, and imported again', async () => {
  const options = await world.openPage('options.html');
  await options.getByText('1 video, ').waitFor();
  const saving = options.waitForEvent('download');
  await options.getByRole('button', { name: 'Export everything' }).click();
  archive = join(await makeFolder(), 'library.zip');
  await (await saving).saveAs(archive);
  expect((await readFile(archive)).includes('nmv_')).toBe(false);

  await options.getByRole('button', { name: 'Delete everything' }).click();
  await options.getByRole('dialog').getByRole('button', { name: 'Delete everything' }).click();
  await options.getByText('Everything is deleted.').waitFor();
  await options.getByText('0 videos, 0 kB').waitFor();
  expect(await options.evaluate('chrome.storage.local.get("account").then(({ account }) => account.token)')).toBeNull();

  await options.locator('input[accept=".zip"]').setInputFiles(archive);
  await options.getByText('It holds 2 videos, 2 of them new here.').waitFor();
  await options.getByRole('button', { name: 'Videos, settings and brand' }).click();
  await options.getByText('Imported. New here: 2.').waitFor();
  await options.close();
  const tab = await world.openPage('tab.html#history');
  await tab.getByRole('button', { name: POSTS[1] ?? '', exact: true }).click();
  const player = tab.getByLabel('Exported video');
  await player.waitFor();
  await until('the player', () => player.evaluate((video) => Reflect.get(video, 'readyState') >= 2));
  await tab.close();
});

test('a file that is none of ours, or not whole, changes nothing and says so', async () => {
  const options = await world.openPage('options.html');
  const broken = join(await makeFolder(), 'broken.zip');
  await writeFile(broken, (await readFile(archive)).subarray(0, -100));
  await options.locator('input[accept=".zip"]').setInputFiles(broken);
  await options.getByRole('alert').getByText('Nothing was changed.').waitFor();
  await options.getByText('1 video, ').waitFor();
  await options.close();
});

test('a video is deleted after one question', async () => {
  const tab = await world.openPage('tab.html#history');
  await tab.getByRole('button', { name: `Delete: ${POSTS[0]}` }).click();
  await tab.getByRole('button', { name: 'Keep it' }).click();
  await tab.getByRole('button', { name: `Delete: ${POSTS[0]}` }).click();
  await tab.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await tab.getByText('The video is deleted.').waitFor();
  await expect(tab.getByRole('listitem').count()).resolves.toBe(1);
  await tab.close();
});

test('theme and language hold on every page, and the diagnostics name neither words nor token', async () => {
  const options = await world.openPage('options.html');
  await options.getByText('See what it says').click();
  const told = await options.locator('pre').textContent();
  expect(told).toContain('"stage"');
  expect(told).not.toMatch(/Zürich|nmv_|[0-9a-f]{8}-[0-9a-f]{4}/);
  await options.getByRole('radio', { name: 'Dark' }).check();
  await options.getByRole('combobox', { name: 'Language' }).selectOption('ar');
  await options.getByRole('heading', { name: 'الخيارات' }).waitFor();
  const chat = await world.openChat();
  await chat.getByRole('button', { name: 'فيديو جديد' }).waitFor();
  expect(await chat.evaluate('[document.documentElement.dir, document.documentElement.dataset.theme].join()')).toBe(
    'rtl,dark',
  );
});

async function plan(chat: Page, post: string, isAnother: boolean): Promise<void> {
  if (isAnother) await chat.getByRole('button', { name: 'New video' }).click();
  const device = chat.getByRole('radio', { name: 'This device' });
  await chat.getByText(/A storyboard of/).waitFor({ state: 'detached' });
  await device.check();
  await chat.getByRole('textbox', { name: 'Message' }).fill(post);
  await chat.getByRole('button', { name: 'Send' }).click();
  await chat.getByText(/A storyboard of/).waitFor();
}
