/**
 * `npm run demo`: the main job for real, told step by step, with the MP4 and screenshots left in demo-output/. The video
 * is made on this device; with `--cloud` by the stand-in cloud.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import en from '../../lib/locales/en.json' with { type: 'json' };
import { openAx } from '../e2e/ax.ts';
import { readFilm } from '../e2e/film-facts.ts';
import { openComposer, readDataset } from '../e2e/linkedin.ts';
import { until } from '../e2e/until.ts';
import { openWorld } from '../e2e/world.ts';

const ROOT = join(import.meta.dirname, '../..');
const OUTPUT = join(ROOT, 'demo-output');
const POST = [
  'Three things I learned shipping a browser extension',
  '',
  'Read the page by role, not by class. Classes change every week.',
  'Never act for the user. They press Post.',
  'Write down what you are about to do before you do it.',
  '',
  'What would you add?',
].join('\n');

const stayOpen = process.argv.includes('--open');
const byCloud = process.argv.includes('--cloud');
const began = Date.now();

await rm(OUTPUT, { recursive: true, force: true });
await mkdir(OUTPUT, { recursive: true });

tell('Building the extension as it is shipped');
execFileSync(join(ROOT, 'node_modules/.bin/wxt'), ['build', '-b', 'chrome', '--mv3'], { cwd: ROOT, stdio: 'ignore' });

tell(`Starting ${byCloud ? 'the stand-in cloud, ' : ''}a LinkedIn-like page and a browser with the extension`);
const world = await openWorld({ headless: !stayOpen, modes: { generationMs: 6000, renderMs: 8000 } });
try {
  await play();
} finally {
  if (!stayOpen) await world.close();
}
if (stayOpen) tell('The browser stays open. Press Ctrl+C here to end it.');

async function play(): Promise<void> {
  const page = await world.openLinkedIn(`page=c&draft=${encodeURIComponent(POST)}`);
  tell('Opening "Start a post" with a draft in it');
  await openComposer(page);
  const textBefore = await readDataset(page, 'editorText');
  const ax = await openAx(page);
  await ax.waitFor({ role: 'button', name: 'Make video' });
  await picture(page, '1-button');

  tell('Pressing "Make video"');
  await ax.press({ role: 'button', name: 'Make video' });
  await ax.waitFor({ role: 'button', name: 'Start' });
  await ax.press({ role: 'radio', name: byCloud ? 'NemoVideo cloud' : 'This device' });
  await ax.waitFor({ role: 'StaticText', name: byCloud ? en.composer.notice : en.composer.noticeHere });
  await picture(page, '2-first-time');
  await ax.press({ role: 'button', name: 'Start' });
  await ax.waitFor({ role: 'progressbar', name: 'Video progress' });
  tell(
    byCloud
      ? 'The cloud is building the video from the post'
      : 'This device draws and encodes the video, frame by frame',
  );
  await picture(page, '3-working');
  if (byCloud) {
    await until('the render', () => world.cloud.renders().length, { timeoutMs: 120_000 });
    tell('Rendering; looking every 30 seconds, as the cloud asks');
  }
  await until('the video in the post', () => readDataset(page, 'attachedSha'), { timeoutMs: 180_000 });
  tell('The MP4 is in the composer');
  await picture(page, '4-in-the-post');
  await report(page, textBefore);
}

async function report(page: Page, textBefore: string): Promise<void> {
  const chat = await world.openChat();
  await chat.setViewportSize({ width: 400, height: 600 });
  const player = chat.getByLabel('Exported video');
  await player.waitFor();
  await until('the player', () => player.evaluate((video) => Reflect.get(video, 'readyState') >= 2));
  await chat.screenshot({ path: join(OUTPUT, '5-chat.png') });
  // What fades from light to dark would be photographed half-way.
  await chat.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await chat.screenshot({ path: join(OUTPUT, '6-chat-dark.png') });

  const file = await saveVideo(chat);
  const film = readFilm(file);
  const sha = createHash('sha256').update(file).digest('hex').slice(0, 16);
  const same = (await readDataset(page, 'attachedSha')) === sha;
  const kept = (await readDataset(page, 'editorText')) === textBefore;
  const posted = await readDataset(page, 'postClicks');
  const asked = world.cloud.log.length;
  const isSilent = byCloud || asked === 0;
  const [seconds, size] = [(film.durationMs / 1000).toFixed(1), (file.length / 1024).toFixed(0)];
  tell(`The video: ${film.size}, ${seconds} s, ${film.fps} frames a second, ${film.video}, ${film.audio}, ${size} kB`);
  if (!byCloud) tell(`Requests that left the extension: ${asked}`);
  tell(`The file in the post is the finished one, bit for bit: ${same ? 'yes' : 'NO'}`);
  tell(`The text of the post is untouched: ${kept ? 'yes' : 'NO'}`);
  tell(`Post was pressed ${posted} times: that is yours to do`);
  tell('Look in demo-output/ for the MP4 and the screenshots');
  if (!same || !kept || !isSilent || posted !== '0') process.exitCode = 1;
}

/** Saves what the chat's own Download button gives. */
async function saveVideo(chat: Page): Promise<Buffer> {
  const saving = chat.waitForEvent('download');
  await chat.getByRole('button', { name: 'Download MP4' }).click();
  const download = await saving;
  await writeFile(join(OUTPUT, 'post.txt'), POST);
  await download.saveAs(join(OUTPUT, 'video.mp4'));
  return readFile(join(OUTPUT, 'video.mp4'));
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(OUTPUT, `${name}.png`) });
}

function tell(what: string): void {
  console.log(`${((Date.now() - began) / 1000).toFixed(1).padStart(6)} s  ${what}`);
}
