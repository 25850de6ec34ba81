/** A batch's videos are opened in their order, each once, whatever the worker lives through. */
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openBatches } from '../../lib/background/batches.ts';
import type { FileStore } from '../../lib/background/file-store.ts';
import { openJobBook, unsentFiles } from '../../lib/background/job-book.ts';
import { openRecords, type Records } from '../../lib/background/records.ts';
import type { Footage } from '../../lib/video/job.ts';
import type { Stage } from '../../lib/view/model.ts';

const WISHES = ['a', 'b', 'c'].map((id) => ({ fileId: id, words: `Cut ${id}` }));

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('en');
});

function openWorker() {
  const records = openRecords();
  const book = openJobBook(records);
  const forgotten: string[] = [];
  const store: FileStore = {
    keep: async () => {},
    read: async () => null,
    forget: async (id) => void forgotten.push(id),
    clear: async () => {},
    sizes: async () => [],
  };
  const woken: string[] = [];
  const batches = openBatches({ records, files: { footage: store } }, book, (id) => woken.push(id));
  return { records, book, batches, forgotten, woken };
}

async function choose({ book }: ReturnType<typeof openWorker>) {
  const job = await book.ensureCurrent();
  for (const { fileId } of WISHES) {
    const file: Footage = { id: fileId, name: `${fileId}.mp4`, size: 1, state: 'waiting' };
    await book.addFile(job, file);
  }
  return job;
}

const opened = async (records: Records) =>
  ((await records.batch.read())?.items ?? []).filter(({ isOpened }) => isOpened).map(({ file }) => file.id);
const put = (records: Records, jobId: string, stage: Stage) =>
  records.job(jobId).update((job) => job && { ...job, stage, outbox: [] });

test('one after the other, each with its own file and words; the first in the chat’s sight', async () => {
  const worker = openWorker();
  const before = await choose(worker);
  expect(await worker.batches.start(WISHES)).toEqual({ ok: true });
  await vi.waitUntil(() => worker.woken.length === 1);
  const [first = ''] = worker.woken;
  const job = await worker.records.job(first).read();
  expect(job).toMatchObject({ autopilot: true, files: [{ id: 'a' }], messages: [{ text: 'Cut a' }] });
  expect(job?.outbox[0]).toMatchObject({ fileIds: ['a'], text: expect.stringContaining('Cut a') });
  expect((await worker.book.current())?.id).toBe(first);
  expect(unsentFiles((await worker.records.job(before.id).read()) ?? before)).toEqual([]);
  expect(await opened(worker.records)).toEqual(['a']);

  await put(worker.records, first, 'ready');
  await vi.waitUntil(() => worker.woken.length === 2);
  expect(await opened(worker.records)).toEqual(['a', 'b']);
  expect((await worker.book.current())?.id).toBe(first);
});

test('a worker that died between the job and its mark opens no second one', async () => {
  const worker = openWorker();
  await choose(worker);
  await worker.batches.start(WISHES);
  await vi.waitUntil(() => worker.woken.length === 1);
  await worker.records.batch.update(
    (batch) => batch && { items: batch.items.map((item) => ({ ...item, isOpened: false })) },
  );
  const next = openWorker();
  await vi.waitUntil(() => next.woken.length === 1);
  expect(next.woken[0]).toBe(worker.woken[0]);
  expect((await next.book.list()).filter(({ messages }) => messages.length > 0)).toHaveLength(1);
  const [message] = (await next.records.job(next.woken[0] ?? '').read())?.messages ?? [];
  expect(message).toMatchObject({ text: 'Cut a' });
});

test('asked again by whoever had no answer, it is one batch', async () => {
  const worker = openWorker();
  const { id } = await choose(worker);
  expect(await worker.batches.start(WISHES)).toEqual({ ok: true });
  await vi.waitUntil(() => worker.woken.length === 1);
  const before = (await worker.records.batch.read())?.items.map(({ jobId }) => jobId);
  expect(await worker.batches.start(WISHES)).toEqual({ ok: true });
  // As where the worker ended before it had taken the files out of the box.
  await worker.records.index.update((index) => ({ ...index, current: id }));
  await choose(worker);
  expect(await worker.batches.start(WISHES)).toEqual({ ok: true });
  expect((await worker.records.batch.read())?.items.map(({ jobId }) => jobId)).toEqual(before);
  const chosen = await worker.records.job(id).read();
  expect(chosen && unsentFiles(chosen)).toEqual([]);
});

test('what was not begun is let go with its file, and never made', async () => {
  const worker = openWorker();
  await choose(worker);
  await worker.batches.start(WISHES);
  await vi.waitUntil(() => worker.woken.length === 1);
  await worker.batches.end();
  expect(worker.forgotten).toEqual(['b', 'c']);
  await put(worker.records, worker.woken[0] ?? '', 'ready');
  expect(await worker.records.batch.read()).toBeNull();
  expect(worker.woken).toHaveLength(1);
});

test('files that are chosen no more make no batch', async () => {
  const worker = openWorker();
  await worker.book.ensureCurrent();
  expect(await worker.batches.start(WISHES)).toMatchObject({ ok: false, failure: { code: 'file-lost' } });
});
