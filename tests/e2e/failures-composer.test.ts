/** The failures of the cloud in LinkedIn's composer: one sentence, one next step, and Make on this device. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import en from '../../lib/locales/en.json' with { type: 'json' };
import type { CloudModes } from '../cloud/cloud.ts';
import { DEFAULT_MODES } from '../cloud/modes.ts';
import { type Ax, openAx } from './ax.ts';
import { openComposer, readDataset, readTrespasses } from './linkedin.ts';
import { countRenders, countSends } from './log.ts';
import { until } from './until.ts';
import { openWorld, type World } from './world.ts';

const QUICK = { generationMs: 300, renderMs: 0, freeCredits: 5000 };
const HERE = { role: 'button', name: en.engine.makeHere } as const;
const AGAIN = { role: 'button', name: en.composer.again } as const;

let world: World;
let page: Page;
let ax: Ax;
let began = 0;
beforeAll(async () => {
  world = await openWorld({ modes: QUICK });
  page = await world.openLinkedIn('page=c&draft=plain');
  await openComposer(page);
  ax = await openAx(page);
  world.cloud.modes.noCredits = true;
  await ax.press({ role: 'button', name: en.composer.makeVideo });
  await ax.press({ role: 'button', name: en.composer.start });
  await ax.waitFor(AGAIN, 60_000);
});
beforeEach(() => {
  began = world.cloud.log.length;
});
afterAll(() => world.close());

async function start(modes: Partial<CloudModes>): Promise<void> {
  Object.assign(world.cloud.modes, DEFAULT_MODES, QUICK, modes);
  if (modes.tlsBroken) world.cloud.control.dropConnections();
  await ax.press(AGAIN);
}

const counted = () => {
  const log = world.cloud.log.slice(began);
  return { sends: countSends(log), renders: countRenders(log) };
};

test('2001 is said, with a link that binds the registration; back from it, the same button tries again', async () => {
  await ax.waitFor({ role: 'StaticText', name: en.failure.noCredits });
  await ax.waitFor(HERE);
  const [tab] = await Promise.all([
    world.context.waitForEvent('page'),
    ax.press({ role: 'button', name: en.next.openLink }),
  ]);
  const userId = world.cloud.tokens()[0]?.userId;
  await until('the address', () => tab.url(), {
    holds: (url) => url === `https://nemovideo.com/register?bind=${userId}`,
  });
  await tab.close();
  await page.bringToFront();
  await ax.waitFor({ role: 'button', name: en.next.retry });
});

test.each<[name: string, modes: Partial<CloudModes>, sentence: string, next: string, counts: object]>([
  ['402', { freePlan: true }, en.failure.planBlocked, en.next.openProject, { sends: 1, renders: 1 }],
  ['2001 in the answer', { errorFrame: 'envelope' }, en.failure.noCredits, en.next.openLink, { sends: 1, renders: 0 }],
  ['HTML in place of JSON', { html: 502 }, en.failure.unreachable, en.next.retry, { sends: 0, renders: 0 }],
  ['no TLS', { tlsBroken: true }, en.failure.unreachable, en.next.retry, { sends: 0, renders: 0 }],
])('%s is said, with its next step', async (_, modes, sentence, next, counts) => {
  await start(modes);
  await ax.waitFor({ role: 'StaticText', name: sentence }, 60_000);
  await ax.waitFor({ role: 'button', name: next });
  await ax.waitFor(HERE);
  expect(counted()).toEqual(counts);
});

test('a message that may have been lost is looked for, and this device is offered meanwhile', async () => {
  await start({ sendsDown: true });
  await ax.waitFor({ role: 'StaticText', name: en.composer.lostNote }, 60_000);
  await ax.waitFor(HERE);
  expect(counted()).toEqual({ sends: 1, renders: 0 });
  await ax.press({ role: 'button', name: en.composer.cancel });
  expect(await readTrespasses(page)).toEqual({});
});

test('a post whose video failed, in a tab that is gone, is tried again by the chat’s press, and shown there', async () => {
  await world.killWorker();
  Object.assign(world.cloud.modes, DEFAULT_MODES, QUICK, { down: true });
  const first = await world.openLinkedIn(`page=c&draft=${encodeURIComponent('We ship today. Ask me how.')}`);
  await openComposer(first);
  const firstAx = await openAx(first);
  await firstAx.press({ role: 'button', name: en.composer.makeVideo });
  await firstAx.waitFor({ role: 'button', name: en.next.retry }, 60_000);
  await first.close();
  world.cloud.modes.down = false;
  const later = await world.openLinkedIn(`page=c&draft=${encodeURIComponent('We ship today. Ask me how.')}`);
  await openComposer(later);
  const chat = await world.openChat();
  await chat.getByRole('button', { name: en.chat.newVideo }).click();
  await chat.getByRole('button', { name: en.chat.suggestPost }).click();
  await chat.getByRole('log').getByText('We ship today. Ask me how.').waitFor();
  await until('the video in the post', () => readDataset(later, 'attachedSha'), { timeoutMs: 90_000 });
  expect(counted()).toEqual({ sends: 1, renders: 1 });
  expect(await readTrespasses(later)).toEqual({});
});
