/** One writer: changes to a record come one after another, and every one is told. */
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openRecords } from '../../lib/background/records.ts';

beforeEach(() => fakeBrowser.reset());

test('changes made at once are all kept', async () => {
  const { index } = openRecords();
  const add = (id: string) => index.update(({ ids, current }) => ({ ids: [...ids, id], current }));
  await Promise.all(['a', 'b', 'c'].map(add));
  expect((await index.read()).ids).toEqual(['a', 'b', 'c']);
});

test('the next worker reads what the last one wrote', async () => {
  await openRecords().settings.update((settings) => ({ ...settings, format: '9:16' }));
  expect((await openRecords().settings.read()).format).toBe('9:16');
});

test('a change that changes nothing is neither written nor told', async () => {
  const records = openRecords();
  let told = 0;
  records.watch(() => {
    told += 1;
  });
  await records.settings.update((settings) => settings);
  expect(told).toBe(0);
  await records.settings.update((settings) => ({ ...settings, autoAdd: false }));
  expect(told).toBe(1);
});

test('a change that throws leaves the record as it was, and the next goes through', async () => {
  const { settings } = openRecords();
  const failing = settings.update(() => {
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect((await settings.update((stored) => ({ ...stored, format: '1:1' }))).format).toBe('1:1');
});
