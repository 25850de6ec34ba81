/** An import adds what is not here, at rest, and takes nothing that is not whole or not ours. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { FileStore } from '../../../lib/background/file-store.ts';
import { newJob, openJobBook } from '../../../lib/background/job-book.ts';
import { lookIntoArchive, takeArchive } from '../../../lib/background/library/take-archive.ts';
import { writeArchive } from '../../../lib/background/library/write-archive.ts';
import { readZip, writeZip } from '../../../lib/background/library/zip.ts';
import { openRecords } from '../../../lib/background/records.ts';
import type { Job } from '../../../lib/video/job.ts';
import { openPieces } from '../backstage.ts';

beforeEach(() => fakeBrowser.reset());

function openStore(room = Number.POSITIVE_INFINITY) {
  const records = openRecords();
  const files = { footage: openShelf(room), videos: openShelf(room), pieces: openPieces() };
  return { records, files, book: openJobBook(records) };
}

function openShelf(room: number): FileStore & { readonly kept: Map<string, Blob> } {
  const kept = new Map<string, Blob>();
  return {
    kept,
    async keep(id, blob) {
      if (kept.size >= room) throw new DOMException('full', 'QuotaExceededError');
      kept.set(id, blob);
    },
    read: async (id) => kept.get(id) ?? null,
    forget: async (id) => void kept.delete(id),
    clear: async () => kept.clear(),
    sizes: async () => [...kept.values()].map(({ size }) => size),
  };
}

type Store = ReturnType<typeof openStore>;

async function add({ records }: Store, edit: Partial<Job>): Promise<Job> {
  const said = { id: 'm', at: 1, from: 'user', text: 'A post.', files: [], waiting: true } as const;
  const job: Job = { ...newJob('chat', { format: '4:5', engine: 'cloud' }, 'en'), messages: [said], ...edit };
  await records.job(job.id).update(() => job);
  await records.index.update(({ ids, current }) => ({ ids: [...ids, job.id], current }));
  return job;
}

async function exported(store: Store): Promise<Blob> {
  const answer = await writeArchive(store, store.book);
  if (!answer.ok) throw new Error('not exported');
  return answer.blob;
}

/** Storage is one for all in a test: what was exported is taken into an empty one. */
async function emptied(room?: number): Promise<Store> {
  fakeBrowser.reset();
  return openStore(room);
}

const OUTPUT = { id: 'v1', name: 'a.mp4', size: 4, durationMs: 1000, width: 1080, height: 1350 };

test('what was running comes back at rest, and a video with its file comes back ready', async () => {
  const store = openStore();
  const item = { messageId: 'm', text: 'A post.', fileIds: [] };
  const running = await add(store, { stage: 'generating', outbox: [item], autopilot: true, createdAt: 1 });
  const older = { ...OUTPUT, id: 'v0', size: 5 };
  const versions = [older, OUTPUT].map((output, i) => ({ output, at: i, tracks: [] }));
  const ready = await add(store, { stage: 'ready', output: OUTPUT, versions, createdAt: 2 });
  await store.files.videos.keep(OUTPUT.id, new Blob(['film']));
  await store.files.videos.keep(older.id, new Blob(['older']));
  const blob = await exported(store);

  const other = await emptied();
  expect(await lookIntoArchive(other, blob)).toEqual({ ok: true, videos: 2, fresh: 2 });
  expect(await takeArchive(other, other.book, { blob, scope: 'videos' })).toEqual({ ok: true, added: 2 });
  expect(await other.records.job(running.id).read()).toMatchObject({
    stage: 'queued',
    outbox: [],
    run: null,
    autopilot: false,
  });
  const back = await other.records.job(ready.id).read();
  expect(back).toMatchObject({ stage: 'ready', output: { size: 4 }, versions: [{ output: { size: 5 } }, { at: 1 }] });
  expect(back?.output).toEqual(back?.versions[1]?.output);
  const read = async (place: number) => {
    const blob = await other.files.videos.read(back?.versions[place]?.output.id ?? '');
    return blob?.text();
  };
  expect([await read(0), await read(1)]).toEqual(['older', 'film']);
  expect((await other.records.index.read()).ids).toEqual([running.id, ready.id]);
});

test('a file from before there were versions gives its one video back', async () => {
  const store = openStore();
  const job = await add(store, { stage: 'ready', output: OUTPUT, versions: [{ output: OUTPUT, at: 1, tracks: [] }] });
  await store.files.videos.keep(OUTPUT.id, new Blob(['film']));
  const files = await readZip(await exported(store));
  const json = (await files?.get('library.json')?.text()) ?? '';
  const earlier = json.replace(/"versions":\[.*?\}\]/, '"x":0');
  expect(earlier).not.toContain('"versions"');
  const entries = [...(files ?? [])].map(([path, blob]) => ({ path, blob }));
  const index = { path: 'library.json', blob: new Blob([earlier]) };
  const blob = await writeZip([index, ...entries.filter(({ path }) => path !== index.path)]);
  const other = await emptied();
  expect(await takeArchive(other, other.book, { blob, scope: 'videos' })).toMatchObject({ added: 1 });
  const back = await other.records.job(job.id).read();
  expect(back).toMatchObject({ stage: 'ready', versions: [{ output: back?.output }] });
  expect(await (await other.files.videos.read(back?.output?.id ?? ''))?.text()).toBe('film');
});

