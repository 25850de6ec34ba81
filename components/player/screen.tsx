/** The video itself; beside it, where two versions are compared, the other one, which follows it without sound. */
import { type RefObject, useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import type { JobView, VersionView } from '../../lib/view/model.ts';
import { toCaptions } from '../web-vtt.ts';
import { usePoster } from './cover.ts';
import { cuesOf } from './cues.ts';
import { follow } from './follow.ts';
import styles from './player.module.css';

/** A version as it is played. */
interface Film {
  readonly version: VersionView;
  /** Among all versions, from 0. */
  readonly place: number;
  readonly address: string | null;
}

interface Props {
  readonly ref: RefObject<HTMLVideoElement | null>;
  readonly job: JobView;
  readonly film: Film;
  readonly beside: Film | undefined;
  readonly speed: number;
}

export function Screen({ ref, job, film, beside, speed }: Props) {
  const { version, place, address } = film;
  const poster = usePoster(address, version.tracks);
  const at = useRef({ seconds: 0, isPlaying: false });
  useEffect(() => {
    if (ref.current) ref.current.playbackRate = speed;
  }, [ref, speed]);
  if (!address) return null;
  return (
    <div className={styles['screens']} data-two={beside !== undefined}>
      {beside?.address && <Follower film={beside} address={beside.address} first={ref} />}
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
        {beside && <figcaption>{i18n.t('player.version', [String(place + 1)])}</figcaption>}
      </figure>
    </div>
  );
}

interface FollowerProps {
  readonly film: Film;
  readonly address: string;
  readonly first: RefObject<HTMLVideoElement | null>;
}

function Follower({ film, address, first }: FollowerProps) {
  const poster = usePoster(address, film.version.tracks);
  const second = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    return first.current && second.current ? follow(first.current, second.current) : undefined;
  }, [first]);
  return (
    <figure>
      <video ref={second} className={styles['screen']} src={address} poster={poster} muted playsInline />
      <figcaption>{i18n.t('player.follows', [String(film.place + 1)])}</figcaption>
    </figure>
  );
}

/** Another version goes on where the one before it stood. */
function resume(video: HTMLVideoElement, at: { seconds: number; isPlaying: boolean }, speed: number): void {
  video.playbackRate = speed;
  if (at.seconds > 0) video.currentTime = Math.min(at.seconds, video.duration);
  // Refused where the user has not pressed anything yet; the video then stands where it is.
  if (at.isPlaying) video.play().catch(() => {});
}
