/** A failure in the conversation: what is said of failures is read when there is one. */
import { lazy, Suspense } from 'react';
import type { FailureProps } from './failure-notice.tsx';

const FailureNotice = lazy(async () => ({ default: (await import('./failure-notice.tsx')).FailureNotice }));

export function FailureRow(failure: FailureProps) {
  return (
    <Suspense>
      <FailureNotice {...failure} />
    </Suspense>
  );
}
