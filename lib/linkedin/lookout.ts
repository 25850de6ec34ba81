/** Says which composers stand open: those that are there to stay, also while their media editor covers them. */
import { type Composer, findComposers } from './composer.ts';
import type { Watch } from './observe.ts';
import { isVisible } from './page.ts';

/** LinkedIn shows a placeholder dialog first and swaps it: a composer counts once it has stood this long. */
const STABLE_MS = 250;

export interface Lookout {
  /** The composers that stand open now. Where one has not stood long enough, it is looked for again in time. */
  look(): readonly Composer[];
}

/** @param lookAgain is asked to have `look` called once more, in so many milliseconds. */
export function createLookout(editables: Watch['editables'], lookAgain: (inMs: number) => void): Lookout {
  let seen = new Map<HTMLElement, number>();
  let standing: readonly Composer[] = [];
  return {
    look() {
      const now = Date.now();
      const found = findComposers(editables());
      // One that has come to stay is one as long as its box stands, whatever takes the place of its text meanwhile.
      const kept = standing.filter(({ box }) => isVisible(box) && !found.some((other) => other.box === box));
      // One that vanishes as another comes has been redrawn, not closed.
      const isRedrawn = standing.length > 0 && standing.every(({ box }) => !box.isConnected);
      const isKnown = (box: HTMLElement) => isRedrawn || standing.some((composer) => composer.box === box);
      seen = new Map(found.map(({ box }) => [box, seen.get(box) ?? (isKnown(box) ? 0 : now)]));
      const ages = found.map(({ box }) => now - (seen.get(box) ?? now));
      const left = Math.max(0, ...ages.map((age) => STABLE_MS - age));
      if (left > 0) lookAgain(left);
      standing = [...kept, ...found.filter((_, i) => (ages[i] ?? 0) >= STABLE_MS)];
      return standing;
    },
  };
}
