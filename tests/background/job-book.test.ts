/** Which job the chat shows, while it is being opened and afterwards. */
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openJobBook } from '../../lib/background/job-book.ts';
import { openRecords } from '../../lib/background/records.ts';

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('en');
});

test('two that open the chat at once get one job', async () => {
  const book = openJobBook(openRecords());
  const [one, other] = await Promise.all([book.ensureCurrent(), book.ensureCurrent()]);
  expect(one.id).toBe(other.id);
  expect(await book.list()).toHaveLength(1);
});

test('who asks for the job while it is being opened gets it', async () => {
  const book = openJobBook(openRecords());
  const opened = book.ensureCurrent();
  expect((await book.current())?.id).toBe((await opened).id);
});

test('before the chat was ever opened there is none', async () => {
  expect(await openJobBook(openRecords()).current()).toBeNull();
});
