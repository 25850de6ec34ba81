/** A progress bar that never pretends: where nobody knows how far it is, it only shows that it moves. */
import type { CSSProperties } from 'react';
import { factsLine } from '../facts-line.ts';
import { percentText } from '../percent-text.ts';
import { timeLeft } from '../time-left.ts';
import styles from './chat.module.css';

interface Props {
  readonly label: string;
  /** 0 to 1, or null. */
  readonly value: number | null;
  /** When it began, epoch ms. */
  readonly since: number;
}

export function ProgressLine({ label, value, since }: Props) {
  const percent = value === null ? undefined : Math.round(value * 100);
  const fill: CSSProperties & Record<`--${string}`, string> = { '--done-part': String(Math.max(0.02, value ?? 1)) };
  return (
    <div className={styles['barLine']}>
      <span aria-hidden>{factsLine([label, value === null ? '' : percentText(value), timeLeft(since, value)])}</span>
      <div
        className={styles['bar']}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        data-unknown={value === null}
      >
        <i style={fill} />
      </div>
    </div>
  );
}
