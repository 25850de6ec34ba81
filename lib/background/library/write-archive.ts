/** Everything in one file: videos, files, conversations, settings and brand. Never the account. */
import type { Answer } from '../../messaging/protocol.ts';
import type { Job } from '../../video/job.ts';
import type { JobBook } from '../job-book.ts';
import type { Parts } from '../jobs/step.ts';
import { keepAwake } from '../keep-awake.ts';
import { filesOf, isWorthListing } from './history.ts';
import { ARCHIVE_VERSION, type Archive, type ArchivedJob, INDEX } from './schema.ts';
import { writeZip, type ZipEntry } from './zip.ts';

type Store = Pick<Parts, 'records' | 'files'>;

export function writeArchive(store: Store, book: JobBook): Promise<Answer<{ blob: Blob; name: string }>> {
  return keepAwake(async () => {
    const { index, entries } = await collect(store, (await book.list()).filter(isWorthListing));
    const json = new Blob([JSON.stringify(index)], { type: 'application/json' });
    try {
      const blob = await writeZip([{ path: INDEX, blob: json }, ...entries]);
      return { ok: true, blob, name: `video-maker-${new Date().toISOString().slice(0, 10)}.zip` };
    } catch {
      return { ok: false, failure: { code: 'export-too-large', next: 'none' } };
    }
  });
}

async function collect({ records, files }: Store, jobs: readonly Job[]) {
  const entries: ZipEntry[] = [];
  const keep = (path: string, blob: Blob | null) => {
    if (blob) entries.push({ path, blob });
    return blob && path;
  };
  const archived: Archive['jobs'] = [];
  for (const [i, job] of jobs.entries()) {
    const day = new Date(job.createdAt).toISOString().slice(0, 10);
    const versions: NonNullable<Archive['jobs'][number]['versions']> = [];
    let video: string | null = null;
    for (const [n, { output, at, tracks }] of job.versions.entries()) {
      const isUsed = output.id === job.output?.id;
      const path = keep(
        `videos/${numbered(i)} ${day}${isUsed ? '' : ` version ${n + 1}`}.mp4`,
        await files.videos.read(output.id),
      );
      if (path) versions.push({ path, at, tracks, output });
      if (isUsed) video = path;
    }
    archived.push({ job: toArchived(job), video, versions });
  }
  const brand = await records.brand.read();
  const kept: Archive['files'] = [];
  for (const id of new Set([brand.logo, brand.portrait?.fileId, ...jobs.flatMap(filesOf)])) {
    const blob = id ? await files.footage.read(id) : null;
    const path = keep(`files/${numbered(kept.length)}`, blob);
    if (id && blob && path) kept.push({ id, type: blob.type, path });
  }
  const { showButton, autoAdd, format, length, engine, theme, language, prompts } = await records.settings.read();
  const settings = { showButton, autoAdd, format, length, engine, theme, language, prompts };
  const index: Archive = {
    what: 'video-maker-library',
    version: ARCHIVE_VERSION,
    settings,
    brand,
    jobs: archived,
    files: kept,
  };
  return { index, entries };
}

function numbered(i: number): string {
  return String(i + 1).padStart(4, '0');
}

/** Without what the job was doing at the moment: an import must not go on with it. */
function toArchived(job: Job): ArchivedJob {
  const { id, createdAt, origin, engine, board, boardsBefore, format, language } = job;
  const { session, files, draft, output, messages } = job;
  const plan = { engine, board, boardsBefore, format, language };
  return { id, createdAt, origin, ...plan, session, files, draft, output, messages };
}
