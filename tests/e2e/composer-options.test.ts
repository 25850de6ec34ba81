/** The finished video is put into a composer from the chat, whatever the page is like; CI runs a slice, the matrix all. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { isMatrix, sliceOf } from '../matrix.ts';
import { openComposer, readDataset, readTrespasses } from './linkedin.ts';
import { until } from './until.ts';
import { openWorld, type World } from './world.ts';

const SHARED = join(import.meta.dirname, '../../../shared/linkedin/pages');

const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'zh', 'ja', 'ar', 'ru'];
const OWN = [
  'page=a&wipe=foreign',
  'page=b&wipe=replace',
  'page=b&shadow=closed',
  'page=c&wipe=foreign&messaging=1',
  'page=a&lang=de',
  'page=c&lang=ar&theme=dark',
  'page=c&input=nowhere',
];
const RECORDED = [
  ...['01', '02', '03'].flatMap((page) => [
    `shared=${page}&wipe=foreign`,
    `shared=${page}&wipe=replace`,
    `shared=${page}&drop=off`,
    `shared=${page}&messaging=1&commentOpen=1`,
    `shared=${page}&swapEditorAfterMedia=1&unmountOnDetour=1`,
    `shared=${page}&placeholder=0&trap=0`,
    `shared=${page}&drop=editor`,
    `shared=${page}&paste=any`,
    `shared=${page}&strict=1`,
    `shared=${page}&hydrate=1500&mountDelay=900&editorDelay=900`,
    `shared=${page}&swapDelay=1500&nextDelay=1500&uploadStep=600`,
    `shared=${page}&drop=inline&paste=images`,
    `shared=${page}&autoPicker=0`,
    `shared=${page}&shareActive=1`,
    ...['empty', 'rich', 'rtl', 'long'].map((draft) => `shared=${page}&draft=${draft}&wipe=replace`),
    ...LANGUAGES.map((lang) => `shared=${page}&lang=${lang}`),
  ]),
  'shared=02&shadow=closed',
  'shared=02&shadow=nested',
  'shared=03&modal=show',
  'shared=03&inputMode=persistent&messaging=1',
  'shared=03&inputMode=detached',
  'shared=03&shadow=closed',
  'shared=03&autoPicker=0',
  'shared=03&bindDelay=1500&loaderDelay=1500',
  'shared=01&shadow=open',
  'shared=01&shadow=closed',
  'shared=01&shadow=nested&wipe=replace&messaging=1',
  'shared=02&shadow=closed&lang=ar&draft=rtl&wipe=foreign&commentOpen=1',
  'shared=03&shadow=nested&modal=show&messaging=1',
  'shared=03&drop=zone&paste=off&autoPicker=0&inputMode=persistent',
  'shared=03&trap=0&placeholder=0&swapDelay=0&bindDelay=0&loaderDelay=0',
];
const DECOYS = ['event', 'poll', 'detail', 'message', 'share', 'edit', 'article'];
/** Every option of our own pages; then every language, light and dark. */
const OWN_MATRIX = ['a', 'b', 'c'].flatMap((page) =>
  [
    ...['wipe=foreign', 'wipe=replace', 'drop=editor', 'drop=off', 'paste=any', 'shadow=nested', 'shadow=closed'],
    ...['input=kept', 'messaging=1&comment=1', 'loseText=1', 'dress=bare', 'icons=none', 'csp=strict'],
    ...['drop=inline', 'autoPicker=0', 'modal=show', 'strict=1', 'draft=rtl', 'draft=empty'],
    'shadow=closed&csp=strict&lang=ar&theme=dark&wipe=replace&messaging=1&comment=1&input=kept',
    ...DECOYS.map((decoy) => `decoy=${decoy}&shareActive=true`),
    ...LANGUAGES.flatMap((lang) => [`lang=${lang}`, `lang=${lang}&theme=dark`]),
  ].map((option) => `page=${page}&${option}`),
);
const MORE_PATHS: [path: string, query: string][] = [
  ['/in/me/', 'page=b'],
  ['/groups/7/', 'page=c&modal=show'],
  ['/sharing/compose/', 'page=c'],
  ['/preload/sharebox/', 'page=a'],
  ['/article/new/', 'page=a&decoy=article'],
  ['/posts/an-activity/', 'page=b&comment=1&messaging=1'],
];
const IN_FRAMES = ['page=a&frame=src', 'page=a&frame=blank', 'page=b&frame=src&shadow=closed', 'page=c&frame=src'];
const DEAF = ['page=c', 'page=a', 'page=b', ...(existsSync(SHARED) ? ['shared=01', 'shared=02', 'shared=03'] : [])];
const recorded = existsSync(SHARED) ? RECORDED : [];
const CASES = [...OWN, ...(isMatrix ? OWN_MATRIX : []), ...sliceOf(recorded, 9)];

