/** A LinkedIn tab sees the one video that is meant for it, and nothing of the chat. */
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openJobBook } from '../../lib/background/job-book.ts';
import { openRecords } from '../../lib/background/records.ts';
import { jobForTab, takeSnapshot } from '../../lib/background/snapshot.ts';
import type { Job } from '../../lib/video/job.ts';
import type { Origin, Stage } from '../../lib/view/model.ts';

beforeEach(() => fakeBrowser.reset());

async function makeJob(origin: Origin, tabId: number | null, stage: Stage): Promise<Job> {
  const job = await openJobBook(openRecords()).openFromPost({ origin, tabId, post: 'A post.' });
  return { ...job, stage };
}

test.each<[name: string, jobs: [Origin, number | null, Stage][], seen: number | null]>([
  ['its own running job', [['composer', 7, 'generating']], 0],
  ['not the running job of another tab', [['composer', 8, 'generating']], null],
  ['a finished video of another tab', [['composer', 8, 'ready']], 0],
  ['a finished video of the chat', [['chat', null, 'ready']], 0],
  ['not a draft of the chat', [['chat', null, 'drafted']], null],
  [
    'its own job before a finished one',
    [
      ['chat', null, 'ready'],
      ['composer', 7, 'rendering'],
    ],
    1,
  ],
  [
    'a finished video rather than its own cancelled job',
    [
      ['composer', 7, 'cancelled'],
      ['menu', null, 'ready'],
    ],
    1,
  ],
])('a tab sees %s', async (_, jobs, seen) => {
  const made: Job[] = [];
  for (const [origin, tabId, stage] of jobs) made.push(await makeJob(origin, tabId, stage));
  expect(jobForTab(made, 7)?.id).toBe(seen === null ? undefined : made[seen]?.id);
});

test('a tab gets neither the chat nor the files, and nobody gets the token', async () => {
  const records = openRecords();
  const book = openJobBook(records);
  await records.account.update((stored) => ({ ...stored, token: { value: 'nmv_usr_secret' } }));
  await book.openFromPost({ origin: 'composer', tabId: 7, post: 'Only mine.' });
  const sources = {
    records,
    book,
    hasOwnToken: async () => false,
    connectionFailure: () => null,
    notifies: () => false,
  };
  const tab = await takeSnapshot(sources, { kind: 'composer', tabId: 7 });
  const chat = await takeSnapshot(sources, { kind: 'chat' });
  expect(tab.chat).toEqual([]);
  expect(chat.chat).toHaveLength(1);
  expect(JSON.stringify([tab, chat])).not.toContain('nmv_usr_');
});

test.each([
  ['finished before it', 100, 'attached'],
  ['finished after it', 300, 'ready'],
] as const)('a tab whose post has its video, and another one that was %s', async (_, stageSince, seen) => {
  const attached = { ...(await makeJob('chat', 7, 'attached')), stageSince: 200 };
  const other = { ...(await makeJob('chat', null, 'ready')), stageSince };
  expect(jobForTab([other, attached], 7)?.stage).toBe(seen);
});
