/** An address at which a kept file can be looked at, for as long as it is shown. */
import { useEffect, useEffectEvent, useState } from 'react';

/** Null until the file is here, and where there is none to show. */
export function useFileAddress(
  fileId: string | null,
  readFile: (fileId: string) => Promise<Blob | null>,
  onMissing: () => void = () => {},
): string | null {
  const [address, setAddress] = useState<string | null>(null);
  const missed = useEffectEvent(onMissing);
  useEffect(() => {
    if (fileId === null) return;
    let made: string | null = null;
    let isGone = false;
    void readFile(fileId).then((blob) => {
      if (isGone) return;
      if (!blob) return missed();
      made = URL.createObjectURL(blob);
      setAddress(made);
    });
    return () => {
      isGone = true;
      // The address of one file must not stand for the next.
      setAddress(null);
      if (made) URL.revokeObjectURL(made);
    };
  }, [fileId, readFile]);
  return fileId === null ? null : address;
}
