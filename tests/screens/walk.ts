/** Walks through every surface and state as a user would meet them, in any language, and hands each to the photographer. */
import type { Page } from 'playwright-core';
import { openAx } from '../e2e/ax.ts';
import { makeClip, makeFootage } from '../e2e/footage.ts';
import { openComposer, readDataset } from '../e2e/linkedin.ts';
import { until } from '../e2e/until.ts';
import type { World } from '../e2e/world.ts';
import { failureCodes, seedFailure } from './failures.ts';

/** Takes a picture of the page as it stands. `whole`: all of it, however long. */
export type Photographer = (page: Page, state: string, whole?: boolean) => Promise<void>;

/** What a language says for a key. */
export type Words = (key: string) => string;

/** Three lines, so that the timeline has scenes to show. */
export const POSTS: Record<string, string> = {
  'en-US': 'Three things I learned this year. Ask before you build. Ship the smallest thing. What would you add?',
  'zh-CN': '今年我学到的三件事。先问清楚再动手。先交付最小的东西。你会补充什么？',
  ar: 'ثلاثة أشياء تعلّمتها هذا العام. اسأل قبل أن تبني. أطلق أصغر شيء ممكن. ماذا تضيف أنت؟',
};

const POPUP = { width: 400, height: 600 };
const PAGE = { width: 1200, height: 900 };

const READY = [
  ['sidepanel.html', 'sidepanel-ready-320', { width: 320, height: 800 }],
  ['tab.html', 'tab-ready', PAGE],
] as const;

interface Walk {
  readonly world: World;
  readonly words: Words;
  readonly post: string;
  readonly take: Photographer;
}

/** In an order that makes each state from the one before. */
export async function walk(way: Walk): Promise<void> {
  // What connects before it is looked at gets no answer.
  way.world.cloud.modes.hang = true;
  await walkPages(way);
  await walkComposer(way);
  await walkConnecting(way);
  await walkUnreachable(way);
  await walkCloud(way);
  await walkBeside(way);
  await walkFiles(way);
  await walkDevice(way);
  await walkFailures(way);
}

async function walkPages({ world, words, take }: Walk): Promise<void> {
  const welcome = await open(world, 'welcome.html', PAGE);
  await take(welcome, 'welcome', true);
  const tab = await open(world, 'tab.html#history', POPUP);
  await tab.getByText(words('history.empty')).waitFor();
  await take(tab, 'history-empty');
  await welcome.setViewportSize({ width: 320, height: 800 });
  await take(welcome, 'welcome-320', true);
  await welcome.close();
  await tab.close();
}

async function walkConnecting({ world, words, take }: Walk): Promise<void> {
  const { modes } = world.cloud;
  const waiting = await open(world, 'popup.html', POPUP);
  await waiting.getByRole('textbox').waitFor();
  await take(waiting, 'chat-connecting');
  await waiting.close();
  Object.assign(modes, { hang: false, down: true });
  await world.killWorker();
  const chat = await open(world, 'popup.html', POPUP);
  await chat.getByRole('alert').waitFor();
  await take(chat, 'chat-unreachable');
  modes.down = false;
  await chat.getByRole('button', { name: words('next.retry') }).click();
  await chat.getByText(words('chat.greeting')).waitFor();
  await take(chat, 'chat-first-run');
  await chat.close();
}

/** The cloud fails while a post is being written. */
async function walkUnreachable({ world, words, post, take }: Walk): Promise<void> {
  world.cloud.modes.down = true;
  const page = await openPost(world, post);
  const ax = await openAx(page);
  await ax.press({ role: 'button', name: words('composer.makeVideo') });
  await ax.press({ role: 'button', name: words('composer.start') });
  await ax.waitFor({ role: 'button', name: words('next.retry') });
  await take(page, 'composer-unreachable');
  await page.close();
  world.cloud.modes.down = false;
  const chat = await open(world, 'popup.html', POPUP);
  await chat.getByRole('button', { name: words('chat.newVideo') }).click();
  await chat.getByText(words('chat.greeting')).waitFor();
  await chat.close();
}

