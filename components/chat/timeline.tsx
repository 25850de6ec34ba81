/** The timeline as a small picture: one thin line a track, to scale. */
import type { CSSProperties } from 'react';
import { i18n } from '#i18n';
import type { SegmentView, TrackView } from '../../lib/view/model.ts';
import { keyed } from '../keyed.ts';
import styles from './chat.module.css';
import { timelineText } from './note-text.ts';

export function Timeline({ tracks }: { readonly tracks: readonly TrackView[] }) {
  const total = Math.max(1, ...tracks.map((track) => track.endMs));
  return (
    <section className={styles['tracks']} aria-label={i18n.t('chat.timeline')}>
      <p className={styles['hidden']}>{timelineText(tracks)}</p>
      {keyed(tracks, (track) => track.kind).map(({ key, row: track }) => (
        <div key={key} className={styles['track']} aria-hidden>
          {track.segments.map((segment) => (
            <span
              key={`${segment.startMs}-${segment.name}`}
              className={styles['segment']}
              data-kind={track.kind}
              title={segment.name}
              style={placeOf(segment, total)}
            />
          ))}
        </div>
      ))}
    </section>
  );
}

function placeOf({ startMs, endMs }: SegmentView, total: number): CSSProperties & Record<`--${string}`, string> {
  return { '--from': `${(startMs / total) * 100}%`, '--part': `${((endMs - startMs) / total) * 100}%` };
}
