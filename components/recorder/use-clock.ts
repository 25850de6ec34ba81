/** The time of what is going on, for as long as it goes on. */
import { useEffect, useState } from 'react';

/** Milliseconds as `read` tells them, looked at with every picture; `read` must be the same while the same thing runs. */
export function useClock(read: (() => number) | null): number {
  const [ms, setMs] = useState(0);
  useEffect(() => {
    if (!read) return;
    let turn = 0;
    const look = () => {
      setMs(read());
      turn = requestAnimationFrame(look);
    };
    look();
    return () => cancelAnimationFrame(turn);
  }, [read]);
  return read ? ms : 0;
}
