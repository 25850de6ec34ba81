/** Calls back when the page changes, in the document and in every shadow root that can be entered, until a signal ends. */
import { findAll, type Root, type Roots } from './page.ts';
import { SELECTORS } from './selectors.ts';

const EDITABLE = 'contenteditable';

/**
 * What is looked at one by one: what can be written in, and what may keep a shadow root. Boxes that have nothing in the
 * light, and elements of the page's own making; any other is asked about once it has the focus.
 */
const NOTABLE = `[${EDITABLE}], :is(div, section, main, aside):empty, :not(:defined)`;

/** How often a changing page is looked at, at most. Short enough that a wiped button is back in a blink. */
const LOOK_EVERY_MS = 60;

/** A shadow root that the page keeps closed; extensions may enter it where the browser lets them. */
export type EnterShadow = (element: HTMLElement) => ShadowRoot | null;

export interface Watch {
  /** The document and every shadow root found so far that is still in the page. */
  readonly roots: Roots;
  /** All that can be written in, in any of the roots. */
  readonly editables: () => readonly HTMLElement[];
}

/** Each change is looked at once, where it happened: a page that only grows costs no more the longer it gets. */
export function watchPage(onChange: () => void, signal: AbortSignal, enterShadow: EnterShadow): Watch {
  const roots = new Set<Root>();
  const editables = new Set<HTMLElement>();
  let due: ReturnType<typeof setTimeout> | null = null;
  let added = new Set<Node>();

  const look = () => {
    due = null;
    const nodes = added;
    added = new Set();
    for (const node of nodes) if (node instanceof HTMLElement && node.isConnected) search(node);
    // A host may get its root after it came into the page, and nothing tells of that.
    for (const host of findAll(keepStanding(roots), SELECTORS.shadowHost)) enter(host);
    onChange();
  };
  const lookSoon = () => {
    due ??= setTimeout(look, LOOK_EVERY_MS);
  };
  const observer = new MutationObserver((changes) => {
    for (const { attributeName, target, addedNodes } of changes) {
      if (attributeName === EDITABLE && target instanceof HTMLElement) note(target);
      for (const node of addedNodes) added.add(node);
    }
    lookSoon();
  });
  const add = (root: Root) => {
    if (roots.has(root)) return;
    roots.add(root);
    observer.observe(root, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['open', 'hidden', EDITABLE],
    });
    search(root);
  };
  const search = (place: Root | HTMLElement) => {
    if (place instanceof HTMLElement && place.matches(NOTABLE)) note(place);
    for (const element of place.querySelectorAll<HTMLElement>(NOTABLE)) note(element);
  };
  const note = (element: HTMLElement) => {
    if (element.hasAttribute(EDITABLE)) editables.add(element);
    enter(element);
  };
  const enter = (host: Element): ShadowRoot | null => {
    if (!(host instanceof HTMLElement)) return null;
    const shadow = host.shadowRoot ?? enterShadow(host);
    if (shadow) add(shadow);
    return shadow;
  };
  // Writing begins with focus, which leads into every root: the last chance to find those that nothing else told of.
  const onFocus = ({ target }: Event) => {
    let host = target instanceof Element ? target : null;
    while (host) host = enter(host)?.activeElement ?? null;
    lookSoon();
  };

  window.addEventListener('focusin', onFocus, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    if (due) clearTimeout(due);
  });
  add(document);
  lookSoon();
  return {
    roots: () => keepStanding(roots),
    editables() {
      // A root that comes back is searched anew.
      keepStanding(roots);
      return keepStanding(editables);
    },
  };
}

/** Lets go of what is no longer in the page. */
function keepStanding<T extends Node>(nodes: Set<T>): T[] {
  for (const node of nodes) if (!node.isConnected) nodes.delete(node);
  return [...nodes];
}
