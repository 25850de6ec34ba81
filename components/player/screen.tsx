/** The video itself; beside it, where two versions are compared, the other one, which follows it without sound. */
import { type RefObject, useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import type { JobView, VersionView } from '../../lib/view/model.ts';
import { toCaptions } from '../web-vtt.ts';
import { usePoster } from './cover.ts';
import { cuesOf } from './cues.ts';
import { follow } from './follow.ts';
import styles from './player.module.css';

interface Props {
  readonly ref: RefObject<HTMLVideoElement | null>;
  readonly job: JobView;
  readonly version: VersionView;
  readonly label: string;
  readonly address: string | null;
  readonly speed: number;
  readonly compared:
    | { readonly address: string | null; readonly label: string; readonly time: VersionView }
    | undefined;
}

export function Screen({ ref, job, version, label, address, speed, compared }: Props) {
  const other = useRef<HTMLVideoElement>(null);
  const poster = usePoster(address, version.tracks);
  const otherPoster = usePoster(compared?.address ?? null, compared?.time.tracks ?? []);
  const at = useRef({ seconds: 0, isPlaying: false });
  useEffect(() => {
    if (ref.current) ref.current.playbackRate = speed;
  }, [ref, speed]);
  useEffect(() => {
    if (!compared?.address || !ref.current || !other.current) return;
    return follow(ref.current, other.current);
  }, [ref, compared?.address]);
  if (!address) return null;
  return (
    <div className={styles['screens']} data-two={compared !== undefined}>
      {compared?.address && (
        <figure>
          <video
            ref={other}
            className={styles['screen']}
            src={compared.address}
            poster={otherPoster}
            muted
            playsInline
          />
          <figcaption>{compared.label}</figcaption>
        </figure>
      )}
      <figure>
        <video
          ref={ref}
          className={styles['screen']}
          src={address}
          poster={poster}
          controls
          playsInline
          aria-label={i18n.t('chat.exported')}
          onTimeUpdate={({ currentTarget }) => {
            at.current = { seconds: currentTarget.currentTime, isPlaying: !currentTarget.paused };
          }}
          onLoadedMetadata={({ currentTarget }) => resume(currentTarget, at.current, speed)}
        >
          <track
            kind="captions"
            src={toCaptions(cuesOf(version.tracks, job.engine))}
            srcLang={job.board?.language}
            label={i18n.t('chat.captions')}
          />
        </video>
        {compared && <figcaption>{label}</figcaption>}
      </figure>
    </div>
  );
}

/** Another version goes on where the one before it stood. */
function resume(video: HTMLVideoElement, at: { seconds: number; isPlaying: boolean }, speed: number): void {
  video.playbackRate = speed;
  if (at.seconds > 0) video.currentTime = Math.min(at.seconds, video.duration);
  // Refused where the user has not pressed anything yet; the video then stands where it is.
  if (at.isPlaying) video.play().catch(() => {});
}
