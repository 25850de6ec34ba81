/** 429: "busy, trying again in 30 seconds", one retry, and then what to do. In the chat and in the composer at once. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import en from '../../lib/locales/en.json' with { type: 'json' };
import { openAx } from './ax.ts';
import { failureWith, say, timelineTold } from './chat.ts';
import { openComposer } from './linkedin.ts';
import { countSends } from './log.ts';
import { openWorld, type World } from './world.ts';

const POST = 'We ship every week.';

let world: World;
beforeAll(async () => {
  world = await openWorld({ modes: { generationMs: 300, freeCredits: 5000 } });
});
afterAll(() => world.close());

test('busy once, the message goes after 30 seconds; busy twice, the user is told', async () => {
  const { cloud } = world;
  const chat = await world.openChat();
  await chat.getByText(/Credits: \d+ available/).waitFor();
  cloud.modes.rateLimited = 1;
  await say(chat, POST);
  const told = chat.getByRole('log', { name: 'Conversation' }).getByText(en.note.busy);
  await told.waitFor();
  expect(countSends(cloud.log)).toBe(1);
  await timelineTold(chat);
  expect(await told.count()).toBe(0);
  expect(countSends(cloud.log)).toBe(2);
  const [first, second] = cloud.log.filter(({ path }) => path === '/run_sse');
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(30_000);

  cloud.modes.rateLimited = 2;
  const page = await world.openLinkedIn('page=c&draft=plain');
  await openComposer(page);
  const ax = await openAx(page);
  await ax.press({ role: 'button', name: en.composer.makeVideo });
  await ax.press({ role: 'button', name: en.composer.start });
  await ax.waitFor({ role: 'StaticText', name: en.composer.busyNote });
  await ax.waitFor({ role: 'StaticText', name: en.failure.busy }, 60_000);
  await ax.waitFor({ role: 'button', name: en.next.retry });
  await ax.waitFor({ role: 'button', name: en.engine.makeHere });
  expect(countSends(cloud.log)).toBe(4);
  await page.bringToFront();
  await chat.bringToFront();
  await failureWith(chat, en.failure.busy);
});
