/** `npm run pictures`: the button and the panel in each of LinkedIn's composers, as the README shows them. */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openAx } from '../e2e/ax.ts';
import { makeVideo } from '../e2e/kept-video.ts';
import { openComposer } from '../e2e/linkedin.ts';
import { openWorld, type World } from '../e2e/world.ts';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, 'pictures');
const BUTTON = { role: 'button', name: 'Make video' };

const PAGES = [
  { name: 'a-light', query: 'page=a&draft=plain' },
  { name: 'a-dark', query: 'page=a&draft=plain&theme=dark' },
  { name: 'b-light', query: 'page=b&draft=rich&messaging=0' },
  { name: 'b-dark', query: 'page=b&draft=rich&messaging=0&theme=dark' },
  { name: 'c-light', query: 'page=c&draft=plain' },
  { name: 'c-dark', query: 'page=c&draft=plain&theme=dark' },
  { name: 'c-rtl', query: 'page=c&draft=rtl&lang=ar' },
] as const;

mkdirSync(FOLDER, { recursive: true });
execFileSync(join(ROOT, 'node_modules/.bin/wxt'), ['build', '-b', 'chrome', '--mv3'], { cwd: ROOT, stdio: 'ignore' });
const world = await openWorld({ viewport: { width: 840, height: 900 } });
try {
  for (const page of PAGES) await take(world, page, false);
  const chat = await world.openChat();
  await makeVideo(chat, 'This device');
  await take(world, { name: 'c-ready', query: 'page=c&draft=plain' }, true);
  await takeWords(world, chat);
} finally {
  await world.close();
}

interface Picture {
  readonly name: string;
  readonly query: string;
}

async function take({ openLinkedIn }: World, { name, query }: Picture, isReady: boolean): Promise<void> {
  const page = await openLinkedIn(query);
  // A picture of something that is still coming is a pale one.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openComposer(page);
  const ax = await openAx(page);
  await ax.waitFor(BUTTON);
  if (isReady) await ax.waitFor({ role: 'StaticText', name: 'It fits LinkedIn’s limits.' });
  else await ax.press(BUTTON);
  await ax.waitFor({ role: 'button', name: isReady ? 'Add to post' : 'Start' });
  await shoot(page, name);
}

/** A video of selected words is in LinkedIn's media editor, and the words are on their way. */
async function takeWords(world: World, chat: Page): Promise<void> {
  const page = await world.openLinkedIn('page=a');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.bringToFront();
  await world.chooseMenu('We shipped it. Nobody noticed.');
  await chat.getByText('We shipped it. Nobody noticed.').first().waitFor();
  await chat.getByLabel('Exported video').waitFor({ timeout: 120_000 });
  await page.bringToFront();
  await openComposer(page);
  const ax = await openAx(page);
  await ax.press({ role: 'button', name: 'Add to post' });
  await ax.press({ role: 'button', name: 'Put your text in, too' });
  await ax.waitFor({ role: 'StaticText', name: 'Your text goes in after you press Next.' });
  await shoot(page, 'a-words');
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  const dialog = page.locator('.modal, dialog.compose').first();
  await dialog.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' });
  await page.close();
}
