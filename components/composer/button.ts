/** "Make video" beside LinkedIn's own media control: quiet, a ring while working, a tick when done. */
import { createHost, h, icon, keepToOurselves, MARK, RING, TICK } from './dom.ts';
import type { ButtonState } from './panel-view.ts';
import { BUTTON_CSS } from './style.ts';
import { readTheme } from './theme.ts';

export interface ComposerButton {
  /** What stands among LinkedIn's controls. */
  node(): HTMLElement;
  /** Puts the button behind the node, once, as tall as its neighbour; does nothing where it stands there already. */
  placeAfter(node: HTMLElement, like: HTMLElement): void;
  show(state: ButtonState, isExpanded: boolean): void;
  /** Nothing can be done here before the page is loaded anew: says so, and does nothing more. */
  expire(): void;
  remove(): void;
}

const PICTURES = { idle: MARK, working: RING, done: TICK } as const;

export interface ButtonWords {
  readonly name: string;
  /** The language they are in, as `lang` takes it. */
  readonly language: string;
  /** What is to be done once the extension is gone from under the page: in full, and as short as a button. */
  readonly outdated: string;
  readonly outdatedShort: string;
}

export function createButton(words: ButtonWords, onPress: () => void): ComposerButton {
  const { host, root } = createHost('span', BUTTON_CSS);
  const picture = h('span', { class: 'picture' });
  const label = h('span', { class: 'label' }, words.name);
  // The second press of a double one would take back the first.
  const press = (event: Event) => {
    if (!(event instanceof MouseEvent) || event.detail < 2) onPress();
  };
  const button = h('button', { type: 'button', 'aria-label': words.name, click: press }, picture, label);
  const theme = h('span', { class: 'theme', lang: words.language }, button);
  root.append(theme);
  keepToOurselves(host, ['click', 'keydown', 'keyup', 'mousedown', 'pointerdown']);
  let node = host;
  let shown: ButtonState | null = null;
  const self: ComposerButton = {
    node: () => node,
    placeAfter(place, like) {
      if (node.previousElementSibling === place) return;
      node.remove();
      node = place.localName === 'li' ? h('li', {}, host) : host;
      place.after(node);
      dressLike(button, like);
      theme.dataset['theme'] = readTheme(like);
      theme.classList.remove('compact');
      // No room for words: LinkedIn's own things keep their places, ours gets smaller.
      if (wraps(node, like)) theme.classList.add('compact');
    },
    show(state, isExpanded) {
      button.setAttribute('aria-expanded', String(isExpanded));
      if (state === shown) return;
      shown = state;
      theme.dataset['state'] = state;
      picture.replaceChildren(icon(...PICTURES[state]));
      button.setAttribute('aria-busy', String(state === 'working'));
    },
    expire() {
      label.textContent = words.outdatedShort;
      button.setAttribute('aria-label', words.outdated);
    },
    remove: () => node.remove(),
  };
  self.show('idle', false);
  return self;
}

/** As tall as its neighbour, in its ink, on the same ground. */
function dressLike(button: HTMLElement, like: HTMLElement): void {
  const { color, backgroundColor } = getComputedStyle(like);
  const height = Math.min(48, Math.max(32, Math.round(like.getBoundingClientRect().height)));
  button.style.height = `${height}px`;
  button.style.minWidth = `${height}px`;
  button.style.setProperty('--soft', color);
  button.style.setProperty('--ground', backgroundColor);
}

function wraps(node: HTMLElement, like: HTMLElement): boolean {
  const row = node.parentElement;
  const isBelow = node.getBoundingClientRect().top >= like.getBoundingClientRect().bottom;
  return isBelow || (row !== null && row.scrollWidth > row.clientWidth + 1);
}