let world: World;
let chat: Page;
beforeAll(async () => {
  world = await openWorld();
  chat = await world.openChat();
  await chat.getByText(/Credits: \d+ available/).waitFor();
  await chat.getByRole('textbox', { name: 'Message' }).fill('One line. Another line.');
  await chat.getByRole('button', { name: 'Send' }).click();
  await chat.getByRole('button', { name: 'Export video' }).click({ timeout: 30_000 });
  await chat.getByLabel('Exported video').waitFor({ timeout: 90_000 });
}, 150_000);
afterAll(() => world.close());
// A composer that one test leaves open would take the next one's video.
afterEach(async () => {
  for (const page of world.context.pages()) if (page.url().includes('linkedin.com')) await page.close();
});

describe('add to LinkedIn post', () => {
  test.each(CASES)('%s', { timeout: 60_000 }, async (query) => {
    const page = await world.openLinkedIn(`${query}&draft=plain`);
    await openComposer(page);
    const textBefore = query.includes('draft=empty')
      ? ''
      : await until('the post', () => readDataset(page, 'editorText'));
    await chat.getByRole('button', { name: 'Add to LinkedIn post' }).click();
    const sha = await until('the video in the post', () => readDataset(page, 'attachedSha'), { timeoutMs: 30_000 });
    expect(sha).toBe(world.cloud.renders()[0]?.sha256.slice(0, 16));
    expect(await readDataset(page, 'editorText')).toBe(textBefore);
    expect(await readTrespasses(page)).toEqual({});
    await page.close();
  });

  /** path · query */
  test.each([
    ['/company/42/admin/page-posts/published/', 'page=a&dress=bare&lang=de'],
    ...(isMatrix ? MORE_PATHS : []),
  ])('%s with %s', { timeout: 60_000 }, async (path, query) => {
    const page = await world.openLinkedIn(`${query}&draft=plain`, path);
    await openComposer(page);
    await chat.getByRole('button', { name: 'Add to LinkedIn post' }).click();
    const sha = await until('the video in the post', () => readDataset(page, 'attachedSha'), { timeoutMs: 30_000 });
    expect(sha).toBe(world.cloud.renders()[0]?.sha256.slice(0, 16));
    expect(await readTrespasses(page)).toEqual({});
    await page.close();
  });

  test.each(sliceOf(IN_FRAMES, IN_FRAMES.length))('in a frame: %s', { timeout: 60_000 }, async (query) => {
    const page = await world.openLinkedIn(`${query}&draft=plain`);
    const frame = await until('the frame', () => page.frames().find((one) => one !== page.mainFrame()));
    if (!frame) throw new Error('no frame');
    const told = () => frame.evaluate(() => ({ ...document.documentElement.dataset }));
    await frame.locator('.starter').click();
    await until('the composer', told, { holds: (all) => all['composerOpen'] === 'true' });
    await chat.getByRole('button', { name: 'Add to LinkedIn post' }).click();
    const { attachedSha } = await until('the video', told, { holds: (all) => !!all['attachedSha'], timeoutMs: 30_000 });
    expect(attachedSha).toBe(world.cloud.renders()[0]?.sha256.slice(0, 16));
    expect(await told()).toMatchObject({ postClicks: '0', nextClicks: '0', pickerOpened: '0', extensionUrlHits: '0' });
    await page.close();
  });

  test.each(sliceOf(DEAF, DEAF.length))(
    '%s takes nothing from scripts: the user is told what to do, and has the file',
    async (query) => {
      const page = await world.openLinkedIn(`${query}&trustedOnly=1&draft=plain`);
      await openComposer(page);
      const textBefore = await until('the post', () => readDataset(page, 'editorText'));
      const download = page.waitForEvent('download');
      await chat.getByRole('button', { name: 'Add to LinkedIn post' }).click();
      await chat.getByText('No open LinkedIn post took the video').waitFor({ timeout: 60_000 });
      expect((await download).suggestedFilename()).toMatch(/\.mp4$/);
      expect(await readDataset(page, 'editorText')).toBe(textBefore);
      expect(await readDataset(page, 'composerOpen')).toBe('true');
      expect(await readTrespasses(page)).toEqual({});
      await page.close();
    },
  );
});
