/** What the user is writing. It is kept with its video, and stands there again when the chat is opened anew. */
import { useCallback, useState } from 'react';

interface Kept {
  /** The video it is written for, or null while there is none. */
  readonly jobId: string | null;
  /** What was kept for it. */
  readonly unsent: string;
  readonly keep: (text: string) => void;
}

export function useUnsent({ jobId, unsent, keep }: Kept): readonly [text: string, write: (text: string) => void] {
  const [written, setWritten] = useState({ jobId, text: unsent });
  if (written.jobId !== jobId) {
    // Whoever writes at once is faster than the first snapshot: their words stay.
    const isFaster = written.jobId === null && written.text !== '';
    setWritten({ jobId, text: isFaster ? written.text : unsent });
  }
  const write = useCallback(
    (text: string) => {
      setWritten({ jobId, text });
      keep(text);
    },
    [jobId, keep],
  );
  return [written.text, write];
}
