/** Play, pause, and a line along which one moves through the film. */
import { Pause, Play } from 'lucide-react';
import { type CSSProperties, useSyncExternalStore } from 'react';
import { i18n } from '#i18n';
import chat from '../chat/chat.module.css';
import type { Playhead } from './playhead.ts';
import styles from './storyboard.module.css';
import { clockText, secondsText } from './times.ts';

interface Props {
  readonly playhead: Playhead;
  readonly lengthMs: number;
}

export function Scrubber({ playhead, lengthMs }: Props) {
  const { atMs: at, isPlaying } = useSyncExternalStore(playhead.subscribe, playhead.get);
  const atMs = Math.min(at, lengthMs);
  const done: CSSProperties & Record<`--${string}`, string> = { '--done': `${(atMs / Math.max(1, lengthMs)) * 100}%` };
  const Icon = isPlaying ? Pause : Play;
  return (
    <div className={styles['scrubber']}>
      <button
        type="button"
        className={chat['iconButton']}
        aria-label={i18n.t(isPlaying ? 'storyboard.pause' : 'storyboard.play')}
        onClick={() => (isPlaying ? playhead.pause() : playhead.play(lengthMs))}
      >
        <Icon size={16} strokeWidth={1.5} aria-hidden />
      </button>
      <input
        type="range"
        min={0}
        max={lengthMs}
        step={100}
        value={Math.round(atMs)}
        style={done}
        aria-label={i18n.t('storyboard.position')}
        aria-valuetext={i18n.t('storyboard.positionText', [secondsText(atMs), secondsText(lengthMs)])}
        onChange={(event) => playhead.seek(event.target.valueAsNumber)}
      />
      <span className={styles['clock']} aria-hidden dir="ltr">
        {clockText(atMs)} / {clockText(lengthMs)}
      </span>
    </div>
  );
}