test('a file that was exported once is taken for good: its videos, words, files and choices', async () => {
  const blob = new Blob([await readFile(join(import.meta.dirname, '../samples/library.zip'))]);
  const { records, files, book } = openStore();
  expect(await takeArchive({ records, files }, book, { blob, scope: 'everything' })).toEqual({ ok: true, added: 2 });
  const [later, earlier] = await book.list();
  expect([earlier?.messages[0], later?.messages[0]]).toMatchObject([{ from: 'user' }, { text: 'Jede Woche.' }]);
  expect(earlier).toMatchObject({ stage: 'ready', files: [{ name: 'clip.mp4' }] });
  expect(await (await files.videos.read(earlier?.output?.id ?? ''))?.text()).toBe('the film of the first video');
  expect(await (await files.footage.read('f-1'))?.text()).toBe('the file clip.mp4');
  expect([await records.settings.read(), await records.brand.read()]).toMatchObject([
    { format: '9:16', showButton: false },
    { name: 'N. N.' },
  ]);
});

test('what is here stays as it is, and the token is in no file', async () => {
  const store = openStore();
  const job = await add(store, {});
  await store.records.account.update((stored) => ({ ...stored, ownToken: 'nmv_usr_secret' }));
  const blob = await exported(store);
  expect(await blob.text()).not.toContain('nmv_usr_');
  await store.records.job(job.id).update((stored) => stored && { ...stored, language: 'fr' });
  expect(await takeArchive(store, store.book, { blob, scope: 'everything' })).toEqual({ ok: true, added: 0 });
  expect((await store.records.job(job.id).read())?.language).toBe('fr');
});

test('where there is no room for all of it, nothing is added', async () => {
  const store = openStore();
  for (const createdAt of [1, 2]) {
    const output = { ...OUTPUT, id: `v${createdAt}` };
    await add(store, { output, versions: [{ output, at: 1, tracks: [] }], createdAt });
    await store.files.videos.keep(output.id, new Blob(['film']));
  }
  const blob = await exported(store);
  const other = await emptied(1);
  const answer = await takeArchive(other, other.book, { blob, scope: 'everything' });
  expect(answer).toMatchObject({ ok: false, failure: { code: 'storage-full' } });
  expect(other.files.videos.kept.size).toBe(0);
  expect((await other.records.index.read()).ids).toEqual([]);
});

test.each([
  ['not JSON', 'not-a-library', () => 'hello'],
  ['of something else', 'not-a-library', () => '{"what":"recipes","version":1}'],
  ['of a later version', 'library-too-new', (json: string) => json.replace('"version":1,', '"version":2,')],
  ['without its brand', 'not-a-library', (json: string) => json.replace('"brand"', '"band"')],
  ['with an id that is none', 'not-a-library', (json: string) => json.replace(/"id":"[0-9a-f-]{36}"/, '"id":"../x"')],
  [
    'with an engine that is none',
    'not-a-library',
    (json: string) => json.replace('"engine":"cloud"', '"engine":"steam"'),
  ],
])('an index %s is refused', async (_, code, spoil) => {
  const store = openStore();
  await add(store, {});
  const files = await readZip(await exported(store));
  const json = (await files?.get('library.json')?.text()) ?? '';
  const blob = await writeZip([{ path: 'library.json', blob: new Blob([spoil(json)]) }]);
  const other = await emptied();
  expect(await takeArchive(other, other.book, { blob, scope: 'everything' })).toMatchObject({ failure: { code } });
  expect((await other.records.index.read()).ids).toEqual([]);
});

test('a row that this version does not know is left out, and so is a failure of the past', async () => {
  const store = openStore();
  const failure = { code: 'busy', next: 'open-link', link: 'https://evil.example/' } as const;
  const job = await add(store, {});
  const note = { id: 'n', at: 2, from: 'note', note: { code: 'failure', failure } } as const;
  await store.records.job(job.id).update((stored) => stored && { ...stored, messages: [...stored.messages, note] });
  const blob = await exported(store);
  const other = await emptied();
  await takeArchive(other, other.book, { blob, scope: 'videos' });
  expect((await other.records.job(job.id).read())?.messages.map(({ id }) => id)).toEqual(['m']);
});
