/** Calls back when the page changes, in the document and in every shadow root that can be entered, until a signal ends. */
import { findAll, type Root, type Roots } from './page.ts';
import { SELECTORS } from './selectors.ts';

const EDITABLE = 'contenteditable';

/** How often a changing page is looked at, at most. Short enough that a wiped button is back in a blink. */
const LOOK_EVERY_MS = 60;

/** A shadow root that the page keeps closed; extensions may enter it where the browser lets them. */
export type EnterShadow = (element: HTMLElement) => ShadowRoot | null;

export interface Watch {
  /** The document and every shadow root found so far that is still in the page. */
  readonly roots: Roots;
}

/** @param onChange is told whether there is anything in the page to write in; a feed that only grows has none. */
export function watchPage(onChange: (canWrite: boolean) => void, signal: AbortSignal, enterShadow: EnterShadow): Watch {
  const roots = new Set<Root>();
  let due: ReturnType<typeof setTimeout> | null = null;
  let added: Node[] = [];
  let canWrite = true;

  const look = () => {
    due = null;
    const nodes = added;
    added = [];
    for (const node of nodes) if (node.isConnected) enterBelow(node);
    // A host may get its root after it came into the page, and nothing tells of that.
    for (const host of findAll([...roots], SELECTORS.shadowHost)) enter(host);
    onChange(canWrite);
    // Once there was one, what belongs to it may come at any time. The whole page is searched only then.
    if (canWrite) canWrite = findAll([...roots], `[${EDITABLE}]`).length > 0;
  };
  const lookSoon = () => {
    due ??= setTimeout(look, LOOK_EVERY_MS);
  };
  const observer = new MutationObserver((changes) => {
    for (const change of changes) {
      canWrite ||= change.type === 'attributes';
      added.push(...change.addedNodes);
    }
    lookSoon();
  });
  const add = (root: Root) => {
    if (roots.has(root)) return;
    roots.add(root);
    canWrite = true;
    observer.observe(root, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['open', 'hidden', EDITABLE],
    });
    enterBelow(root);
  };
  const enterBelow = (node: Node) => {
    if (node instanceof HTMLElement) enter(node);
    if (!(node instanceof Element || node instanceof Document || node instanceof ShadowRoot)) return;
    for (const element of node.querySelectorAll('*')) if (element instanceof HTMLElement) enter(element);
  };
  const enter = (element: HTMLElement) => {
    canWrite ||= element.hasAttribute(EDITABLE);
    const shadow = element.shadowRoot ?? (mayHideShadow(element) ? enterShadow(element) : null);
    if (shadow) add(shadow);
  };
  // Writing begins with focus: the last chance to find a root that came late.
  const onFocus = (event: Event) => {
    for (const target of event.composedPath()) if (target instanceof ShadowRoot && !roots.has(target)) add(target);
    if (event.target instanceof HTMLElement) enter(event.target);
    canWrite = true;
    lookSoon();
  };

  window.addEventListener('focusin', onFocus, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    if (due !== null) clearTimeout(due);
  });
  add(document);
  lookSoon();
  return {
    roots() {
      for (const root of roots) if (root instanceof ShadowRoot && !root.host.isConnected) roots.delete(root);
      return [...roots];
    },
  };
}

/**
 * Asking the browser costs 6 µs an element (Chromium, 2026-11): only those are asked about that boxes are made of and that
 * have nothing in the light. Any other is asked about once it has the focus.
 */
function mayHideShadow(element: HTMLElement): boolean {
  return element.localName.includes('-') || (element.localName === 'div' && !element.firstChild);
}
