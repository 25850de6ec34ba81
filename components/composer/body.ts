/** One view of the panel, drawn; and the pieces that views are drawn from. */
import { h } from './dom.ts';
import type { PanelView } from './panel-view.ts';

export interface Body {
  readonly nodes: readonly Node[];
  /** What is announced when the panel turns to this view. */
  readonly says: string;
  /** Takes over another view without being drawn anew; false where it cannot. */
  update(view: PanelView): boolean;
  /** Lets go of timers and files. */
  end(): void;
}

/** Drawn once; another view, even of its kind, is another drawing. */
export function still(view: PanelView, nodes: readonly Node[], says = ''): Body {
  const key = JSON.stringify(view);
  return { nodes, says, update: (next) => JSON.stringify(next) === key, end() {} };
}

export function button(kind: 'main' | 'other' | 'link', label: string, press: () => void): HTMLElement {
  return h('button', { type: 'button', class: kind, click: press }, label);
}

export function row(...buttons: readonly HTMLElement[]): HTMLElement {
  return h('div', { class: 'row' }, ...buttons);
}
