/** Where our things belong in a composer: the button at the end of the media controls' row, the panel above the footer. */
import { type Composer, findMediaControl, isOwnAndVisible } from './composer.ts';
import { findAll, isVisible } from './page.ts';
import { ATTACHING, SELECTORS } from './selectors.ts';

/** Controls further apart than this are no group. */
const GAP_PX = 24;

export interface ButtonPlace {
  readonly after: HTMLElement;
  /** The control beside which it stands, to look like. */
  readonly like: HTMLElement;
}

/**
 * Behind the last of the controls that stand with the media control, so that none of them moves. Our own button, where
 * it stands already, is left out of the count.
 */
export function findButtonPlace(box: HTMLElement, ours: Node): ButtonPlace | null {
  const like = findMediaControl(box);
  if (!like) return null;
  let last = cellOf(like, box);
  for (let next = last.nextElementSibling; next; next = next.nextElementSibling) {
    if (next === ours) continue;
    if (!(next instanceof HTMLElement) || !standsWith(last, next)) break;
    last = next;
  }
  return { after: last, like };
}

export interface PanelPlace {
  readonly parent: Element;
  readonly before: Element | null;
}

/** Between what is written (or the media editor's content) and the bar with the last of the buttons. */
export function findPanelPlace(composer: Composer, mediaEditor: HTMLElement | null): PanelPlace {
  const scope = mediaEditor ?? composer.box;
  const content = mediaEditor ? contentOf(mediaEditor) : composer.editor;
  const buttons = findAll([scope], SELECTORS.control).filter((control) => isVisible(control));
  const last = buttons.filter((control) => content && isBehind(content, control)).at(-1);
  if (!content || !last) return { parent: scope, before: null };
  let bar: Element = last;
  while (bar.parentElement && bar.parentElement !== scope && !bar.parentElement.contains(content)) {
    bar = bar.parentElement;
  }
  const parent = bar.parentElement;
  return parent && !isRow(parent) ? { parent, before: bar } : { parent: scope, before: null };
}

function contentOf(mediaEditor: HTMLElement): HTMLElement | undefined {
  const css = [ATTACHING.dropZone, ATTACHING.staged, SELECTORS.ownMedia].join(', ');
  return findAll([mediaEditor], css).find(isOwnAndVisible);
}

function isBehind(content: Element, control: Element): boolean {
  const where = content.compareDocumentPosition(control);
  return (where & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && (where & Node.DOCUMENT_POSITION_CONTAINED_BY) === 0;
}

function isRow(element: Element): boolean {
  const { display, flexDirection } = getComputedStyle(element);
  return display.endsWith('flex') && flexDirection.startsWith('row');
}

/** The control, or the cell that is wrapped tightly around it. */
function cellOf(control: HTMLElement, box: HTMLElement): HTMLElement {
  let cell = control;
  for (let parent = cell.parentElement; parent && parent !== box; parent = parent.parentElement) {
    const isTight = parent.getBoundingClientRect().width <= control.getBoundingClientRect().width + GAP_PX;
    if (!isTight || parent.querySelectorAll(SELECTORS.control).length > 1) break;
    cell = parent;
  }
  return cell;
}

/** A small control with a picture in the same line, no more than a gap away, in either direction of writing. */
function standsWith(cell: HTMLElement, next: HTMLElement): boolean {
  const control = next.matches(SELECTORS.control) ? next : next.querySelector(SELECTORS.control);
  if (!control?.querySelector('svg, img, li-icon') || !isVisible(next)) return false;
  const [a, b] = [cell.getBoundingClientRect(), next.getBoundingClientRect()];
  const gap = Math.max(a.left, b.left) - Math.min(a.right, b.right);
  const isInLine = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > a.height / 2;
  return isInLine && gap <= GAP_PX && b.width <= 2 * a.width;
}
