/** A frame of the finished video; drawn once it comes into sight, for a history may be long. */
import { Clapperboard } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { HistoryEntry } from '../../lib/view/library.ts';
import { grabFrame } from '../grab-frame.ts';
import type { HistoryActions } from './actions.ts';
import styles from './history.module.css';

/** By then the first words stand. */
const FRAME_MS = 1200;

interface Props {
  readonly entry: HistoryEntry;
  readonly readVideo: HistoryActions['readVideo'];
}

export function Picture({ entry, readVideo }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const address = useFrame(place, entry, readVideo);
  return (
    <div ref={place} className={styles['picture']} aria-hidden>
      {address ? <img src={address} alt="" /> : <Clapperboard size={20} strokeWidth={1.5} />}
    </div>
  );
}

function useFrame(
  place: { readonly current: HTMLDivElement | null },
  { jobId, output }: HistoryEntry,
  readVideo: Props['readVideo'],
): string | null {
  const [address, setAddress] = useState<string | null>(null);
  const hasVideo = output !== null;
  useEffect(() => {
    if (!hasVideo || !place.current) return;
    const made: string[] = [];
    let isGone = false;
    const address = (blob: Blob) => {
      const url = URL.createObjectURL(blob);
      made.push(url);
      return url;
    };
    const draw = async () => {
      const outcome = await readVideo(jobId);
      if (!outcome.ok || isGone) return;
      const frame = await grabFrame(address(outcome.blob), FRAME_MS);
      if (!isGone) setAddress(address(frame));
    };
    const watch = new IntersectionObserver((seen) => {
      if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
      watch.disconnect();
      // Without a frame the sign in its place stays.
      draw().catch(() => {});
    });
    watch.observe(place.current);
    return () => {
      isGone = true;
      watch.disconnect();
      for (const url of made) URL.revokeObjectURL(url);
    };
  }, [hasVideo, jobId, place, readVideo]);
  return address;
}
