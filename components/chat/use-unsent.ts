/** What the user is writing. It is kept with its video, and stands there again when the chat is opened anew. */
import { useCallback, useEffect, useRef, useState } from 'react';

interface Kept {
  /** The video it is written for, or null while there is none. */
  readonly jobId: string | null;
  /** What was kept for it. */
  readonly unsent: string;
  readonly keep: (text: string) => void;
}

interface Unsent {
  readonly text: string;
  readonly write: (text: string) => void;
  /** Puts words that were offered behind what is written, which stays. */
  readonly add: (words: string) => void;
  /** The user has asked for a new video: what is written from now on is for that one. */
  readonly turnPage: () => void;
}

export function useUnsent({ jobId, unsent, keep }: Kept): Unsent {
  const [written, setWritten] = useState({ jobId, text: unsent, isForNext: jobId === null, isKept: true });
  if (written.jobId !== jobId) {
    // Whoever writes at once is faster than the video that it is for: their words stay.
    const isFaster = written.isForNext && written.text !== '';
    const text = isFaster ? written.text : unsent;
    setWritten({ jobId, text, isForNext: jobId === null, isKept: !isFaster || jobId === null });
  }
  useEffect(() => {
    if (!written.isKept) keep(written.text);
  }, [written, keep]);
  const { isForNext } = written;
  const write = useCallback(
    (text: string) => {
      setWritten({ jobId, text, isForNext, isKept: true });
      if (!isForNext) keep(text);
    },
    [jobId, isForNext, keep],
  );
  const latest = useRef(written.text);
  useEffect(() => {
    latest.current = written.text;
  }, [written.text]);
  const add = useCallback(
    (words: string) => {
      const before = latest.current.trimEnd();
      if (!before.endsWith(words)) write(before ? `${before}\n${words}` : words);
    },
    [write],
  );
  const turnPage = useCallback(() => setWritten({ jobId, text: '', isForNext: true, isKept: true }), [jobId]);
  return { text: written.text, write, add, turnPage };
}
