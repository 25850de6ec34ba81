/** A kept picture as an address to show, for as long as it is shown. */
import { useEffect, useState } from 'react';
import type { BrandActions } from './actions.ts';

/** Null until it is here, and where it is no longer kept. */
export function usePictureAddress(fileId: string | null, readFile: BrandActions['readFile']): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let made: string | null = null;
    let isGone = false;
    if (fileId) {
      void readFile(fileId).then((blob) => {
        if (!blob || isGone) return;
        made = URL.createObjectURL(blob);
        setAddress(made);
      });
    }
    return () => {
      isGone = true;
      setAddress(null);
      if (made) URL.revokeObjectURL(made);
    };
  }, [fileId, readFile]);
  return address;
}
