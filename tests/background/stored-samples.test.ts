/** What earlier versions stored is gone on with; what is damaged, or from a later version, is left as it is, and the rest kept. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { newJob, openJobBook } from '../../lib/background/job-book.ts';
import { openRecords } from '../../lib/background/records.ts';
import { tellUnreadable } from '../../lib/background/unreadable.ts';
import { isActive } from '../../lib/video/job.ts';
import first from './samples/job-first.json' with { type: 'json' };
import twoEngines from './samples/job-two-engines.json' with { type: 'json' };
import others from './samples/others.json' with { type: 'json' };

const copyOf = <T extends object>(stored: T): T => ({ ...stored });
const local = fakeBrowser.storage.local;
const inStore = async (key: string): Promise<unknown> => (await local.get(key))[key];

beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('en-US');
  await local.set({ ...others, [`job-${first.id}`]: first, [`job-${twoEngines.id}`]: twoEngines });
});

describe('what earlier versions stored', () => {
  test('is all there, with what has come since', async () => {
    const records = openRecords();
    expect(await records.settings.read()).toMatchObject({ ...others.settings, engine: 'cloud', theme: 'system' });
    expect(await records.account.read()).toMatchObject({ ...others.account, ownToken: '' });
    expect(await records.brand.read()).toMatchObject({ ...others.brand, face: 'inter', logo: null });
    expect(await records.ledger.read()).toEqual(others.ledger);
    expect((await openJobBook(records).list()).map(({ id }) => id)).toEqual([twoEngines.id, first.id]);
    expect(records.takeUnreadable()).toEqual([]);
  });

  test('a video from before there were versions is its own first version', async () => {
    const job = await openRecords().job(first.id).read();
    expect(job).toMatchObject({ engine: 'cloud', board: null, output: { id: first.id } });
    expect(job?.versions.map(({ output }) => output.id)).toEqual([first.id]);
  });

  test('a run that was under way is found, to be looked for', async () => {
    const job = await openRecords().job(twoEngines.id).read();
    expect(job && isActive(job)).toBe(true);
    expect(job?.run?.item.text).toBe('Make a video of this.');
  });

  test('bears its version from the first change on', async () => {
    await openRecords().settings.update((settings) => ({ ...settings, format: '1:1' }));
    expect(await inStore('settings$')).toEqual({ v: 1 });
  });
});

const DAMAGED: readonly (readonly [what: string, value: unknown])[] = [
  ['a word', 'garbage'],
  ['a number', 7],
  ['an empty thing', {}],
  ['the half of it', Object.fromEntries(Object.entries(first).slice(0, 12))],
  ['a stage that there is not', { ...first, stage: 'dancing' }],
  ['rows that are none', { ...first, messages: [null] }],
  ['a later version of it', { ...first, version: 2 }],
];

describe.each(DAMAGED)('a video that is %s', (_, value) => {
  beforeEach(() => local.set({ [`job-${first.id}`]: value }));

  test('is left as it is, told of, and the others are there', async () => {
    const records = openRecords();
    const book = openJobBook(records);
    expect((await book.list()).map(({ id }) => id)).toEqual([twoEngines.id]);
    expect(records.takeUnreadable()).toEqual([`local:job-${first.id}`]);
    expect(records.takeUnreadable()).toEqual([]);
    await records.job(first.id).update(() => newJob('chat', { format: '4:5', engine: 'cloud' }, 'en'));
    expect(await inStore(`job-${first.id}`)).toEqual(value);
    // The chat, which showed it, has a new one.
    expect((await book.ensureCurrent()).messages).toEqual([]);
  });
});

test.each(['account', 'settings', 'brand', 'ledger'] as const)(
  '%s that cannot be read is put aside whole, and a new one begun',
  async (name) => {
    for (const [value, version] of [
      ['garbage', 1],
      [{ ...others[name], come: 'later' }, 2],
    ] as const) {
      await local.set({ [name]: value, [`${name}$`]: { v: version } });
      const records = openRecords();
      await records[name].read();
      expect(records.takeUnreadable()).toEqual([`local:${name}`]);
      expect(await inStore(name)).toEqual(value);
      await records[name].update(copyOf);
      expect(await inStore(`aside-${name}`)).toEqual(value);
      expect(await inStore(`${name}$`)).toEqual({ v: 1 });
      await openRecords()[name].read();
    }
  },
);

test('a list of videos that cannot be read is made from the videos', async () => {
  await local.set({ index: { ids: 'all of them' } });
  const records = openRecords();
  expect((await openJobBook(records).list()).map(({ id }) => id)).toEqual([twoEngines.id, first.id]);
  expect(records.takeUnreadable()).toEqual(['local:index']);
});

test('where there is no room, what is known is what stands on the disk, and the next write goes through', async () => {
  const { settings } = openRecords();
  await settings.read();
  const set = vi.spyOn(local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
  await expect(settings.update((stored) => ({ ...stored, format: '1:1' }))).rejects.toThrow('quota');
  expect((await settings.read()).format).toBe('9:16');
  set.mockRestore();
  expect((await settings.update((stored) => ({ ...stored, autoAdd: false }))).format).toBe('9:16');
  expect(await inStore('settings')).toMatchObject({ format: '9:16', autoAdd: false });
});

test('a disk that could not be read is asked again', async () => {
  vi.spyOn(local, 'get').mockRejectedValueOnce(new Error('Corruption')).mockRejectedValueOnce(new Error('Corruption'));
  const { settings } = openRecords();
  await expect(settings.read()).rejects.toThrow('Corruption');
  expect((await settings.read()).format).toBe('9:16');
});

test('what cannot be read is told in the chat, once, and the rest goes on', async () => {
  await local.set({ [`job-${twoEngines.id}`]: 'garbage', settings: 7 });
  const told = async () => {
    const records = openRecords();
    const book = openJobBook(records);
    await tellUnreadable({ records, book });
    const rows = (await book.ensureCurrent()).messages;
    return rows
      .filter((row) => row.from === 'note' && row.note.code === 'failure')
      .map((row) => row.from === 'note' && row.note);
  };
  const note = { code: 'failure', failure: { code: 'left-unread', next: 'none' } };
  expect(await told()).toEqual([note]);
  expect(await told()).toEqual([note]);
});

test('everything deleted, nothing of it stays, not even what could not be read', async () => {
  await local.set({ [`job-${first.id}`]: 'garbage', index: 'garbage', brand: 'N. N.', brand$: { v: 2 } });
  const records = openRecords();
  await records.brand.update(copyOf);
  expect(await inStore('aside-brand')).toBe('N. N.');
  await records.ledger.update(() => ({ turns: [{ kind: 'first', credits: 100 }] }));
  await records.clear();
  expect(await records.ledger.read()).toEqual({ turns: [] });
  const left = Object.keys(await local.get(null)).filter((key) => /^(?:job|aside)-/.test(key));
  expect(left).toEqual([]);
});
