/** One section of the options: its name at the side, its fields beside it. */
import { type ReactNode, useId } from 'react';
import styles from './options.module.css';

interface Props {
  readonly title: string;
  readonly id?: string;
  /** The page was opened for this one. */
  readonly isWanted?: boolean;
  readonly children: ReactNode;
}

export function Section({ title, id, isWanted = false, children }: Props) {
  const titleId = useId();
  return (
    <section id={id} ref={isWanted ? bringIntoView : undefined} aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      <div className={styles['fields']}>{children}</div>
    </section>
  );
}

function bringIntoView(section: HTMLElement | null): void {
  section?.scrollIntoView();
}
