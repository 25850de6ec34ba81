/** What is left for the next message, once what runs and waits before it is paid. */
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { costAhead, isShort } from '../../lib/background/cost-ahead.ts';
import { openJobBook } from '../../lib/background/job-book.ts';
import { openRecords } from '../../lib/background/records.ts';

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('en');
});

async function open(available: number | null) {
  const records = openRecords();
  const book = openJobBook(records);
  const credits = available === null ? null : { available, frozen: 0 };
  const account = await records.account.update((stored) => ({ ...stored, credits }));
  return { records, book, account, job: await book.openChat() };
}

const A_POST = { text: 'A post.', messageId: 'm1' };

test('a first video, then an edit behind it', async () => {
  const { book, account, job } = await open(120);
  expect(costAhead(job, account, [])).toEqual({ likely: 100, available: 120, ahead: 0 });
  const said = await book.say(job, A_POST);
  expect(costAhead(said, account, [])).toEqual({ likely: 50, available: 20, ahead: 100 });
});

test('words that are held are not counted: nobody has let them go', async () => {
  const { book, account, job } = await open(120);
  const held = await book.say(job, A_POST, 'credits');
  expect(costAhead(held, account, [])).toMatchObject({ available: 120, ahead: 0 });
});

test('this device costs nothing, and an unknown balance is no shortage', async () => {
  const { records, account, job } = await open(null);
  expect(costAhead({ ...job, engine: 'device' }, account, [])).toBeNull();
  expect(costAhead(job, account, [])).toEqual({ likely: 100, available: null, ahead: 0 });
  expect(await isShort(job, records)).toBe(false);
});

test('a shortage is known where less is left than it is likely to cost', async () => {
  expect(await open(99).then(({ records, job }) => isShort(job, records))).toBe(true);
  // With nothing left the cloud itself says how to go on.
  expect(await open(0).then(({ records, job }) => isShort(job, records))).toBe(false);
  const { records, job } = await open(99);
  await records.ledger.update(() => ({ turns: [{ kind: 'first', credits: 60 }] }));
  expect(await isShort(job, records)).toBe(false);
});
