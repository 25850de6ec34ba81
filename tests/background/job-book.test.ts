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
  expect(await book.takeUp({ post: 'A post.', tabId: 9, isAnother: false })).toMatchObject({ id: asked.id, tabId: 9 });
  expect(await book.takeUp({ post: 'Another post.', tabId: 11, isAnother: false })).toBeNull();
  expect(await book.list()).toHaveLength(1);
});

test('a video of this post that is finished is not made again; another shape of it is, or another that is asked for', async () => {
  const records = openRecords();
  const book = openJobBook(records);
  const { id } = await book.openFromPost({ origin: 'composer', tabId: 7, post: 'A post.' });
  await records.job(id).update((job) => job && { ...job, stage: 'ready' });
  expect(await book.takeUp({ post: 'A post.', tabId: 7, isAnother: false })).toMatchObject({ id, tabId: 7 });
  expect(await book.takeUp({ post: 'A post.', tabId: 9, isAnother: false })).toMatchObject({ id, tabId: 9 });
  // From before a length could be chosen: a minute.
  await records.job(id).update((job) => {
    if (!job) return null;
    const { length: _, ...earlier } = job;
    return earlier;
  });
  expect(await book.takeUp({ post: 'A post.', tabId: 9, isAnother: false })).toMatchObject({ id });
  await records.settings.update((settings) => ({ ...settings, format: '16:9' }));
  expect(await book.takeUp({ post: 'A post.', tabId: 9, isAnother: false })).toBeNull();
  await records.settings.update((settings) => ({ ...settings, format: '4:5' }));
  expect(await book.takeUp({ post: 'A post.', tabId: 9, isAnother: true })).toBeNull();
});

test('a video whose post is gone, as with its tab, is there for a post with the same words', async () => {
  const records = openRecords();
  const book = openJobBook(records);
  const { id } = await book.openFromPost({ origin: 'composer', tabId: 7, post: 'A post.' });
  for (const tabId of [9, 9]) {
    await records.job(id).update((job) => job && { ...job, stage: 'attached' });
    expect(await book.takeUp({ post: 'A post.', tabId, isAnother: true })).toBeNull();
    expect(await book.takeUp({ post: 'A post.', tabId, isAnother: false })).toMatchObject({
      id,
      tabId,
      stage: 'ready',
    });
  }
});

test('of a post whose video failed the same is tried again, in any tab; another is made where only that helps', async () => {
  const records = openRecords();
  const book = openJobBook(records);
  const { id } = await book.openFromPost({ origin: 'composer', tabId: 7, post: 'A post.' });
  const fail = (next: 'retry' | 'open-link') =>
    records.job(id).update((job) => job && { ...job, stage: 'failed', failure: { code: 'unreachable', next } });
  await fail('retry');
  await book.openChat();
  for (const tabId of [7, 9]) {
    expect(await book.takeUp({ post: 'A post.', tabId, isAnother: false })).toMatchObject({ id, tabId });
    expect(await book.current()).toMatchObject({ id });
  }
  await fail('open-link');
  expect(await book.takeUp({ post: 'A post.', tabId: 9, isAnother: false })).toBeNull();
  await fail('retry');
  await records.settings.update((settings) => ({ ...settings, engine: 'device' }));
  expect(await book.takeUp({ post: 'A post.', tabId: 9, isAnother: false })).toBeNull();
});
