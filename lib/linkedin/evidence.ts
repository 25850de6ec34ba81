/** Looks for what LinkedIn shows once it has a file, or once it has refused one. */
import { type Composer, findMediaEditor, isOwnAndVisible } from './composer.ts';
import { findAll, type Roots, waitFor } from './page.ts';
import { ATTACHING, SELECTORS } from './selectors.ts';

export type Verdict = 'taken' | 'refused' | 'unseen';

export interface Evidence {
  /** A preview or the file's own name is new since the beginning: taken. A complaint is new: refused. */
  wait(withinMs: number): Promise<Verdict>;
}

/** Remembers what is to be seen before a file is handed over. */
export function collectEvidence(roots: Roots, composer: () => Composer | null, fileName: string): Evidence {
  const places = () => {
    const box = composer()?.box;
    if (!box) return [];
    const mediaEditor = findMediaEditor(roots(), box);
    return mediaEditor && mediaEditor !== box ? [box, mediaEditor] : [box];
  };
  const shown = (css: string) => findAll(places(), css).filter(isOwnAndVisible);
  const isNamed = () => places().some((place) => place.textContent.includes(fileName));
  const MEDIA = [SELECTORS.card, ATTACHING.staged, SELECTORS.ownMedia].join(', ');
  const complaints = () => shown(ATTACHING.complaint).filter((node) => node.textContent.trim() !== '');

  const before = new Set<Element>([...shown(MEDIA), ...complaints()]);
  const wasNamed = isNamed();
  const isNew = (node: Element) => !before.has(node);
  return {
    async wait(withinMs) {
      const verdict = await waitFor<Verdict>(() => {
        if (shown(MEDIA).some(isNew) || (!wasNamed && isNamed())) return 'taken';
        return complaints().some(isNew) ? 'refused' : undefined;
      }, withinMs);
      return verdict ?? 'unseen';
    },
  };
}
