/** The recorder: one reads the video's words aloud, listens, and takes the best try. */
import { useCallback, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { toCaptions } from '../web-vtt.ts';
import { Controls } from './controls.tsx';
import { Meter } from './meter.tsx';
import styles from './recorder.module.css';
import type { RecorderActions, RecorderView } from './recorder-view.ts';
import { hintOf, problemWords } from './recorder-words.ts';
import { Teleprompter } from './teleprompter.tsx';
import { useClock } from './use-clock.ts';

interface Props {
  readonly view: RecorderView;
  readonly actions: RecorderActions;
}

export function Recorder({ view, actions }: Props) {
  const { lines, filmMs, phase, problem } = view;
  const player = useRef<HTMLAudioElement>(null);
  const startedAt = phase.name === 'recording' ? phase.startedAt : null;
  const heard = phase.name === 'taken' ? phase.take.address : phase.name === 'idle' ? view.voice : false;
  const [playing, setPlaying] = useState<typeof heard>(false);
  const isPlaying = playing !== false && playing === heard;
  const elapsed = useCallback(() => performance.now() - (startedAt ?? 0), [startedAt]);
  const played = useCallback(() => (player.current?.currentTime ?? 0) * 1000, []);
  const atMs = useClock(startedAt !== null ? elapsed : isPlaying ? played : null);
  const isRunning = startedAt !== null || isPlaying;
  const listen = () => {
    if (isPlaying) player.current?.pause();
    else void player.current?.play();
  };
  return (
    <main className={styles['recorder']}>
      <header>
        <h1>{i18n.t('recorder.title')}</h1>
        <p>{i18n.t('recorder.about')}</p>
      </header>
      {lines ? (
        <>
          <Teleprompter lines={lines} atMs={isRunning ? atMs : null} />
          <footer>
            <Meter
              atMs={phase.name === 'taken' && !isPlaying ? phase.take.durationMs : atMs}
              filmMs={filmMs}
              level={startedAt === null ? null : actions.level()}
            />
            {typeof heard === 'string' && (
              <audio
                key={heard}
                ref={player}
                src={heard}
                onPlay={() => setPlaying(heard)}
                onPause={() => setPlaying(false)}
                onEnded={() => setPlaying(false)}
              >
                <track kind="captions" src={toCaptions(lines)} label={i18n.t('recorder.words')} />
              </audio>
            )}
            <p role="status">{hintOf(view)}</p>
            {problem && (
              <p role="alert" className={styles['problem']}>
                {problemWords(problem)}
              </p>
            )}
            <Controls view={view} actions={actions} isPlaying={isPlaying} onListen={listen} />
          </footer>
        </>
      ) : (
        <p role="status">{i18n.t('recorder.noBoard')}</p>
      )}
    </main>
  );
}
