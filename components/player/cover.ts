/** The frame that stands for a video until it is played. */
import { useEffect, useState } from 'react';
import type { TrackView } from '../../lib/view/model.ts';
import { defaultCover } from '../cover-time.ts';
import { grabFrame } from '../grab-frame.ts';

/** The default cover as an address, as soon as it is there: a video's very first frame is often empty. */
export function usePoster(address: string | null, tracks: readonly TrackView[]): string | undefined {
  const atMs = defaultCover({ tracks });
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