async function walkCloud({ world, words, post, take }: Walk): Promise<void> {
  const { modes } = world.cloud;
  const chat = await open(world, 'popup.html', POPUP);
  await chat.getByText(words('chat.greeting')).waitFor();
  await chat.locator('summary').first().click();
  await take(chat, 'chat-menu');
  await chat.locator('summary').first().click();
  await chat.getByRole('textbox', { name: words('chat.message') }).fill(`${post} `.repeat(1000));
  await chat.getByRole('alert').waitFor();
  await take(chat, 'chat-too-long');
  Object.assign(modes, { holdGeneration: true, dialect: 'adk-stream' });
  await say(chat, words, post);
  await chat.getByRole('status').getByText(words('chat.statusWorking')).waitFor();
  await take(chat, 'chat-working');
  modes.holdGeneration = false;
  world.cloud.control.releaseGeneration();
  // In Chinese the agent speaks of the export, which then begins by itself.
  const drafted = chat.getByRole('button', { name: words('chat.exportVideo') });
  await drafted.or(chat.getByRole('progressbar')).first().waitFor();
  await take(chat, 'chat-drafted');
  modes.silentEdits = 'nothing';
  await say(chat, words, 'title: What I learned');
  await chat.getByRole('status').getByText(words('chat.statusWorking')).waitFor();
  await chat.getByRole('status').getByText(words('chat.statusReady'), { exact: true }).waitFor();
  await take(chat, 'chat-silent-edit');
  await chat.getByRole('button', { name: words('chat.exportVideo') }).click();
  await chat.getByRole('progressbar').waitFor();
  await take(chat, 'chat-exporting');
  await chat.locator('video[poster]').waitFor({ timeout: 120_000 });
  await take(chat, 'chat-ready');
  await chat.getByRole('button', { name: words('feed.open') }).click();
  await chat.getByRole('dialog').waitFor();
  await take(chat, 'chat-feed');
  await chat.keyboard.press('Escape');
  await chat.close();
  for (const [path, state, size] of READY) {
    const home = await open(world, path, size);
    await home.locator('video[poster]').waitFor();
    await take(home, state);
    await home.close();
  }
}

/** A post is being written beside the chat. */
async function walkBeside({ world, words, post, take }: Walk): Promise<void> {
  const { modes, control } = world.cloud;
  const linkedIn = await openPost(world, post);
  const chat = await open(world, 'sidepanel.html', { width: 360, height: 800 });
  await chat.getByRole('button', { name: words('chat.newVideo') }).click();
  await chat.getByText(words('chat.suggestPost')).waitFor();
  await take(chat, 'chat-post-beside');
  modes.holdGeneration = true;
  await chat.getByText(words('chat.suggestPost')).click();
  await chat.close();
  const ax = await openAx(linkedIn);
  await ax.waitFor({ role: 'progressbar', name: words('composer.progress') });
  await take(linkedIn, 'composer-working');
  modes.holdGeneration = false;
  control.releaseGeneration();
  await until('the video in the post', () => readDataset(linkedIn, 'attachedSha'), { timeoutMs: 120_000 });
  await take(linkedIn, 'composer-attached');
  await linkedIn.close();
}

/** Several files, a video from each. */
async function walkFiles({ world, words, post, take }: Walk): Promise<void> {
  const { modes, control } = world.cloud;
  const chat = await open(world, 'popup.html', POPUP);
  await chat.getByRole('button', { name: words('chat.newVideo') }).click();
  await chat.getByText(words('chat.greeting')).waitFor();
  const picture = await makeFootage();
  const clip = await makeClip('office tour with everyone, final cut.mp4', 1_200_000);
  await chat.locator('input[type=file]').setInputFiles([picture, clip]);
  await chat.getByText(/^\u2068?0:04/).waitFor();
  await chat.locator('img').waitFor();
  await take(chat, 'chat-files');
  await chat.getByRole('radio', { name: words('batch.each') }).check();
  await chat.locator('ol textarea').first().fill(post);
  await take(chat, 'batch-form');
  Object.assign(modes, { holdGeneration: true, generationMs: 100, renderMs: 100 });
  await chat.getByRole('button', { name: words('chat.send') }).click();
  await chat.locator('[data-stage=generating]').waitFor();
  await take(chat, 'batch-running');
  modes.holdGeneration = false;
  control.releaseGeneration();
  await until('both', () => chat.locator('[data-stage=ready]').count(), {
    holds: (count) => count === 2,
    timeoutMs: 120_000,
  });
  await take(chat, 'batch-ready');
  await chat.getByRole('button', { name: words('batch.done') }).click();
  await chat.close();
  const linkedIn = await openPost(world, post);
  const ax = await openAx(linkedIn);
  await ax.waitFor({ role: 'button', name: words('composer.addToPost') });
  await take(linkedIn, 'composer-ready');
  await linkedIn.close();
}

