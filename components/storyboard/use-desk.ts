/** The desk, once it is loaded. */
import { useEffect, useState } from 'react';
import type { Desk } from '../../lib/view/desk.ts';

export function useDesk(openDesk: () => Promise<Desk>): Desk | null {
  const [desk, setDesk] = useState<Desk | null>(null);
  useEffect(() => {
    let isGone = false;
    void openDesk().then((loaded) => !isGone && setDesk(loaded));
    return () => {
      isGone = true;
    };
  }, [openDesk]);
  return desk;
}
