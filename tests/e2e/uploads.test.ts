/** Footage of every format, several at once, by link, from the context menu, and half a gigabyte that no memory holds. */
import { readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { isMatrix } from '../matrix.ts';
import { makeFolder, makeFootage } from './footage.ts';
import { countSends, expectCleanLog } from './log.ts';
import { openWorld, type World } from './world.ts';

let world: World | null = null;
afterEach(async () => {
  await world?.close();
  world = null;
});

const ENDINGS = ['mp4', 'mov', 'avi', 'webm', 'mkv', 'jpg', 'png', 'gif', 'webp', 'mp3', 'wav', 'm4a', 'aac'];

test('all thirteen formats and a link go up, several at once, each in sight, before one message', async () => {
  world = await openWorld({ modes: { generationMs: 100 } });
  const { cloud } = world;
  const folder = await makeFolder();
  const picture = await readFile(await makeFootage());
  const paths = ENDINGS.map((ending) => join(folder, `piece.${ending}`));
  for (const path of paths) await writeFile(path, picture);
  const chat = await world.openChat();
  await chat.locator('input[type=file]').setInputFiles(paths);
  await expect
    .poll(() => chat.getByRole('button', { name: /^Remove piece/ }).count(), { timeout: 20_000 })
    .toBe(ENDINGS.length);

  const box = chat.getByRole('textbox', { name: 'Message' });
  await box.fill('https://example.com/media/office%20tour.mp4?size=large');
  await chat.getByRole('button', { name: 'Add from link' }).click();
  await chat.getByRole('button', { name: 'Remove office tour.mp4' }).waitFor();
  expect(await box.inputValue()).toBe('');
  expect(uploads(world)).toHaveLength(0);

  await say(chat, 'Make a video of our office from these.');
  await chat.getByRole('progressbar', { name: 'Upload of piece.mp4' }).waitFor();
  await chat.getByText('Uploaded: piece.mp4').waitFor({ timeout: 60_000 });
  await expect.poll(() => countSends(cloud.log), { timeout: 30_000 }).toBe(1);
  const bodies = uploads(world).map(({ body }) => body);
  expect(bodies).toHaveLength(ENDINGS.length + 1);
  for (const ending of ENDINGS) expect(bodies.filter((body) => body.includes(`"piece.${ending}"`))).toHaveLength(1);
  expect(bodies).toContainEqual(
    JSON.stringify({ urls: ['https://example.com/media/office%20tour.mp4?size=large'], source_type: 'url' }),
  );
  expectCleanLog(cloud.log);
});

test('a picture on a page becomes a video by its address, from the context menu', async () => {
  world = await openWorld({ modes: { generationMs: 100, renderMs: 100 } });
  const { cloud } = world;
  await world.chooseMedia('https://example.com/photos/team.jpg');
  await expect.poll(() => countSends(cloud.log), { timeout: 30_000 }).toBe(1);
  expect(uploads(world).map(({ body }) => JSON.parse(body))).toEqual([
    { urls: ['https://example.com/photos/team.jpg'], source_type: 'url' },
  ]);
  const chat = await world.openChat();
  await chat.getByText('Make a LinkedIn video from these files.').first().waitFor();
  await chat.getByText('Exporting for you').waitFor({ timeout: 30_000 });
  expectCleanLog(cloud.log);
});

/** The whole matrix sends what the documents name as the most; CI a slice of it. */
const LARGE = (isMatrix ? 499 : 160) * 1024 * 1024;
const HELD_AT_MOST = 64 * 1024 * 1024;

test('a large file goes up from the disk: no process of the browser holds it in memory', async () => {
  world = await openWorld({ modes: { generationMs: 100 } });
  const { cloud } = world;
  const path = join(await makeFolder(), 'long.mp4');
  await writeFile(path, '');
  await truncate(path, LARGE);
  const chat = await world.openChat();
  await chat.locator('input[type=file]').setInputFiles(path);
  await chat.getByRole('button', { name: 'Remove long.mp4' }).waitFor({ timeout: 60_000 });
  const before = await readMemory(world);
  expect(before).toBeGreaterThan(0);
  await say(chat, 'Cut this to thirty seconds.');
  let most = before;
  await expect
    .poll(
      async () => {
        most = Math.max(most, world ? await readMemory(world) : 0);
        return countSends(cloud.log);
      },
      { timeout: 120_000, interval: 100 },
    )
    .toBe(1);
  const [sent] = uploads(world).map(({ body }) => body);
  expect(sent).toContain(`"size":${LARGE}`);
  console.log(`${LARGE / 2 ** 20} MB went up; memory grew by ${Math.round((most - before) / 2 ** 20)} MB at most`);
  expect(most - before, `bytes held while ${LARGE} went up`).toBeLessThan(HELD_AT_MOST);
});

function uploads({ cloud }: World) {
  return cloud.log.filter((request) => request.path.startsWith('/api/upload-video/'));
}

/** What all processes of the browser hold for themselves, in bytes: pages of files that they share do not count. */
async function readMemory({ context }: World): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('no browser to ask');
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const sizes = await Promise.all(processInfo.map(({ id }) => readAnonymous(id)));
  return Math.max(...sizes);
}

async function readAnonymous(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^RssAnon:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
}

async function say(chat: Page, text: string): Promise<void> {
  await chat.getByRole('textbox', { name: 'Message' }).fill(text);
  await chat.getByRole('button', { name: 'Send', exact: true }).click();
}
