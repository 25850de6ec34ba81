/** The frame that stands for a video: where it stays until it is played, and as a picture of its own. */
import { useEffect, useState } from 'react';
import type { JobView } from '../../lib/view/model.ts';
import { grabFrame } from './grab-frame.ts';

/** By then the first scene's words have come, and have not begun to go. */
const COVER_AT = 0.7;

/** Milliseconds from the video's start. */
export function defaultCover({ tracks }: Pick<JobView, 'tracks'>): number {
  const first = tracks.find(({ kind }) => kind === 'video')?.segments[0];
  return first ? first.startMs + (first.endMs - first.startMs) * COVER_AT : 0;
}

/** The default cover as an address, as soon as it is there: a video's very first frame is often empty. */
export function usePoster(address: string | null, job: JobView): string | undefined {
  const atMs = defaultCover(job);
  const [poster, setPoster] = useState<string>();
  useEffect(() => {
    if (!address) return;
    let made: string | null = null;
    let isGone = false;
    const show = (png: Blob) => {
      if (isGone) return;
      made = URL.createObjectURL(png);
      setPoster(made);
    };
    // Without one the player shows the first frame, as players do.
    grabFrame(address, atMs).then(show, () => {});
    return () => {
      isGone = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [address, atMs]);
  return poster;
}
