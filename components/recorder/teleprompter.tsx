/** The video's words, scene by scene, as large as one reads aloud; the one whose turn it is stands in the middle. */
import { useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import { clock } from './clock.ts';
import styles from './recorder.module.css';
import type { Line } from './recorder-view.ts';

interface Props {
  readonly lines: readonly Line[];
  /** Where the reading is, or null where nothing runs. */
  readonly atMs: number | null;
}

export function Teleprompter({ lines, atMs }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const current = atMs === null ? -1 : lines.findLastIndex(({ startMs }) => startMs <= atMs);
  useEffect(() => {
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const row = list.current?.children[Math.max(0, current)];
    row?.scrollIntoView({ block: 'center', behavior: isStill ? 'instant' : 'smooth' });
  }, [current]);
  return (
    <section className={styles['prompter']} aria-label={i18n.t('recorder.words')}>
      <ol ref={list}>
        {lines.map((line, i) => (
          <li key={line.startMs} data-turn={turnOf(i, current)} aria-current={i === current ? 'step' : undefined}>
            <time>{clock(line.startMs)}</time>
            <p dir="auto">{line.words}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function turnOf(index: number, current: number): 'past' | 'now' | 'next' | 'idle' {
  if (current < 0) return 'idle';
  return index < current ? 'past' : index === current ? 'now' : 'next';
}
