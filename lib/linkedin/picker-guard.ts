/** Keeps the system's file chooser shut while we hand over a file: LinkedIn presses its own fresh input at once. */
import type { Root, Roots } from './page.ts';
import { ATTACHING } from './selectors.ts';

export interface PickerGuard {
  /** The input that the page pressed last, and so the one that it waits at. */
  pressed(): HTMLInputElement | null;
  /** Guards roots that came since, too. */
  cover(): void;
  lift(): void;
}

/**
 * Cancels presses on file inputs that no user made, in the window and in every root, until it is lifted. The press on
 * an input that is in no document passes by here; the background shuts that one, in the page's own world.
 */
export function raisePickerGuard(roots: Roots): PickerGuard {
  const places = new Set<Window | Root>();
  let pressed: HTMLInputElement | null = null;
  const cancel = (event: Event) => {
    if (event.isTrusted) return;
    const [target] = event.composedPath();
    if (!(target instanceof HTMLInputElement) || !target.matches(ATTACHING.fileInput)) return;
    event.preventDefault();
    pressed = target;
  };
  const guard: PickerGuard = {
    pressed: () => pressed,
    cover() {
      for (const place of [window, ...roots()]) {
        if (places.has(place)) continue;
        places.add(place);
        place.addEventListener('click', cancel, { capture: true });
      }
    },
    lift() {
      for (const place of places) place.removeEventListener('click', cancel, { capture: true });
    },
  };
  guard.cover();
  return guard;
}
