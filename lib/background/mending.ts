/** Holds a finished video beside LinkedIn's limits, and has the studio mend one that is out of them. */
import { canMend, findMisfits, LINKEDIN_LIMITS, mayGoAsItIs } from '../media/linkedin-limits.ts';
import { readSheet } from '../media/read-sheet.ts';
import { withOutput } from '../video/versions.ts';
import type { CheckedFilm, Mending } from '../view/film-check.ts';
import { change, type Parts } from './jobs/step.ts';
import { keepAwake } from './keep-awake.ts';

export interface MendingDesk {
  check(jobId: string): Promise<CheckedFilm>;
  /** Has it mended, unless it is being mended. The file it had stays until the new one stands. */
  begin(jobId: string): void;
  cancel(jobId: string): Promise<void>;
  noteProgress(jobId: string, done: number): void;
  noteEnd(jobId: string, end: { readonly fileId: string; readonly isMended: boolean }): Promise<void>;
  /** A worker that dies takes this with it: the user finds the button again, and the video as it was. */
  of(jobId: string): Mending | undefined;
}

export function openMendingDesk(parts: Parts, changed: () => void): MendingDesk {
  const under = new Map<string, Mending>();
  const ends = new Map<string, () => void>();
  const set = (jobId: string, mending: Mending | null) => {
    if (mending === null) under.delete(jobId);
    else under.set(jobId, mending);
    if (typeof mending !== 'number') ends.get(jobId)?.();
    changed();
  };
  const fileOf = async (jobId: string) => (await parts.records.job(jobId).read())?.output?.id ?? null;
  return {
    async check(jobId) {
      const fileId = await fileOf(jobId);
      const blob = fileId ? await parts.files.videos.read(fileId) : null;
      if (!blob) return 'gone';
      const sheet = await readSheet(blob);
      if (!sheet) return 'unreadable';
      const misfits = findMisfits(sheet);
      const { container: _, ...shown } = sheet;
      return {
        ...shown,
        misfits,
        mayGoAsItIs: mayGoAsItIs(misfits),
        canMend: canMend(misfits),
        isShort: sheet.durationMs <= LINKEDIN_LIMITS.shortMs,
      };
    },
    begin(jobId) {
      if (typeof under.get(jobId) === 'number') return;
      set(jobId, 0);
      const ended = new Promise<void>((resolve) => ends.set(jobId, resolve));
      void keepAwake(async () => {
        const fileId = await fileOf(jobId);
        if (!fileId) return set(jobId, null);
        await parts.studio.mend({ jobId, fileId });
        await ended;
      }).catch(() => set(jobId, 'failed'));
    },
    async cancel(jobId) {
      set(jobId, null);
      await parts.studio.dropMending(jobId);
    },
    noteProgress(jobId, done) {
      if (typeof under.get(jobId) === 'number') set(jobId, done);
    },
    async noteEnd(jobId, { fileId, isMended }) {
      const blob = isMended ? await parts.files.videos.read(fileId) : null;
      const sheet = blob && (await readSheet(blob));
      if (sheet) {
        const { bytes: size, durationMs, width, height } = sheet;
        await change(parts, { id: jobId }, (job) => {
          const version = job.versions.find(({ output }) => output.id === fileId);
          return version ? withOutput(job, { ...version.output, size, durationMs, width, height }) : job;
        });
      }
      set(jobId, sheet ? null : 'failed');
    },
    of: (jobId) => under.get(jobId),
  };
}
