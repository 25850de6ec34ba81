/** While the agent works: a sign that it does, and for how long. The status says it in words. */
import { useEffect, useState } from 'react';
import { minutes } from '../time-left.ts';
import styles from './chat.module.css';

interface Props {
  /** Epoch ms. */
  readonly since: number;
}

export function WorkingRow({ since }: Props) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const clock = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(clock);
  }, []);
  return (
    <p className={styles['working']} aria-hidden>
      <i />
      {minutes(Math.max(0, now - since))}
    </p>
  );
}
