/** What is said, by the user and by the agent: what runs by itself, what waits, what it costs, and that nothing goes twice. */
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { countRenders, countSends, expectCleanLog, readMessages } from './log.ts';
import { openWorld, type World } from './world.ts';

let world: World | null = null;
afterEach(async () => {
  await world?.close();
  world = null;
});

const GUI =
  'Preview in Timeline panel or click Export to save it. Check your account page for the credits left. Drag the edge of the clip to trim it to 8 seconds.';

test('the agent’s talk of a screen exports once a turn, tells the credits, and offers the edit as a button', async () => {
  world = await openWorld({ modes: { guiTalk: GUI, generationMs: 500, renderMs: 100 } });
  const { cloud } = world;
  const chat = await world.openChat();
  await say(chat, 'We ship every week. Small steps, short nights.');
  const conversation = chat.getByRole('log', { name: 'Conversation' });
  await conversation.getByText('Exporting for you').waitFor({ timeout: 30_000 });
  await conversation.getByText('−100 credits · 300 left').waitFor();
  await conversation.getByText('Credits: 300 available').waitFor();
  const offer = chat.getByRole('button', { name: 'Trim it to 8 seconds' });
  await expect.poll(() => offer.textContent()).toContain('about 50 credits');
  expect(await conversation.textContent()).not.toMatch(/click Export|Preview in Timeline|Drag the edge|account page/);
  await expect.poll(() => countRenders(cloud.log)).toBe(1);
  expect(countSends(cloud.log)).toBe(1);
  expect(await conversation.getByText('Exporting for you').count()).toBe(1);

  // An export that nobody asked for makes nobody wait.
  await offer.click();
  await conversation.getByText('−50 credits · 250 left').waitFor({ timeout: 20_000 });
  await expect.poll(() => conversation.getByText('Exporting for you').count()).toBe(2);
  await chat.getByLabel('Exported video').waitFor({ timeout: 60_000 });
  expect([countSends(cloud.log), countRenders(cloud.log)]).toEqual([2, 2]);
  expect(readMessages(cloud.log)[1]).toBe('Trim it to 8 seconds');
  expectCleanLog(cloud.log);
});

test('words said while the agent works wait in sight, come back, and go once, though popup and worker are gone', async () => {
  world = await openWorld({ modes: { holdGeneration: true, generationMs: 100 } });
  const { cloud } = world;
  const chat = await world.openChat();
  await say(chat, 'We ship every week. Small steps, short nights.');
  await expect.poll(() => countSends(cloud.log), { timeout: 30_000 }).toBe(1);
  await say(chat, 'title: First');
  await say(chat, 'title: Second');
  const queue = chat.getByRole('list', { name: 'Waiting to be sent' });
  await expect.poll(() => queue.getByRole('listitem').count()).toBe(2);
  await chat.getByRole('textbox', { name: 'Message' }).fill('and shorter');
  await queue.getByRole('listitem').filter({ hasText: 'First' }).getByRole('button', { name: 'Take back' }).click();
  await expect.poll(() => queue.getByRole('listitem').count()).toBe(1);
  expect(await chat.getByRole('textbox', { name: 'Message' }).inputValue()).toBe('title: First\nand shorter');

  await chat.close();
  await world.killWorker();
  cloud.modes.holdGeneration = false;
  cloud.control.releaseGeneration();
  const again = await world.openChat();
  await again.getByRole('list', { name: 'Waiting to be sent' }).getByText('title: Second').waitFor();
  await expect.poll(() => countSends(cloud.log), { timeout: 60_000 }).toBe(2);
  await again.getByRole('button', { name: 'Export video' }).waitFor({ timeout: 30_000 });
  expect(await again.getByRole('list', { name: 'Waiting to be sent' }).count()).toBe(0);
  expect(readMessages(cloud.log).filter((text) => text.startsWith('title:'))).toEqual(['title: Second']);
});

test('words behind a run that failed stay until the user sends them', async () => {
  world = await openWorld({ modes: { holdGeneration: true, generationMs: 100, errorFrame: 'event' } });
  const { cloud } = world;
  const chat = await world.openChat();
  await say(chat, 'We ship every week. Small steps, short nights.');
  await expect.poll(() => countSends(cloud.log), { timeout: 30_000 }).toBe(1);
  await say(chat, 'Three lessons from a year of shipping.');
  await chat.getByText('Waits its turn').waitFor();
  cloud.modes.holdGeneration = false;
  cloud.control.releaseGeneration();
  await chat.getByText('Not sent, because what came before it failed').waitFor({ timeout: 30_000 });
  await chat.getByText('Ready', { exact: true }).waitFor();
  expect(countSends(cloud.log)).toBe(1);

  cloud.modes.errorFrame = 'no';
  await chat.getByRole('list', { name: 'Waiting to be sent' }).getByRole('button', { name: 'Send' }).click();
  await chat.getByRole('button', { name: 'Export video' }).waitFor({ timeout: 30_000 });
  expect(countSends(cloud.log)).toBe(2);
});

test('the cost stands beside what is left, and too little of it is a question first', async () => {
  world = await openWorld({ modes: { freeCredits: 110, generationMs: 300 } });
  const { cloud } = world;
  const chat = await world.openChat();
  await chat.getByText('A message: about 100 of your 110 credits').waitFor();
  await say(chat, 'We ship every week. Small steps, short nights.');
  await chat.getByText('−100 credits · 10 left').waitFor({ timeout: 30_000 });
  await chat.getByText('A message: about 50 of your 10 credits').waitFor();
  await say(chat, 'title: What I learned');
  await chat.getByText('Likely about 50 credits; about 10 are left.').waitFor();
  await chat.getByRole('button', { name: 'Make on this device' }).waitFor();
  await chat.close();
  const again = await world.openChat();
  const anyway = again.getByRole('button', { name: 'Send anyway' });
  await anyway.waitFor();
  expect(countSends(cloud.log)).toBe(1);
  await anyway.click();
  await again.getByRole('alert').getByText('credits are used up').waitFor({ timeout: 30_000 });
  expect(countSends(cloud.log)).toBe(2);
});

async function say(chat: Page, text: string): Promise<void> {
  await chat.getByRole('textbox', { name: 'Message' }).fill(text);
  await chat.getByRole('button', { name: 'Send', exact: true }).click();
}