async function walkDevice({ world, words, post, take }: Walk): Promise<void> {
  const chat = await open(world, 'popup.html', POPUP);
  await chat.getByRole('button', { name: words('chat.newVideo') }).click();
  await chat.getByRole('radio', { name: words('engine.device') }).check();
  await chat.getByText(words('chat.greetingHere')).waitFor();
  await take(chat, 'device-first-run');
  await say(chat, words, post);
  await chat.getByRole('img', { name: words('storyboard.preview') }).waitFor();
  await take(chat, 'device-storyboard');
  await exportHere(chat, words);
  await say(chat, words, 'make it square');
  await chat.getByText(words('did.format')).waitFor();
  await exportHere(chat, words);
  await chat.getByRole('button', { name: words('player.compare') }).click();
  await chat.locator('video[poster]').nth(1).waitFor();
  await take(chat, 'device-versions');
  await chat.getByRole('button', { name: words('storyboard.edit') }).click();
  await chat.getByRole('tablist').waitFor();
  await take(chat, 'device-editor');
  await chat.close();
  const tab = await open(world, 'tab.html#history', POPUP);
  await tab.locator('li img').first().waitFor();
  await take(tab, 'history');
  await tab
    .getByRole('button', { name: new RegExp(`^${words('history.delete')}`) })
    .first()
    .click();
  await tab.getByRole('dialog').waitFor();
  await take(tab, 'history-delete');
  await tab.close();
  const options = await open(world, 'options.html', PAGE);
  await options.getByText(words('options.diagnosticsShow')).waitFor();
  await options.locator('canvas').first().waitFor();
  await take(options, 'options', true);
  await options.setViewportSize({ width: 320, height: 800 });
  await take(options, 'options-320', true);
  await options.close();
}

async function walkComposer({ world, words, post, take }: Walk): Promise<void> {
  const page = await openPost(world, post);
  const ax = await openAx(page);
  await ax.press({ role: 'button', name: words('composer.makeVideo') });
  await ax.waitFor({ role: 'button', name: words('composer.start') });
  await take(page, 'composer-first-time');
  await page.close();
}

async function walkFailures({ world, take }: Walk): Promise<void> {
  for (const code of failureCodes()) {
    const seeder = await open(world, 'welcome.html', POPUP);
    await seedFailure(seeder, code);
    await world.killWorker();
    const chat = await open(world, 'popup.html', POPUP);
    await chat.getByRole('alert').waitFor();
    await take(chat, `failure-${code}`);
    await seeder.close();
    await chat.close();
  }
}

/** LinkedIn's page, with a post being written. */
async function openPost(world: World, post: string): Promise<Page> {
  const page = await world.openLinkedIn(`page=c&draft=${encodeURIComponent(post)}`);
  await page.setViewportSize(PAGE);
  await openComposer(page);
  return page;
}

async function exportHere(chat: Page, words: Words): Promise<void> {
  await chat.getByRole('button', { name: words('chat.exportVideo') }).click();
  await chat.locator('video[poster]').waitFor({ timeout: 60_000 });
}

async function say(chat: Page, words: Words, text: string): Promise<void> {
  await chat.getByRole('textbox', { name: words('chat.message') }).fill(text);
  await chat.getByRole('button', { name: words('chat.send') }).click();
}

async function open(world: World, path: string, size: { width: number; height: number }): Promise<Page> {
  const page = await world.openPage(path);
  await page.setViewportSize(size);
  // Where things come to rest is what is looked at.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  return page;
}
