/** Addresses under which the versions of a video can be played, for as long as the player is shown. */
import { useEffect, useRef, useState } from 'react';
import type { ChatActions } from '../chat/actions.ts';

interface Places {
  /** null until the bytes are here. */
  readonly of: (versionId: string) => string | null;
  /** What is no longer kept. */
  readonly lost: readonly string[];
}

/** The ids may change at any time; what was fetched once stays. */
export function usePlaces(jobId: string, versionIds: readonly string[], readVideo: ChatActions['readVideo']): Places {
  const [places, setPlaces] = useState<ReadonlyMap<string, string | null>>(new Map());
  const asked = useRef(new Set<string>());
  const wanted = versionIds.join('\n');
  useEffect(() => {
    for (const id of wanted.split('\n').filter((one) => !asked.current.has(one))) {
      asked.current.add(id);
      void readVideo(jobId, id).then((blob) => {
        setPlaces((known) => new Map(known).set(id, blob && URL.createObjectURL(blob)));
      });
    }
  }, [jobId, wanted, readVideo]);
  useRevocation(places);
  return {
    of: (id) => places.get(id) ?? null,
    lost: [...places].flatMap(([id, place]) => (place === null ? [id] : [])),
  };
}

function useRevocation(places: ReadonlyMap<string, string | null>): void {
  const last = useRef(places);
  last.current = places;
  useEffect(
    () => () => {
      for (const place of last.current.values()) if (place) URL.revokeObjectURL(place);
    },
    [],
  );
}
