/** Looks into LinkedIn's page across its roots: what is there, and what can be seen. */

/** The document, or a shadow root in it. */
export type Root = Document | ShadowRoot;

/** The roots of the page as they are now. */
export type Roots = () => readonly Root[];

/** What matches in any of the roots, in their order. */
export function findAll(roots: readonly ParentNode[], css: string): HTMLElement[] {
  return roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>(css)]);
}

/** True where the user can see it: drawn, with a size, in a frame that is itself to be seen. */
export function isVisible(element: Element): boolean {
  if (!element.isConnected || !element.checkVisibility({ visibilityProperty: true })) return false;
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && isFrameVisible();
}

/** LinkedIn keeps a hidden frame with a composer of its own at hand. A frame from elsewhere tells nothing. */
function isFrameVisible(): boolean {
  const frame = window.frameElement;
  return !frame || frame.checkVisibility({ visibilityProperty: true, opacityProperty: true });
}

/** Waits until there is something to read, or until the time is over. */
export async function waitFor<T>(read: () => T | undefined, withinMs: number): Promise<T | undefined> {
  const end = Date.now() + withinMs;
  for (;;) {
    const value = read();
    if (value !== undefined || Date.now() > end) return value;
    await pause(LOOK_EVERY_MS);
  }
}

const LOOK_EVERY_MS = 50;

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
