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

test('the same post in another tab, as after a restart, is the same video', async () => {
  const book = openJobBook(openRecords());
  const asked = await book.openFromPost({ origin: 'composer', tabId: 7, post: 'A post.' });
  expect(await book.takeUp({ post: 'A post.', tabId: 9 })).toMatchObject({ id: asked.id, tabId: 9 });
  expect(await book.takeUp({ post: 'Another post.', tabId: 11 })).toBeNull();
  expect(await book.list()).toHaveLength(1);
});
