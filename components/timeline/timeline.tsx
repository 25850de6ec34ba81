/** The timeline as a small picture of its tracks, to scale, beside its words; what the last edit changed stands out. */
import { Film, Layers, type LucideIcon, Music, Type } from 'lucide-react';
import type { CSSProperties } from 'react';
import { i18n } from '#i18n';
import type { LastEdit, TrackKind, TrackView } from '../../lib/view/model.ts';
import { changesText, timelineText } from '../chat/note-text.ts';
import { keyed } from '../keyed.ts';
import { minutes } from '../time-left.ts';
import { ticksOf } from './ticks.ts';
import styles from './timeline.module.css';

const ICONS: Record<TrackKind, LucideIcon> = { video: Film, audio: Music, text: Type, other: Layers };

interface Props {
  readonly tracks: readonly TrackView[];
  readonly lastEdit: LastEdit | null;
  /** The video itself is in sight: on a low screen it needs the room more than the words do. */
  readonly isBrief?: boolean;
}

export function Timeline({ tracks, lastEdit, isBrief = false }: Props) {
  const gone = (lastEdit?.changes ?? []).filter(({ what }) => what === 'removed').map(({ track }) => track);
  const lengthMs = Math.max(1, ...[...tracks, ...gone].map((track) => track.endMs));
  return (
    <section className={styles['timeline']} data-brief={isBrief} aria-label={i18n.t('chat.timeline')}>
      <div className={styles['picture']} aria-hidden>
        {keyed(tracks, ({ kind }) => kind).map(({ key, row }, i) => (
          <Lane key={key} track={row} lengthMs={lengthMs} fresh={lastEdit?.fresh[i] ?? []} />
        ))}
        {keyed(gone, ({ kind }) => kind).map(({ key, row }) => (
          <Lane key={key} track={row} lengthMs={lengthMs} isGone />
        ))}
        <Axis lengthMs={lengthMs} />
      </div>
      <p className={styles['words']} dir="auto">
        {timelineText(tracks)}
      </p>
      {lastEdit && (
        <p className={styles['edit']} dir="auto">
          {changesText(lastEdit.changes)}
        </p>
      )}
    </section>
  );
}

interface LaneProps {
  readonly track: TrackView;
  readonly lengthMs: number;
  /** The places of the segments that stand out. */
  readonly fresh?: readonly number[];
  /** It was there before the last edit. */
  readonly isGone?: boolean;
}

function Lane({ track, lengthMs, fresh = [], isGone = false }: LaneProps) {
  const Icon = ICONS[track.kind];
  return (
    <div className={styles['lane']} data-gone={isGone}>
      <Icon size={12} strokeWidth={1.5} />
      <div className={styles['track']}>
        {track.segments.map(({ name, startMs, endMs }, i) => (
          <span
            key={`${startMs}-${name}`}
            className={styles['segment']}
            data-kind={track.kind}
            data-fresh={fresh.includes(i)}
            title={name}
            style={placeOf(startMs, endMs, lengthMs)}
          />
        ))}
      </div>
    </div>
  );
}

function Axis({ lengthMs }: { readonly lengthMs: number }) {
  return (
    <div className={styles['axis']}>
      {ticksOf(lengthMs).map((atMs) => (
        <span key={atMs} style={placeOf(atMs, atMs, lengthMs)}>
          <bdi dir="ltr">{minutes(atMs)}</bdi>
        </span>
      ))}
    </div>
  );
}

function placeOf(startMs: number, endMs: number, lengthMs: number): CSSProperties & Record<`--${string}`, string> {
  return { '--from': `${(startMs / lengthMs) * 100}%`, '--part': `${((endMs - startMs) / lengthMs) * 100}%` };
}
