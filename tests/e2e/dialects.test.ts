/** The dialects that differ most, through the browser's own network: every word once, and nothing that is not for eyes. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import en from '../../lib/locales/en.json' with { type: 'json' };
import { DEFAULT_MODES } from '../cloud/modes.ts';
import { DIALECTS } from '../cloud/named-modes.ts';
import { say, startAnew, timelineTold } from './chat.ts';
import { countSends, expectCleanLog } from './log.ts';
import { until } from './until.ts';
import { openWorld, type World } from './world.ts';

const QUICK = { generationMs: 300, renderMs: 0, freeCredits: 9000 };
const POST = 'We ship every week.\nSmall steps, short nights.';

let world: World;
let chat: Page;
let began = 0;
beforeAll(async () => {
  world = await openWorld({ modes: QUICK });
  chat = await world.openChat();
  await chat.getByText(/Credits: \d+ available/).waitFor();
});
beforeEach(async () => {
  Object.assign(world.cloud.modes, DEFAULT_MODES, QUICK);
  await startAnew(chat);
  began = world.cloud.log.length;
});
afterAll(() => world.close());

const conversation = () => chat.getByRole('log', { name: 'Conversation' });

describe('a message and an edit', () => {
  test.each<keyof typeof DIALECTS>([
    'thoughts and echoes',
    'calls in deltas',
    'typed frames',
    'byte by byte',
    'lines end in CR',
    'a JSON list that calls itself a stream',
    'edits end in STOP',
    'a session id without quotes',
  ])('%s', async (dialect) => {
    Object.assign(world.cloud.modes, DIALECTS[dialect]);
    await say(chat, POST);
    await timelineTold(chat);
    await say(chat, 'title: Weekly');
    await timelineTold(chat, 2);
    const seen = (await conversation().textContent()) ?? '';
    expect(seen.match(/Your video is ready: 6 seconds/g)).toHaveLength(1);
    expect(seen).toMatch(/The title now reads|Changed: Title: "Weekly"/);
    expect(seen).not.toMatch(/Let me think|What I wrote|edit_multitrack|\b\d{19}\b/);
    expect(countSends(world.cloud.log.slice(began))).toBe(2);
    expectCleanLog(world.cloud.log.slice(began));
  });
});

describe('a video that is made in two stages', () => {
  const added = en.note.addedLater.split('$1')[0] ?? '';
  beforeEach(async () => {
    Object.assign(world.cloud.modes, { twoStage: true, holdSecondStage: true });
    await say(chat, POST);
    await conversation().getByText('Timeline (1 track)').waitFor({ timeout: 30_000 });
    expect(await chat.getByRole('status', { name: 'Status' }).textContent()).toBe(en.chat.statusWorking);
    world.cloud.control.releaseGeneration();
    await conversation().getByText(added).waitFor({ timeout: 30_000 });
  });

  test('shows the clip at once, and what came later is kept without a word to the cloud', async () => {
    await chat.getByRole('button', { name: en.chat.keep, exact: true }).click();
    await conversation().getByText('and kept').waitFor();
    expect(countSends(world.cloud.log.slice(began))).toBe(1);
  });

  test('or is taken out again by the agent', async () => {
    await chat.getByRole('button', { name: en.chat.remove, exact: true }).click();
    await conversation().getByText('You had it removed.').waitFor();
    const tracks = () => world.cloud.sessions().at(-1)?.draft?.t.length;
    await until('the bare clip', tracks, { holds: (count) => count === 1 });
    expect(countSends(world.cloud.log.slice(began))).toBe(2);
  });
});
