/** The finished video: plays it, saves it, puts it into the post. */
import { Download, Send } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { JobView, OutputView } from '../../lib/view/model.ts';
import { saveFile } from '../save-file.ts';
import { toCaptions } from '../web-vtt.ts';
import type { ChatActions } from './actions.ts';
import { Beside } from './beside.tsx';
import styles from './chat.module.css';
import { usePoster } from './cover.ts';

interface Props {
  readonly job: JobView;
  readonly output: OutputView;
  readonly actions: ChatActions;
}

export function Player({ job, output, actions }: Props) {
  const address = useVideoAddress(job.id, actions.readVideo);
  const poster = usePoster(address, job);
  const player = useRef<HTMLVideoElement>(null);
  return (
    <>
      {address && (
        <video
          ref={player}
          className={styles['player']}
          src={address}
          poster={poster}
          controls
          playsInline
          aria-label={i18n.t('chat.exported')}
        >
          <track kind="captions" src={toCaptions(cuesOf(job.tracks))} label={i18n.t('chat.captions')} />
        </video>
      )}
      <div className={styles['row']}>
        <button type="button" className={styles['main']} onClick={actions.addToPost}>
          <Send size={16} strokeWidth={1.5} aria-hidden />
          {i18n.t('chat.addToPost')}
        </button>
        <button
          type="button"
          className={styles['other']}
          onClick={() => saveFile(output.name, address ?? '')}
          disabled={!address}
        >
          <Download size={16} strokeWidth={1.5} aria-hidden />
          {i18n.t('chat.download')}
        </button>
      </div>
      {address && <Beside job={job} output={output} address={address} player={player} actions={actions} />}
    </>
  );
}

/** A blob address for as long as the player is shown; null until the bytes are here. */
function useVideoAddress(jobId: string, readVideo: ChatActions['readVideo']): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let made: string | null = null;
    let isGone = false;
    void readVideo(jobId).then((blob) => {
      if (!blob || isGone) return;
      made = URL.createObjectURL(blob);
      setAddress(made);
    });
    return () => {
      isGone = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [jobId, readVideo]);
  return address;
}

/** What the scenes say: the timeline's own words and times. */
function cuesOf(tracks: JobView['tracks']) {
  const scenes = tracks.find((track) => track.kind === 'video')?.segments ?? [];
  return scenes.filter(({ name }) => name).map(({ name, ...times }) => ({ ...times, words: name }));
}
