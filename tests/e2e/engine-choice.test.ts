/** Who makes the video: asked once, remembered, and never changed but by the user's own press. */
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import en from '../../lib/locales/en.json' with { type: 'json' };
import type { CloudModes } from '../cloud/cloud.ts';
import { sliceOf } from '../matrix.ts';
import { openAx } from './ax.ts';
import { openComposer, readDataset, readTrespasses } from './linkedin.ts';
import { until } from './until.ts';
import { openWorld, type World } from './world.ts';

const POST = 'Three things I learned this year.\n\n1. Ship small.\n2. Write it down.\n3. Say no, kindly.';
const HERE = { role: 'button', name: 'Make on this device' } as const;

const TROUBLES: readonly (readonly [name: string, modes: Partial<CloudModes>, sentence: string])[] = [
  ['has no credits left for it', { noCredits: true }, en.failure.noCredits],
  ['refuses a free plan the export', { freePlan: true }, en.failure.planBlocked],
  ['cannot be reached', { down: true }, en.failure.unreachable],
];

let world: World | null = null;
afterEach(async () => {
  await world?.close();
  world = null;
});

describe('where the cloud cannot, one press has this device go on from the same words', () => {
  test.each(TROUBLES)('in the chat, where it %s', async (_, modes, sentence) => {
    world = await openWorld({ modes });
    const chat = await world.openChat();
    await say(chat, POST);
    const exporting = chat.getByRole('button', { name: 'Export video' });
    if (modes.freePlan) await exporting.click({ timeout: 60_000 });
    const failure = chat.getByRole('alert').filter({ hasText: sentence });
    await failure.waitFor({ timeout: 60_000 });
    expect(await chat.getByRole('alert').count()).toBe(1);

    const before = world.cloud.log.length;
    await failure.getByRole('button', { name: HERE.name }).click();
    await chat.getByText('A storyboard of 4 scenes').waitFor();
    // Whoever had asked for the export already gets it.
    if (!modes.freePlan) await exporting.click();
    await chat.getByLabel('Exported video').waitFor({ timeout: 120_000 });
    expect(await chat.getByRole('log').getByText('Ship small.').count()).toBe(1);
    expect(world.cloud.log.slice(before)).toEqual([]);
  });

  test.each(sliceOf(TROUBLES, TROUBLES.length))('in the composer, where it %s', async (_, modes, sentence) => {
    world = await openWorld({ modes });
    const page = await world.openLinkedIn('page=c&draft=plain');
    await openComposer(page);
    const text = await until('the post', () => readDataset(page, 'editorText'));
    const ax = await openAx(page);
    await ax.press({ role: 'button', name: 'Make video' });
    await ax.press({ role: 'button', name: 'Start' });
    await ax.waitFor({ role: 'StaticText', name: sentence }, 60_000);
    expect(await readDataset(page, 'attachedSha')).toBe('');

    const before = world.cloud.log.length;
    await ax.press(HERE);
    await until('the video in the post', () => readDataset(page, 'attachedSha'), { timeoutMs: 120_000 });
    expect(await readDataset(page, 'editorText')).toBe(text);
    expect(await readTrespasses(page)).toEqual({});
    expect(world.cloud.log.slice(before)).toEqual([]);
  });
});

describe('the choice', () => {
  test('is the cloud at first, asked in full once, and in a word from then on', async () => {
    world = await openWorld();
    const chat = await world.openChat();
    const group = chat.getByRole('group', { name: 'Made by' });
    await until('the cloud', () => group.getByRole('radio', { name: 'NemoVideo cloud' }).isChecked());
    for (const line of [en.engine.cloudLine, en.engine.deviceLine])
      expect(await group.getByText(line).isVisible()).toBe(true);
    await group.getByRole('radio', { name: 'This device' }).check();
    await say(chat, POST);
    await chat.getByText('A storyboard of 4 scenes').waitFor();
    await chat.getByRole('button', { name: 'New video' }).click();
    await until('the device again', () => group.getByRole('radio', { name: 'This device' }).isChecked());
    const line = await group.getByText(en.engine.deviceLine).boundingBox();
    expect(line?.height).toBeLessThanOrEqual(1);
  });

  test('made for this device, no surface makes a request, however it is opened', async () => {
    world = await openWorld();
    const options = await world.openPage('options.html');
    await options.getByRole('radio', { name: 'This device' }).check();
    await options.getByText('Saved', { exact: true }).waitFor();

    for (const surface of ['popup.html', 'sidepanel.html']) {
      const chat = await world.openPage(surface);
      await until('the surface', () => chat.getByRole('status', { name: 'Status' }).textContent(), {
        holds: (status) => status === 'Ready',
      });
      await chat.getByRole('button', { name: 'New video' }).click();
      await until('the device', () => chat.getByRole('radio', { name: 'This device' }).isChecked());
    }
    await world.killWorker();
    const page = await world.openLinkedIn('page=c&draft=plain');
    await openComposer(page);
    const ax = await openAx(page);
    await ax.press({ role: 'button', name: 'Make video' });
    await ax.waitFor({ role: 'StaticText', name: en.composer.noticeHere });
    expect(world.cloud.log).toEqual([]);
  });

  test('changed in the options, holds for a chat in which nothing was said yet', async () => {
    world = await openWorld();
    const chat = await world.openChat();
    await chat.getByText(/Credits: \d+ available/).waitFor();
    const options = await world.openPage('options.html');
    await options.getByRole('radio', { name: 'This device' }).check();
    await until('the device', () => chat.getByRole('radio', { name: 'This device' }).isChecked());
    const before = world.cloud.log.length;
    await say(chat, POST);
    await chat.getByText('A storyboard of 4 scenes').waitFor();
    expect(world.cloud.log.slice(before)).toEqual([]);
  });
});

async function say(chat: Page, text: string): Promise<void> {
  await chat.getByRole('textbox', { name: 'Message' }).fill(text);
  await chat.getByRole('button', { name: 'Send' }).click();
}
