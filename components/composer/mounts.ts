/** Keeps our things in the page: one button in each composer, the panel in the one that was chosen. */
import { type ComposerButton, createButton } from './button.ts';
import { createPanel, type Panel } from './panel.ts';
import type { PanelCallbacks } from './panel-body.ts';
import type { ButtonState, PanelView } from './panel-view.ts';

/** One composer, as far as our things are concerned. */
export interface Seat {
  readonly box: HTMLElement;
  readonly state: ButtonState;
  readonly isExpanded: boolean;
  /** Where the button belongs, our own left out of the count; null where it belongs nowhere. */
  readonly findPlace: (ours: Node) => { readonly after: HTMLElement; readonly like: HTMLElement } | null;
}

export interface Mounts {
  drawButtons(seats: readonly Seat[]): void;
  drawPanel(place: { readonly parent: Element; readonly before: Element | null }, view: PanelView): void;
  removePanel(): void;
  clear(): void;
}

/** @param onPress is told in which composer the button was pressed. */
export function createMounts(onPress: (box: HTMLElement) => void, callbacks: PanelCallbacks): Mounts {
  const buttons = new Map<HTMLElement, ComposerButton>();
  let panel: Panel | null = null;
  const buttonOf = (box: HTMLElement): ComposerButton => {
    const button = buttons.get(box) ?? createButton(() => onPress(box));
    buttons.set(box, button);
    return button;
  };
  const drop = (box: HTMLElement) => {
    buttons.get(box)?.remove();
    buttons.delete(box);
  };
  const mounts: Mounts = {
    drawButtons(seats) {
      for (const box of buttons.keys()) if (!seats.some((seat) => seat.box === box)) drop(box);
      for (const { box, state, isExpanded, findPlace } of seats) {
        const button = buttonOf(box);
        button.show(state, isExpanded);
        const place = findPlace(button.node());
        if (place) button.placeAfter(place.after, place.like);
      }
    },
    drawPanel(place, view) {
      panel ??= createPanel(callbacks);
      panel.show(view);
      panel.placeIn(place.parent, place.before);
    },
    removePanel() {
      panel?.remove();
      panel = null;
    },
    clear() {
      for (const box of [...buttons.keys()]) drop(box);
      mounts.removePanel();
    },
  };
  return mounts;
}
