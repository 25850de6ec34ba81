/** The frame that stands for a video: where it stays until it is played, and as a picture of its own. */
import { useEffect, useState } from 'react';
import type { JobView } from '../../lib/view/model.ts';
import { defaultCover } from '../cover-time.ts';
import { grabFrame } from '../grab-frame.ts';

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
