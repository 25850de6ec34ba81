/** How loud the microphone hears one, and how far the recording is into the video. */
import type { CSSProperties } from 'react';
import { i18n } from '#i18n';
import { clock } from './clock.ts';
import styles from './recorder.module.css';

interface Props {
  readonly atMs: number;
  readonly filmMs: number;
  /** 0 to 1; null where nothing is recorded. */
  readonly level: number | null;
}

export function Meter({ atMs, filmMs, level }: Props) {
  const isOver = atMs > filmMs;
  return (
    <div className={styles['meter']}>
      <p className={styles['time']} data-over={isOver}>
        <bdi dir="ltr">{`${clock(atMs)} / ${clock(filmMs)}`}</bdi>
      </p>
      <div className={styles['bars']}>
        <div
          className={styles['bar']}
          role="progressbar"
          aria-label={i18n.t('recorder.time')}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.round(Math.min(1, atMs / filmMs) * 100)}
        >
          <i style={partOf(atMs / filmMs)} />
        </div>
        {level !== null && (
          <div className={styles['bar']} data-kind="level">
            <meter className={styles['hidden']} aria-label={i18n.t('recorder.level')} value={level} />
            <i style={partOf(level)} />
          </div>
        )}
      </div>
    </div>
  );
}

function partOf(part: number): CSSProperties & Record<`--${string}`, string> {
  return { '--part': String(Math.min(1, Math.max(0, part))) };
}
