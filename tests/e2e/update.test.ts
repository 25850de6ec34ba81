/** The extension is updated while a composer is open: the old button says what to do, does no harm, and the page's next load has the new one. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import en from '../../lib/locales/en.json' with { type: 'json' };
import { openAx } from './ax.ts';
import { openComposer, readDataset, readTrespasses } from './linkedin.ts';
import { until } from './until.ts';
import { openWorld, type World } from './world.ts';

const MAKE = { role: 'button', name: en.composer.makeVideo } as const;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('updated under an open composer', async () => {
  const page = await world.openLinkedIn('page=c&draft=plain');
  const said: string[] = [];
  page.on('console', (message) => void said.push(message.text()));
  page.on('pageerror', (error) => void said.push(error.message));
  await openComposer(page);
  const textBefore = await until('the post', () => readDataset(page, 'editorText'));
  const ax = await openAx(page);
  await ax.press(MAKE);
  await ax.waitFor({ role: 'button', name: en.composer.start });

  await switchOnDeveloperMode(world);
  const chat = await world.openChat();
  // As an update does: the old worker and pages go, and the old content script is left alone in its page.
  await chat.evaluate('chrome.runtime.reload()').catch(() => {});
  await until('the old pages to go', () => chat.isClosed());
  await page.bringToFront();
  await ax.waitFor({ role: 'StaticText', name: en.composer.refresh });
  expect(await readDataset(page, 'editorText')).toBe(textBefore);
  expect(await readTrespasses(page)).toEqual({});
  expect(said).toEqual([]);

  await page.reload();
  await openComposer(page);
  const again = await openAx(page);
  await again.press(MAKE);
  await again.waitFor({ role: 'button', name: en.composer.start });
});

/** Without it Chromium does not start an unpacked extension again. */
async function switchOnDeveloperMode({ context }: World): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
  await page.close();
}
