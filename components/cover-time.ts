/** Which frame stands for a video. */
import type { JobView } from '../lib/view/model.ts';

/** By then the first scene's words have come, and have not begun to go. */
const COVER_AT = 0.7;

/** Milliseconds from the video's start. */
export function defaultCover({ tracks }: Pick<JobView, 'tracks'>): number {
  const first = tracks.find(({ kind }) => kind === 'video')?.segments[0];
  return first ? first.startMs + (first.endMs - first.startMs) * COVER_AT : 0;
}
