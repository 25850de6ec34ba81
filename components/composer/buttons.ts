/** One button in each open composer, where it belongs, however often the page takes it away. */
import { type ButtonWords, type ComposerButton, createButton } from './button.ts';
import type { ButtonState } from './panel-view.ts';

/** The button of one composer. */
export interface SeatedButton {
  readonly box: HTMLElement;
  readonly state: ButtonState;
  readonly isExpanded: boolean;
}

export interface Buttons {
  draw(seats: readonly SeatedButton[], words: ButtonWords): void;
  /** Says on every button that the page has to be loaded anew. */
  expire(): void;
  clear(): void;
}

export interface ButtonHands {
  /** Is told in which composer the button was pressed. */
  readonly onPress: (box: HTMLElement) => void;
  /** Where the button belongs, our own left out of the count; null where it belongs nowhere. */
  readonly findPlace: (
    box: HTMLElement,
    ours: Node,
  ) => { readonly after: HTMLElement; readonly like: HTMLElement } | null;
}

export function createButtons({ onPress, findPlace }: ButtonHands): Buttons {
  const buttons = new Map<HTMLElement, ComposerButton>();
  const drop = (box: HTMLElement) => {
    buttons.get(box)?.remove();
    buttons.delete(box);
  };
  return {
    draw(seats, words) {
      for (const box of buttons.keys()) if (!seats.some((seat) => seat.box === box)) drop(box);
      for (const { box, state, isExpanded } of seats) {
        const button = buttons.get(box) ?? createButton(words, () => onPress(box));
        buttons.set(box, button);
        button.show(state, isExpanded);
        const place = findPlace(box, button.node());
        if (place) button.placeAfter(place.after, place.like);
      }
    },
    expire() {
      for (const button of buttons.values()) button.expire();
    },
    clear() {
      for (const box of [...buttons.keys()]) drop(box);
    },
  };
}
