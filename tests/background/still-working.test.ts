/** "Still working" after each two quiet minutes: one line, however long it takes, and none at the end. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openCloud } from '../../lib/background/cloud.ts';
import { openJobBook } from '../../lib/background/job-book.ts';
import { watchQuiet, withoutStillWorking } from '../../lib/background/jobs/still-working.ts';
import { openRecords } from '../../lib/background/records.ts';
import { openPieces } from './backstage.ts';

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

const NO_FILES = {
  keep: async () => {},
  read: async () => null,
  forget: async () => {},
  clear: async () => {},
  sizes: async () => [],
};

async function openRun() {
  const records = openRecords();
  const { id } = await openJobBook(records).openFromPost({ origin: 'menu', tabId: null, post: 'A post.' });
  const item = { messageId: '', text: '', fileIds: [] };
  const run = {
    item,
    startedAt: 0,
    before: { fingerprint: '', tracks: [] },
    chatLength: 1,
    muted: false,
    recovery: null,
  };
  await records.job(id).update((job) => job && { ...job, stage: 'generating', run });
  const studio = { make: async () => {}, cancel: async () => {}, mend: async () => {}, dropMending: async () => {} };
  const files = { footage: NO_FILES, videos: NO_FILES, pieces: openPieces() };
  const quiet = watchQuiet({ id }, { records, files, studio, cloud: openCloud(records) });
  const lines = async () => {
    const job = await records.job(id).read();
    return (job?.messages ?? []).flatMap((row) => (row.from === 'note' ? [row.at] : []));
  };
  return { quiet, lines, job: records.job(id) };
}

const minutes = (count: number) => vi.advanceTimersByTimeAsync(count * 60_000);

test('after two minutes it is said, after four it is said there', async () => {
  const { quiet, lines } = await openRun();
  const began = Date.now();
  await minutes(1.9);
  expect(await lines()).toEqual([]);
  await minutes(0.2);
  expect(await lines()).toEqual([began + 120_000]);
  await minutes(2);
  expect(await lines()).toEqual([began + 240_000]);
  quiet.end();
  await minutes(10);
  expect(await lines()).toHaveLength(1);
});

test('what the agent says begins the two minutes anew', async () => {
  const { quiet, lines } = await openRun();
  await minutes(1.5);
  quiet.broken();
  await minutes(1.5);
  expect(await lines()).toEqual([]);
  quiet.end();
});

test('a run that the user has stopped says nothing more, and the line goes at the end', async () => {
  const { quiet, lines, job } = await openRun();
  await minutes(2.1);
  const after = await job.update((stored) => stored && withoutStillWorking(stored));
  expect(after?.messages).toHaveLength(1);
  await job.update((stored) => stored && { ...stored, run: stored.run && { ...stored.run, muted: true } });
  await minutes(2.1);
  expect(await lines()).toEqual([]);
  quiet.end();
});
