/** Which version of a video is in the player, and which one stands beside it. */
import { useState } from 'react';
import type { VersionView } from '../../lib/view/model.ts';

export interface Watched {
  /** The place of the version in the player; -1 where it is not kept. */
  readonly place: number;
  /** The place of the one that it is compared with: the one in use, or the one before it; -1 for none. */
  readonly beside: number;
  readonly isComparing: boolean;
  readonly watch: (versionId: string) => void;
  readonly compare: (isComparing: boolean) => void;
}

/** @param usedId the one that is downloaded, and goes into the post: it is the first to be watched. */
export function useWatched(versions: readonly VersionView[], usedId: string): Watched {
  const [watchedId, watch] = useState(usedId);
  const [isComparing, compare] = useState(false);
  const placeOf = (versionId: string) => versions.findIndex(({ id }) => id === versionId);
  const place = placeOf(watchedId);
  const beside = watchedId === usedId ? place - 1 : placeOf(usedId);
  return { place, beside, isComparing, watch, compare };
}
