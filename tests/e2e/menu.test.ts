/** A draft selected on any page becomes the same job as in the composer. */
import { createServer } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { openAx } from './ax.ts';
import { readDataset, readTrespasses } from './linkedin.ts';
import { countRenders, countSends, expectCleanLog } from './log.ts';
import { until } from './until.ts';
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

test('where no composer is open one is opened, the video goes in, and the draft after it, paragraph by paragraph', async () => {
  world = await openWorld();
  const page = await world.openLinkedIn('page=c');
  await page.evaluate(() => {
    const draft = document.createElement('article');
    for (const line of ['We shipped it.', 'Nobody noticed, which is the best review.']) {
      draft.append(Object.assign(document.createElement('p'), { textContent: line }));
    }
    document.querySelector('main')?.append(draft);
    getSelection()?.selectAllChildren(draft);
  });
  await page.bringToFront();
  await world.chooseMenu('We shipped it. Nobody noticed, which is the best review.');
  const chat = await world.openChat();
  await chat.getByLabel('Exported video').waitFor({ timeout: 120_000 });
  const opened = world.context.waitForEvent('page');
  await chat.getByRole('button', { name: 'Add to LinkedIn post' }).click();
  const post = await opened;
  await until('the video in the new post', () => readDataset(post, 'attachedSha'), { timeoutMs: 60_000 });
  expect(post.url()).toBe('https://www.linkedin.com/feed/?shareActive=true');
  const ax = await openAx(post);
  await ax.press({ role: 'button', name: 'Put your text in, too' });
  await ax.waitFor({ role: 'StaticText', name: 'Your text goes in after you press Next.' });
  expect(await readTrespasses(post)).toEqual({});
  await post.locator('button.primary', { hasText: 'Next' }).click();
  const text = 'We shipped it.\n\nNobody noticed, which is the best review.';
  await until('the draft', () => readDataset(post, 'editorText'), { holds: (now) => now === text });
  expect(await readTrespasses(post)).toEqual({ nextClicks: 1 });
});
