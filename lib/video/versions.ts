/** The exports of one video: each is a version with a file of its own, so that none is taken for another. */
import type { OutputView, TrackView, VersionView } from '../view/model.ts';
import { compareTracks, isSameTimeline } from './timeline.ts';

export interface Version {
  readonly output: OutputView;
  /** Epoch ms. */
  readonly at: number;
  /** What it was made from. */
  readonly tracks: readonly TrackView[];
}

/** What a job says of its exports. */
interface Versioned {
  readonly id: string;
  readonly output: OutputView | null;
  readonly versions: readonly Version[];
  readonly draft: { readonly tracks: readonly TrackView[] } | null;
}

/** So many versions are kept of one video, the newest, and no more than this together. */
const MOST = 6;
const MOST_BYTES = 1024 ** 3;

/** The id under which what a render makes is kept. */
export function videoFile(jobId: string, renderId: string): string {
  return `${jobId}/${renderId}`;
}

/** Every file that a job has, or is about to have. */
export function videoFilesOf({
  id,
  versions,
  render,
}: Pick<Versioned, 'id' | 'versions'> & { readonly render: { readonly id: string } | null }): string[] {
  return [...versions.map(({ output }) => output.id), ...(render ? [videoFile(id, render.id)] : [])];
}

/** With one more; the oldest go where there are too many. The one that was there under its id stays where it is. */
export function withVersion(versions: readonly Version[], version: Version): readonly Version[] {
  const others = versions.filter(({ output }) => output.id !== version.output.id);
  const kept = [version];
  let bytes = version.output.size;
  for (const one of others.toReversed()) {
    bytes += one.output.size;
    if (kept.length === MOST || bytes > MOST_BYTES) break;
    kept.unshift(one);
  }
  return kept;
}

/** The video's file holds something else now: what is known of it follows. */
export function withOutput<J extends Versioned>(job: J, output: OutputView): J {
  const versions = job.versions.map((version) => (version.output.id === output.id ? { ...version, output } : version));
  return { ...job, versions, output: job.output?.id === output.id ? output : job.output };
}

/** A job that knows of no versions: its one video lies under the job's own id. */
export function withFirstVersion<J extends Versioned & { readonly stageSince: number }>(job: J): J {
  if (!job.output || job.versions.length > 0) return job;
  const output = { ...job.output, id: job.id };
  return { ...job, output, versions: [{ output, at: job.stageSince, tracks: job.draft?.tracks ?? [] }] };
}

/** As a screen shows them, oldest first, each with what changed since the one before. */
export function toVersionViews(versions: readonly Version[]): VersionView[] {
  return versions.map(({ output, at, tracks }, i) => {
    const before = versions[i - 1];
    return { ...output, at, tracks, changes: before ? compareTracks(before.tracks, tracks) : [] };
  });
}

/** True where the timeline has gone on since the video in sight was exported. */
export function isBehind({ output, versions, draft }: Omit<Versioned, 'id'>): boolean {
  const shown = versions.find((version) => version.output.id === output?.id);
  return shown !== undefined && draft !== null && !isSameTimeline(shown.tracks, draft.tracks);
}
