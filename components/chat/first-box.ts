/** The box in which one writes, in plain DOM: it stands there before the chat does, and whoever is quick writes in it. */

export const PROMPT_ID = 'prompt';

/** Drawn where the chat draws its own, by the same styles. The keyboard is led into it. */
export function drawFirstBox(root: HTMLElement, name: string, placeholder: string): void {
  const box = document.createElement('textarea');
  box.id = PROMPT_ID;
  box.rows = 1;
  box.dir = 'auto';
  box.ariaLabel = name;
  box.placeholder = placeholder;
  box.addEventListener('compositionstart', () => {
    box.dataset['composing'] = '';
  });
  box.addEventListener('compositionend', () => {
    delete box.dataset['composing'];
  });
  const place = document.createElement('div');
  place.className = 'prompt first';
  const frame = document.createElement('div');
  frame.className = 'prompt-box';
  frame.append(box);
  place.append(frame);
  root.replaceChildren(place);
  box.focus();
}
