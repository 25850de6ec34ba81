/** A long conversation is drawn from its end: what is in sight at once, and what lies above it while nothing else is to do. */
import { startTransition, useEffect, useState } from 'react';

/** More than a screen holds. */
const AT_ONCE = 30;
/** So many rows more are drawn within a frame. */
const STEP = 20;

/** The place of the first row that is drawn. */
export function useFirstRow(jobId: string, count: number): number {
  const [drawn, setDrawn] = useState({ jobId, first: 0 });
  const isOther = drawn.jobId !== jobId;
  const first = isOther ? Math.max(0, count - AT_ONCE) : drawn.first;
  if (isOther) setDrawn({ jobId, first });
  useEffect(() => {
    if (first === 0) return;
    const next = { jobId, first: Math.max(0, first - STEP) };
    const idle = requestIdleCallback(() => startTransition(() => setDrawn(next)));
    return () => cancelIdleCallback(idle);
  }, [jobId, first]);
  return first;
}
