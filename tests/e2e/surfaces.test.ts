/** Every page of ours reads well: no fault by axe, nothing cut off at 320 px, in both directions, by keyboard, in forced colours. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNoFaults, expectReflow } from './faults.ts';
import { NAME_IN_FOCUS, tabTo } from './keyboard.ts';
import { openComposer, readDataset } from './linkedin.ts';
import { until } from './until.ts';
import { openWorld, type World } from './world.ts';

/** 640 px is a 1280 px window at 200 %. */
const WIDTHS = [320, 640] as const;
const PAGES = ['welcome.html', 'options.html', 'tab.html', 'tab.html#history', 'popup.html', 'sidepanel.html'] as const;

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const chat = await world.openPage('tab.html');
  await chat.getByRole('radio', { name: 'This device' }).check();
  await chat.getByRole('textbox', { name: 'Message' }).fill('One line. Another line.');
  await chat.getByRole('button', { name: 'Send' }).click();
  await chat.getByRole('img', { name: 'Preview' }).waitFor();
  await chat.close();
});
afterAll(() => world.close());

describeIn('en', 'light', 'system');
describeIn('ar', 'dark', 'dark');

function describeIn(language: 'en' | 'ar', name: string, theme: 'system' | 'dark'): void {
  test(`no page has faults or cuts anything off, ${language}, ${name}`, { timeout: 60_000 }, async () => {
    await choose(language, theme);
    for (const path of PAGES) {
      const page = await world.openPage(path);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.locator('main button:visible').first().waitFor();
      await expectNoFaults(page);
      // The popup is as wide as it is.
      if (path !== 'popup.html') for (const width of WIDTHS) await expectReflow(page, width);
      await page.close();
    }
  });
}

test('the whole way goes by keyboard alone: written, sent, exported, added to the post, found again', async () => {
  await choose('en', 'system');
  const linkedIn = await world.openLinkedIn('page=c&draft=plain');
  await openComposer(linkedIn);
  const chat = await world.openPage('tab.html');
  await tabTo(chat, 'New video');
  await chat.keyboard.press('Enter');
  const device = chat.getByRole('radio', { name: 'This device' });
  await device.waitFor();
  await tabTo(chat, 'NemoVideo cloud', 'This device');
  if (!(await device.isChecked())) await chat.keyboard.press('ArrowRight');
  await until('the device', () => device.isChecked());
  await tabTo(chat, '60 s');
  await chat.keyboard.press('ArrowLeft');
  await until('the length', () => chat.getByRole('radio', { name: '30 s' }).isChecked());
  await tabTo(chat, 'Message');
  await chat.keyboard.type('One line. Another line.');
  await chat.keyboard.press('Enter');
  await chat.getByRole('button', { name: 'Export video' }).waitFor();
  await tabTo(chat, 'Export video');
  await chat.keyboard.press('Enter');
  await chat.getByLabel('Exported video').waitFor({ timeout: 90_000 });
  await tabTo(chat, 'Download MP4');
  const saving = chat.waitForEvent('download');
  await chat.keyboard.press('Enter');
  expect((await saving).suggestedFilename()).toMatch(/\.mp4$/);
  await tabTo(chat, 'Add to LinkedIn post');
  await chat.keyboard.press('Enter');
  await until('the video in the post', () => readDataset(linkedIn, 'attachedSha'), { timeoutMs: 60_000 });
  await linkedIn.close();

  await chat.bringToFront();
  await tabTo(chat, 'Menu');
  await chat.keyboard.press('Enter');
  await tabTo(chat, 'History');
  await chat.keyboard.press('Enter');
  await chat.getByRole('searchbox').waitFor();
  await chat.keyboard.type('another');
  await tabTo(chat, 'One line. Another line.');
  await chat.keyboard.press('Enter');
  await chat.getByRole('log').waitFor();
  await chat.close();
}, 180_000);

test('the options go by keyboard alone, with the focus in sight', async () => {
  const options = await world.openPage('options.html');
  await options.getByRole('heading', { name: 'Options' }).waitFor();
  const button = options.getByRole('checkbox', { name: 'Show the button in LinkedIn' });
  await tabTo(options, 'Show the button in LinkedIn’s composer', "Show the button in LinkedIn's composer");
  await options.keyboard.press('Space');
  await until('the choice', () => button.isChecked(), { holds: (isChecked) => !isChecked });
  await options.keyboard.press('Space');
  await until('the choice', () => button.isChecked());
  await tabTo(options, 'Delete everything');
  await options.keyboard.press('Enter');
  await options.getByRole('dialog').waitFor();
  await options.keyboard.press('Escape');
  await options.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await options.evaluate(NAME_IN_FOCUS)).toBe('Delete everything');
  await options.close();
});

test.each(['options.html', 'tab.html'])('forced colours leave every control of %s visible', async (path) => {
  const page = await world.openPage(path);
  await page.emulateMedia({ forcedColors: 'active' });
  // The last that comes: of the chat, beside the video that was made by keyboard.
  await page.locator('main select:visible').first().waitFor();
  const faint = await page.evaluate<string[]>(`[...document.querySelectorAll('main button, main select, main input')]
    .filter((one) => one.checkVisibility() && one.type !== 'file')
    .filter((one) => getComputedStyle(one).borderStyle === 'none' && !['radio', 'checkbox', 'color'].includes(one.type))
    .map((one) => one.outerHTML.slice(0, 120))`);
  expect(faint).toEqual([]);
  await page.close();
});

async function choose(language: string, theme: string): Promise<void> {
  const page = await world.openPage('options.html');
  await page.locator('select').selectOption(language);
  await page.locator(`html[lang=${language}]`).waitFor({ state: 'attached' });
  await page
    .locator('input[name=theme]')
    .nth(theme === 'system' ? 0 : 2)
    .check();
  // Another language is a new start of the page: until that is over, nothing that is asked of the page is certain to be answered.
  const read = () => page.evaluate<string | null>("localStorage.getItem('appearance')").catch(() => null);
  await until('the choice', read, { holds: (kept) => kept?.split('\n')[0] === `${theme} ${language}` });
  await page.close();
}
