/** How the user's own videos look: said once in the options, kept, and used by the next storyboard. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import en from '../../lib/locales/en.json' with { type: 'json' };
import { startAnew } from './chat.ts';
import { makeFolder } from './footage.ts';
import { until } from './until.ts';
import { openWorld, type World } from './world.ts';

const POST = 'Three things I learned this year.\n\n1. Ship small.\n2. Write it down.\n3. Say no, kindly.';

let world: World;
let options: Page;
beforeAll(async () => {
  world = await openWorld();
  options = await world.openPage('options.html');
  await options.getByRole('radio', { name: 'Fraunces' }).waitFor();
});
afterAll(() => world.close());

test('names, a face and colours are kept as they are given', async () => {
  await options.getByRole('textbox', { name: 'Name' }).pressSequentially('Mara Lindqvist');
  // A press right behind the last letter: neither may undo the other.
  await options.getByRole('radio', { name: 'Navy' }).check();
  await options.getByRole('textbox', { name: 'Role' }).fill('Founder');
  await options.getByRole('radio', { name: 'Fraunces' }).check();
  await options.getByText('Saved', { exact: true }).waitFor();
  await until('the brand', () => readBrand(options), { holds: (brand) => brand['face'] === 'fraunces' });
  await options.reload();
  await until('the name', () => options.getByRole('textbox', { name: 'Name' }).inputValue(), {
    holds: (name) => name === 'Mara Lindqvist',
  });
  expect(await options.getByRole('radio', { name: 'Navy' }).isChecked()).toBe(true);
  expect(await readBrand(options)).toMatchObject({ role: 'Founder', face: 'fraunces' });
});

test('a press stays in sight until it is kept, whatever of an earlier change comes back meanwhile', async () => {
  await options.evaluate(holdColours);
  await options.getByRole('radio', { name: 'Sky' }).check();
  const role = options.getByRole('textbox', { name: 'Role' });
  await role.fill('Co-founder');
  // Left, the field shows what the records have.
  await role.blur();
  await until('the role', () => role.inputValue(), { holds: (text) => text === 'Co-founder' });
  expect((await readBrand(options))['colours']).toMatchObject({ ground: '#101b3b' });
  expect(await options.getByRole('radio', { name: 'Sky' }).isChecked()).toBe(true);
  await options.evaluate('release()');
  const keepsGround = (ground: string) => ({ holds: (brand: object) => JSON.stringify(brand).includes(ground) });
  await until('the colours', () => readBrand(options), keepsGround('#eaf2fb'));
  expect(await options.getByRole('radio', { name: 'Sky' }).isChecked()).toBe(true);
  await options.getByRole('radio', { name: 'Navy' }).check();
  await until('the colours', () => readBrand(options), keepsGround('#101b3b'));
});

/** Runs in the page: colours are on their way to the worker until they are released. */
function holdColours(): void {
  const { runtime } = Reflect.get(globalThis, 'chrome');
  const send = runtime.sendMessage.bind(runtime);
  runtime.sendMessage = (message: { data?: { brand?: object } }, answer: (response?: unknown) => void) => {
    if (!message.data?.brand || !('colours' in message.data.brand)) return send(message, answer);
    Reflect.set(globalThis, 'release', () => {
      runtime.sendMessage = send;
      send(message, answer);
    });
  };
}

test('a headshot is kept small, and its focal point moves by mouse and keys', async () => {
  await options.locator('input[accept*=jpg]').setInputFiles(await makePicture('head.png', 3000, 4000));
  const point = options.getByRole('slider', { name: 'Focal point' });
  await point.waitFor();
  const image = point.locator('img');
  await until('the picture', () => image.evaluate((img: HTMLImageElement) => img.naturalHeight));
  expect(await image.evaluate((img: HTMLImageElement) => [img.naturalWidth, img.naturalHeight])).toEqual([1200, 1600]);
  expect(await point.getAttribute('aria-valuetext')).toBe('50% from the left, 40% from the top');
  const box = await point.boundingBox();
  await point.click({ position: { x: (box?.width ?? 0) * 0.25, y: (box?.height ?? 0) * 0.5 } });
  await until('the point', () => point.getAttribute('aria-valuetext'), {
    holds: (text) => text === '25% from the left, 50% from the top',
  });
  await point.press('ArrowUp');
  await point.press('ArrowRight');
  await until('the point', () => point.getAttribute('aria-valuetext'), {
    holds: (text) => text === '27% from the left, 48% from the top',
  });
});

