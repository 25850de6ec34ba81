/** Takes in what an exported file holds. What is here stays as it is; a file that is not whole changes nothing. */
import type { Answer } from '../../messaging/protocol.ts';
import type { Job } from '../../video/job.ts';
import { videoFile } from '../../video/versions.ts';
import type { ArchiveContents, ImportScope } from '../../view/library.ts';
import type { FailureCode } from '../../view/model.ts';
import type { FileStore } from '../file-store.ts';
import { type JobBook, newJob } from '../job-book.ts';
import type { Parts } from '../jobs/step.ts';
import { keepAwake } from '../keep-awake.ts';
import { ARCHIVE_VERSION, type Archive, archive, archiveHead, INDEX } from './schema.ts';
import { readZip } from './zip.ts';

type Store = Pick<Parts, 'records' | 'files'>;

export function lookIntoArchive({ records }: Store, zip: Blob): Promise<Answer<ArchiveContents>> {
  return keepAwake(async () => {
    const read = await readArchive(zip);
    if (typeof read === 'string') return refuse(read);
    const { jobs } = read.index;
    const { ids } = await records.index.read();
    return { ok: true, videos: jobs.length, fresh: jobs.filter(({ job }) => !ids.includes(job.id)).length };
  });
}

export function takeArchive(
  store: Store,
  book: JobBook,
  { blob, scope }: { readonly blob: Blob; readonly scope: ImportScope },
): Promise<Answer<{ added: number }>> {
  return keepAwake(async () => {
    const read = await readArchive(blob);
    if (typeof read === 'string') return refuse(read);
    const { ids } = await store.records.index.read();
    const fresh = read.index.jobs.filter(({ job }) => !ids.includes(job.id));
    if (!(await keepFiles(store, read, fresh))) return refuse('storage-full');
    for (const entry of fresh) {
      await store.records.job(entry.job.id).update(() => toJob(entry, read.blobs));
    }
    await listOldestFirst(store, book, fresh);
    if (scope === 'everything') {
      const settings = Object.fromEntries(
        Object.entries(read.index.settings).filter(([, value]) => value !== undefined),
      );
      await store.records.settings.update((stored) => ({ ...stored, ...settings }));
      await store.records.brand.update(() => read.index.brand);
    }
    return { ok: true, added: fresh.length };
  });
}

interface ReadArchive {
  readonly index: Archive;
  /** By their paths in the file. */
  readonly blobs: ReadonlyMap<string, Blob>;
}

async function readArchive(zip: Blob): Promise<ReadArchive | FailureCode> {
  const blobs = await readZip(zip);
  const json = toJson((await blobs?.get(INDEX)?.text()) ?? '');
  const head = archiveHead.safeParse(json);
  if (!blobs || !head.success) return 'not-a-library';
  if (head.data.version > ARCHIVE_VERSION) return 'library-too-new';
  const index = archive.safeParse(json);
  return index.success ? { index: index.data, blobs } : 'not-a-library';
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** All of them or none: where the disk is full, what was added goes again. */
async function keepFiles({ files }: Store, { index, blobs }: ReadArchive, fresh: Archive['jobs']): Promise<boolean> {
  const added: (() => Promise<void>)[] = [];
  const keep = async (store: FileStore, id: string, blob: Blob | undefined, type: string) => {
    if (!blob || (await store.read(id))) return;
    added.push(() => store.forget(id));
    await store.keep(id, blob.slice(0, blob.size, type));
  };
  try {
    for (const { id, type, path } of index.files) await keep(files.footage, id, blobs.get(path), type);
    for (const entry of fresh) {
      for (const { id, path } of versionsIn(entry, blobs)) await keep(files.videos, id, blobs.get(path), 'video/mp4');
    }
    return true;
  } catch {
    for (const forget of added) await forget();
    return false;
  }
}

async function listOldestFirst({ records }: Store, book: JobBook, fresh: Archive['jobs']): Promise<void> {
  const all = [...(await book.list()), ...fresh.map(({ job }) => job)];
  const ids = all.toSorted((a, b) => a.createdAt - b.createdAt).map(({ id }) => id);
  await records.index.update(({ current }) => ({ ids, current }));
}

type Entry = Archive['jobs'][number];

/** The exports whose files are in the archive, each under the id that its file gets here. */
function versionsIn({ job, video, versions }: Entry, blobs: ReadArchive['blobs']) {
  const { output, draft, createdAt } = job;
  // Earlier files hold the export in use alone.
  const used = output && video ? [{ path: video, at: createdAt, tracks: draft?.tracks ?? [], output }] : [];
  return (versions ?? used)
    .filter(({ path }) => blobs.has(path))
    .map((version, i) => ({ ...version, id: videoFile(job.id, `imported-${i + 1}`) }));
}

/** At rest: nothing is sent, made or exported until the user says so. */
function toJob(entry: Entry, blobs: ReadArchive['blobs']): Job {
  const { origin, format, engine, language, draft, createdAt, files, messages } = entry.job;
  const found = versionsIn(entry, blobs);
  const versions = found.map(({ id, output, at, tracks }) => ({ output: { ...output, id }, at, tracks }));
  const used = versions[found.findIndex(({ path }) => path === entry.video)];
  const rest = draft?.exportable ? 'drafted' : 'queued';
  return {
    ...newJob(origin, { format, engine }, language),
    ...entry.job,
    files: files.map((file) => (file.state === 'uploading' ? { ...file, state: 'failed' } : file)),
    messages: messages.map((message) => (message.from === 'user' ? { ...message, waiting: false } : message)),
    versions,
    output: used?.output ?? null,
    stage: used ? 'ready' : rest,
    stageSince: createdAt,
  };
}

function refuse(code: FailureCode) {
  return { ok: false, failure: { code, next: code === 'storage-full' ? 'none' : 'choose-file' } } as const;
}
