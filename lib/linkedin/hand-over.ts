/** The three ways in which a page gets a file: set on an input, dropped, pasted. */

/** Sets the file on the input and tells the page, as a chooser would. */
export function setOnInput(input: HTMLInputElement, file: File): void {
  input.files = carry(file).files;
  for (const type of ['input', 'change']) input.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
}

/**
 * Drags the file over the target and drops it there, or on what comes up under the pointer. Drops nothing, and answers
 * false, where nobody wants it: a place that takes drops cancels the dragging over it.
 */
export function dropOn(
  target: Element,
  file: File,
  underPointer: () => Element | undefined = () => undefined,
): boolean {
  const dataTransfer = carry(file);
  const { left, top, width, height } = target.getBoundingClientRect();
  const point = { clientX: left + width / 2, clientY: top + height / 2 };
  const send = (to: Element, type: string) =>
    to.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true, composed: true, ...point }));
  send(target, 'dragenter');
  const place = underPointer() ?? target;
  if (send(place, 'dragover')) {
    send(target, 'dragleave');
    return false;
  }
  send(place, 'drop');
  return true;
}

/** Pastes the file; answers whether anybody wanted it. */
export function pasteIn(editor: Element, file: File): boolean {
  const init = { clipboardData: carry(file), bubbles: true, cancelable: true, composed: true };
  return !editor.dispatchEvent(new ClipboardEvent('paste', init));
}

function carry(file: File): DataTransfer {
  const transfer = new DataTransfer();
  transfer.items.add(file);
  return transfer;
}