test('a logo may be a drawing; what is no picture is refused in a sentence', async () => {
  const folder = await makeFolder();
  await writeFile(
    join(folder, 'logo.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 8"><path d="M0 0h20v8z"/></svg>',
  );
  await writeFile(join(folder, 'broken.png'), 'no picture');
  await writeFile(join(folder, 'photo.heic'), 'no picture');
  const logo = options.locator('input[accept*=svg]');
  await logo.setInputFiles(join(folder, 'logo.svg'));
  await options.getByRole('button', { name: 'Remove Logo' }).waitFor();
  await logo.setInputFiles(join(folder, 'broken.png'));
  await options.getByText(en.brand.unreadable.replace('$1', 'broken.png')).waitFor();
  await options.locator('input[accept*=jpg]').setInputFiles(join(folder, 'photo.heic'));
  await options.getByText(en.brand.portraitUnsupported.replace('$1', 'photo.heic')).waitFor();
  // What was there before stays.
  expect(await readBrand(options)).toMatchObject({ logo: expect.any(String), portrait: { x: 0.27, y: 0.48 } });
});

test('an accent that cannot be read is moved, and that is said', async () => {
  await options.getByLabel('Accent').fill('#101b40');
  const said = await until('the sentence', () =>
    options.getByText('could not be read on this background').textContent(),
  );
  expect(said).toMatch(/^#101b40 could not be read on this background\. (#[0-9a-f]{6}), the nearest colour/);
  const moved = /\. (#[0-9a-f]{6})/.exec(said ?? '')?.[1];
  await until('the accent', () => readBrand(options), {
    holds: ({ colours }) => JSON.stringify(colours).includes(String(moved)),
  });
});

test('the next storyboard is coloured by it; the one that is there keeps its colours', async () => {
  const chat = await world.openChat();
  await chat.getByRole('radio', { name: 'This device' }).check();
  await plan(chat);
  const own = await readBrand(options);
  expect(await readColours(chat)).toEqual(own['colours']);
  await options.getByRole('radio', { name: 'Sand' }).check();
  await until('the brand', () => readBrand(options), {
    holds: ({ colours }) => JSON.stringify(colours).includes('#f3ede2'),
  });
  expect(await readColours(chat)).toEqual(own['colours']);
  await startAnew(chat);
  await plan(chat);
  expect(await readColours(chat)).toEqual({ ground: '#f3ede2', accent: '#7c2d12' });
});

test('the video opens with the headshot, cut to its focal point', async () => {
  const chat = await world.openChat();
  await chat.getByRole('button', { name: 'New video' }).click();
  await chat.getByRole('radio', { name: 'This device' }).check();
  await chat
    .getByRole('textbox', { name: 'Message' })
    .fill('I write every morning. It clears my head. What do you do first?');
  await chat.getByRole('button', { name: 'Send' }).click();
  await chat.getByRole('button', { name: 'Export video' }).click();
  const video = chat.getByLabel('Exported video');
  await video.waitFor({ timeout: 120_000 });
  const pixel = await video.evaluate(async (player: HTMLVideoElement) => {
    const seeked = new Promise((resolve) => player.addEventListener('seeked', resolve, { once: true }));
    player.currentTime = 1.5;
    await seeked;
    const context = new OffscreenCanvas(player.videoWidth, player.videoHeight).getContext('2d');
    context?.drawImage(player, 0, 0);
    return [...(context?.getImageData(player.videoWidth * 0.9, player.videoHeight * 0.3, 1, 1).data ?? [])];
  });
  // The picture is #c2410c, before the encoder.
  for (const [i, channel] of [0xc2, 0x41, 0x0c].entries()) expect(Math.abs((pixel[i] ?? 0) - channel)).toBeLessThan(12);
}, 150_000);

test('the chat leads to it, and everything can be taken away again', async () => {
  const chat = await world.openChat();
  const opened = world.context.waitForEvent('page');
  await chat.getByLabel('Menu').click();
  await chat.getByRole('button', { name: 'Your brand' }).click();
  const page = await opened;
  await page.getByRole('heading', { name: 'Your videos' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/options.html');
  for (const picture of ['Headshot', 'Logo']) await page.getByRole('button', { name: `Remove ${picture}` }).click();
  for (const name of ['Name', 'Role']) await page.getByRole('textbox', { name }).fill('');
  await page.getByRole('radio', { name: 'The template’s own' }).check();
  await page.getByRole('radio', { name: 'Inter' }).check();
  const nothing = { name: '', role: '', face: 'inter', colours: null, portrait: null, logo: null };
  await until('nothing', () => readBrand(page), { holds: (brand) => brand['face'] === 'inter' });
  expect(await readBrand(page)).toEqual(nothing);
});

async function plan(chat: Page): Promise<void> {
  await chat.getByRole('textbox', { name: 'Message' }).fill(POST);
  await chat.getByRole('button', { name: 'Send' }).click();
  await chat.getByText('A storyboard of 4 scenes').waitFor();
}

function readBrand(page: Page): Promise<Record<string, unknown>> {
  return page.evaluate('chrome.storage.local.get("brand").then(({ brand }) => brand ?? {})');
}

function readColours(page: Page): Promise<unknown> {
  return page.evaluate(
    "chrome.storage.local.get(null).then((all) => all['job-' + all.index.current]?.board?.colours ?? null)",
  );
}

async function makePicture(name: string, width: number, height: number): Promise<string> {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#c2410c';
  context.fillRect(0, 0, width, height);
  const path = join(await makeFolder(), name);
  await writeFile(path, canvas.toBuffer('image/png'));
  return path;
}
