/** Whether a LinkedIn composer is open beside the chat; asked when the chat opens and each time the user turns to it. */
import { useEffect, useState } from 'react';

export function useOpenComposer(ask: () => Promise<boolean>): boolean {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const ended = new AbortController();
    const { signal } = ended;
    const look = async () => {
      const found = await ask();
      if (!signal.aborted) setOpen(found);
    };
    void look();
    window.addEventListener('focus', () => void look(), { signal });
    document.addEventListener('pointerenter', () => void look(), { signal });
    return () => ended.abort();
  }, [ask]);
  return isOpen;
}
