/** A length in seconds: a number to write, with a step down and up behind it. */
import { Minus, Plus } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import styles from './scenes.module.css';

interface Props {
  readonly label: string;
  readonly ms: number;
  readonly least: number;
  readonly most: number;
  /** Seconds. */
  readonly step: number;
  readonly onChange: (ms: number) => void;
  readonly onEnd: () => void;
}

export function SecondsField({ label, ms, least, most, step, onChange, onEnd }: Props) {
  // What is being written may be no number yet.
  const [written, write] = useState<string | null>(null);
  const seconds = ms / 1000;
  const shown = written ?? String(seconds);
  const set = (value: number) => {
    if (value >= least && value <= most) onChange(Math.round(value * 10) * 100);
  };
  const stepBy = (by: number) => {
    write(null);
    set(Math.min(most, Math.max(least, Math.round((seconds + by) / step) * step)));
  };
  return (
    <span className={styles['seconds']}>
      <input
        type="number"
        min={least}
        max={most}
        step={step}
        inputMode="decimal"
        value={shown}
        style={{ width: `${shown.replace(/[.,]/, '').length + 0.6}ch` }}
        aria-label={label}
        onChange={(event) => {
          write(event.target.value);
          set(event.target.valueAsNumber);
        }}
        onBlur={() => {
          write(null);
          onEnd();
        }}
      />
      <span aria-hidden>{i18n.t('storyboard.secondSign')}</span>
      <button type="button" aria-label={i18n.t('storyboard.shorter', [label])} onClick={() => stepBy(-step)}>
        <Minus size={14} strokeWidth={1.5} aria-hidden />
      </button>
      <button type="button" aria-label={i18n.t('storyboard.longer', [label])} onClick={() => stepBy(step)}>
        <Plus size={14} strokeWidth={1.5} aria-hidden />
      </button>
    </span>
  );
}
