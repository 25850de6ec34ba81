/** The open composers: which text boxes are a post's, and what stands in their boxes. */
import { findAll, isVisible, type Root } from './page.ts';
import { ATTACHING, COMPOSER_ROUTES, MEDIA_LABEL, SELECTORS } from './selectors.ts';

/** One open composer. Its nodes may be swapped at any moment: find it again rather than keep it. */
export interface Composer {
  readonly editor: HTMLElement;
  /** The dialog, or what stands for it on a page of its own. */
  readonly box: HTMLElement;
}

/** The composers among what can be written in that can take media, one a box. A reshare takes none, and is none. */
export function findComposers(editables: readonly HTMLElement[]): Composer[] {
  const found = new Map<HTMLElement, Composer>();
  for (const editor of editables) {
    const box = editor.matches(SELECTORS.editor) ? boxOf(editor) : null;
    if (box && !found.has(box)) found.set(box, { editor, box });
  }
  return [...found.values()];
}

/** The control that opens LinkedIn's media editor, or null where there is none (reshares, posts that have media). */
export function findMediaControl(box: HTMLElement): HTMLElement | null {
  const byIcon = findAll([box], SELECTORS.mediaIcon).map((icon) => icon.closest<HTMLElement>(SELECTORS.control));
  return byIcon.find((control) => control !== null && isOwnControl(control)) ?? findLabelledControl(box);
}

/** True where the post has a picture or a video already. The card of a link does not count: media takes its place. */
export function hasMedia(box: HTMLElement): boolean {
  return findAll([box], SELECTORS.card).some(
    (card) => isVisible(card) && (card.querySelector(SELECTORS.ownMedia) || !card.querySelector('a[href]')),
  );
}

/** LinkedIn's open media editor: a second dialog over the composer, or a part of the composer's own. */
export function findMediaEditor(roots: readonly Root[], box: HTMLElement): HTMLElement | null {
  const parts = findAll(roots, `${ATTACHING.dropZone}, ${ATTACHING.staged}`).filter(isOwnAndVisible);
  const part = parts.find((node) => box.contains(node)) ?? parts.at(-1);
  if (part) return part.closest<HTMLElement>(SELECTORS.dialog) ?? box;
  return findAll(roots, SELECTORS.dialog).find((dialog) => isMediaDialog(dialog, box)) ?? null;
}

/** Where the media editor waits for a file. */
export function findDropZone(roots: readonly Root[]): HTMLElement | undefined {
  return findAll(roots, ATTACHING.dropZone).find(isOwnAndVisible);
}

export function isOwnAndVisible(element: Element): boolean {
  return !element.closest(SELECTORS.otherEditor) && isVisible(element);
}

/** Once it has a file, C's media editor is a dialog with a video in it and nothing to write in. */
function isMediaDialog(dialog: HTMLElement, box: HTMLElement): boolean {
  if (dialog === box || dialog.contains(box) || box.contains(dialog)) return false;
  const isAfter = (box.compareDocumentPosition(dialog) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return (
    isAfter &&
    isVisible(dialog) &&
    dialog.querySelector(SELECTORS.ownMedia) !== null &&
    dialog.querySelector('[contenteditable="true"]') === null
  );
}

/** HTML's own ways of taking something out of everybody's reach, seen or not. */
const PUT_AWAY = '[inert], [aria-hidden=true]';

function boxOf(editor: HTMLElement): HTMLElement | null {
  if (!isOwnAndVisible(editor) || editor.closest(PUT_AWAY)) return null;
  const isMarked = editor.closest(SELECTORS.postMark) !== null;
  const box = editor.closest<HTMLElement>(SELECTORS.dialog) ?? pageBoxOf(editor, isMarked);
  if (!box) return null;
  if (!isMarked && !looksLikePost(editor, box)) return null;
  return findMediaControl(box) || (isMarked && hasMedia(box)) ? box : null;
}

/** Without a mark: a dialog over the whole page with one text to write and nothing else to fill in or to answer to. */
function looksLikePost(editor: HTMLElement, box: HTMLElement): boolean {
  if (!box.matches(SELECTORS.dialog)) return true;
  const others = findAll([box], `${SELECTORS.otherForm}, ${SELECTORS.editor}`);
  const isAlone = others.every((node) => editor.contains(node) || node.matches('.ql-clipboard'));
  return isAlone && !editor.closest('form') && isModal(box);
}

/** A dialog of the browser's own, or one on a ground that covers the page. Messages stand in dialogs that do not. */
function isModal(box: HTMLElement): boolean {
  if (box.localName === 'dialog' || box.getAttribute('aria-modal') === 'true') return true;
  for (let ground = box.parentElement; ground; ground = ground.parentElement) {
    const { width, height } = ground.getBoundingClientRect();
    const isCovering = width >= 0.9 * window.innerWidth && height >= 0.9 * window.innerHeight;
    if (isCovering && getComputedStyle(ground).position === 'fixed') return true;
  }
  return false;
}

/** Without a dialog: the smallest ancestor that holds the editor and the media control, or a toolbar's worth of buttons. */
function pageBoxOf(editor: HTMLElement, isMarked: boolean): HTMLElement | null {
  const frame = editor.closest<HTMLElement>(SELECTORS.frame);
  if (frame) return frame;
  if (!isMarked && !COMPOSER_ROUTES.some((route) => location.pathname.startsWith(route))) return null;
  let withButtons: HTMLElement | null = null;
  for (let box = editor.parentElement; box && box !== document.body; box = box.parentElement) {
    if (findMediaControl(box)) return box;
    if (!withButtons && box.querySelectorAll('button').length >= 3) withButtons = box;
  }
  return withButtons;
}

function isOwnControl(control: HTMLElement): boolean {
  return isOwnAndVisible(control) && !control.closest(`${SELECTORS.card}, ${SELECTORS.editor}`);
}

function findLabelledControl(box: HTMLElement): HTMLElement | null {
  const isNamed = ({ ariaLabel, textContent }: HTMLElement) => MEDIA_LABEL.test((ariaLabel ?? textContent).trim());
  return findAll([box], SELECTORS.control).find((control) => isNamed(control) && isOwnControl(control)) ?? null;
}
