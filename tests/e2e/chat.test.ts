/** The popup's chat: a message, a file, an edit, an export, and the player that plays it. */
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { makeFootage } from './footage.ts';
import { countRenders, countSends, expectCleanLog } from './log.ts';
import { openWorld, type World } from './world.ts';

const POST = 'Three things I learned shipping a browser extension. Read the DOM by role. Never post for the user.';

let world: World | null = null;
afterEach(async () => {
  await world?.close();
  world = null;
});

test('a message, a file, an edit and an export end in a player that plays the video', async () => {
  world = await openWorld();
  const chat = await world.openChat();
  await chat.setViewportSize({ width: 400, height: 600 });
  await expect(status(chat)).resolves.toMatch(/./);
  await say(chat, POST);
  await chat.getByRole('log', { name: 'Conversation' }).getByText('Timeline (').first().waitFor({ timeout: 30_000 });

  await chat.locator('input[type=file]').setInputFiles(await makeFootage());
  await say(chat, 'title: What I learned');
  await expect.poll(() => countSends(world?.cloud.log ?? []), { timeout: 30_000 }).toBe(2);
  await chat.getByRole('button', { name: 'Stop' }).waitFor({ state: 'detached', timeout: 30_000 });
  await chat.getByRole('button', { name: 'Export video' }).click();
  await chat.getByRole('progressbar', { name: 'Export progress' }).waitFor();

  const player = chat.getByLabel('Exported video');
  await player.waitFor({ timeout: 90_000 });
  const [render] = world.cloud.renders();
  await expect.poll(() => player.evaluate((video: HTMLVideoElement) => video.readyState)).toBeGreaterThanOrEqual(2);
  const seconds = await player.evaluate((video: HTMLVideoElement) => video.duration);
  expect(Math.abs(seconds * 1000 - (render?.durationMs ?? 0))).toBeLessThan(200);
  // Though the room gave way to the player: what was said last stays in sight of whoever has not scrolled.
  await expect.poll(() => chat.getByRole('log').evaluate(hiddenBelow)).toBeLessThanOrEqual(1);
  expect(world.cloud.log.filter((request) => request.path.startsWith('/api/upload-video/'))).toHaveLength(1);
  expect(countRenders(world.cloud.log)).toBe(1);
  expectCleanLog(world.cloud.log);
  await expectNoTechnicalities(chat);
});

test('two surfaces opened at once share one token and one session', async () => {
  world = await openWorld();
  const chats = await Promise.all([world.openChat(), world.openChat()]);
  for (const chat of chats) await chat.getByText(/Credits: \d+ available/).waitFor();
  const paths = world.cloud.log.map((request) => request.path);
  expect(paths.filter((path) => path === '/api/auth/anonymous-token')).toHaveLength(1);
  expect(paths.filter((path) => path.startsWith('/api/tasks/me/with-session'))).toHaveLength(1);
});

async function say(chat: Page, text: string): Promise<void> {
  await chat.getByRole('textbox', { name: 'Message' }).fill(text);
  await chat.getByRole('button', { name: 'Send' }).click();
}

/** Runs in the page: how much of the conversation is below what one sees of it, in pixels. */
function hiddenBelow(log: HTMLElement): number {
  const scroller = log.parentElement?.parentElement ?? log;
  return scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop;
}

function status(chat: Page): Promise<string | null> {
  return chat.getByRole('status', { name: 'Status' }).textContent();
}

async function expectNoTechnicalities(chat: Page): Promise<void> {
  const seen = await chat.getByRole('log', { name: 'Conversation' }).textContent();
  expect(seen).not.toMatch(/nmv_usr_|render_\d|"code"|session_id|\b\d{19}\b|\{"/);
}
