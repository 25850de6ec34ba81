/** Addresses under which the versions of a video can be played, for as long as the player is shown. */
import { useEffect, useRef, useState } from 'react';
import type { ChatActions } from '../chat/actions.ts';

interface Places {
  /** null until the bytes are here. */
  readonly of: (versionId: string) => string | null;
  readonly isLost: (versionId: string) => boolean;
}

/** The ids may change at any time; what was fetched once stays. */
export function usePlaces(jobId: string, versionIds: readonly string[], readVideo: ChatActions['readVideo']): Places {
  const [places, setPlaces] = useState<ReadonlyMap<string, string | null>>(new Map());
  const asked = useRef(new Set<string>());
  const address = useAddresses();
  const wanted = versionIds.join('\n');
  useEffect(() => {
    for (const id of wanted.split('\n').filter((one) => !asked.current.has(one))) {
      asked.current.add(id);
      void readVideo(jobId, id).then((blob) => setPlaces((known) => new Map(known).set(id, blob && address(blob))));
    }
  }, [jobId, wanted, readVideo, address]);
  return { of: (id) => places.get(id) ?? null, isLost: (id) => places.get(id) === null };
}

/** Gives each Blob an address, which ends with the component. */
function useAddresses(): (blob: Blob) => string {
  const [book] = useState(() => {
    const given: string[] = [];
    return {
      address(blob: Blob): string {
        const made = URL.createObjectURL(blob);
        given.push(made);
        return made;
      },
      close: () => given.splice(0).forEach(URL.revokeObjectURL),
    };
  });
  useEffect(() => book.close, [book]);
  return book.address;
}
