/** One view of the panel, drawn; and the pieces that views are drawn from. */

import type { Engine, Failure } from '../../lib/view/model.ts';
import { h } from './dom.ts';
import type { PanelView } from './panel-view.ts';

/** What a press in the panel asks for. */
export interface PanelCallbacks {
  /** With the words that the user typed here, where the post has none. */
  readonly onStart: (words: string) => void;
  /** Another video of the same post, though there is one. */
  readonly onAnother: () => void;
  readonly onEngine: (engine: Engine) => void;
  /** Has the device go on where the cloud could not. */
  readonly onMakeHere: () => void;
  readonly onCancel: () => void;
  readonly onClose: () => void;
  readonly onAdd: () => void;
  readonly onDownload: () => void;
  readonly onRefine: () => void;
  /** The user wants no button in LinkedIn. */
  readonly onHide: () => void;
  /** Has the device bring the video within LinkedIn's limits; gives that up. */
  readonly onMend: () => void;
  readonly onMendDrop: () => void;
  readonly onCaptions: () => void;
  readonly onCover: () => void;
  readonly onCopyAlt: () => Promise<void>;
  /** Types the words that the video was made from into the empty post. */
  readonly onWrite: () => void;
  readonly onNextStep: (failure: Failure) => void;
  /** Puts the finished file into the little player; the answer takes it out again. */
  readonly loadVideo: (player: HTMLVideoElement) => () => void;
}

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
