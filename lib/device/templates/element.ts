/** What a picture is made of. Templates place elements; the painter draws them at a time. */

import type { Figure, Scene, SceneMedia, Storyboard } from '../../view/storyboard.ts';
import type { ToneName } from '../draw/colour.ts';
import type { Rect, Stage } from '../draw/stage.ts';
import type { Fitted } from '../text/fit.ts';
import type { Face, Measure } from '../text/measure.ts';

/** Colours by what they are for; the scene's tone says which they are. */
export type Ink = 'ink' | 'soft' | 'mark' | 'ground' | 'shade';

/** When an element comes, in milliseconds from its scene's start, and how. */
export interface Entrance {
  readonly atMs: number;
  readonly how: 'words' | 'rise' | 'grow' | 'fade' | 'none';
}

interface Placed {
  readonly room: Rect;
  readonly enter: Entrance;
  /** Drawn in another tone than the scene's. */
  readonly tone?: ToneName;
}

export interface TextElement extends Placed {
  readonly type: 'text';
  readonly fitted: Fitted;
  readonly align: 'start' | 'center';
  readonly vertical: 'top' | 'middle' | 'bottom';
  readonly ink: Ink;
  /** Pieces of the text, by where they begin and end, that are drawn in `mark`. */
  readonly marked: readonly (readonly [from: number, to: number])[];
  readonly struck?: boolean;
}

export interface BoxElement extends Placed {
  readonly type: 'box';
  readonly fill: Ink;
  readonly radius: number;
  readonly opacity?: number;
}

export interface RingElement extends Placed {
  readonly type: 'ring';
  readonly fill: Ink;
  readonly thickness: number;
}

/** Check or cross, in a disc. */
export interface SignElement extends Placed {
  readonly type: 'sign';
  readonly sign: 'check' | 'cross';
}

/** A figure that counts up to its value; fitted at its final width. */
export interface FigureElement extends Placed {
  readonly type: 'figure';
  readonly figure: Figure;
  readonly fitted: Fitted;
  readonly align: 'start' | 'center';
  readonly vertical: 'middle' | 'bottom';
  readonly countMs: number;
}

export interface MediaElement extends Placed {
  readonly type: 'media';
  readonly media: SceneMedia;
  readonly radius: number;
  /** How far a picture moves closer over its scene; 0 for still. */
  readonly travel: number;
}

/** The user's own picture, cut to its focal point, or their initials where there is none. */
export interface PortraitElement extends Placed {
  readonly type: 'portrait';
  readonly radius: number;
  readonly initials: Fitted;
}

export interface LogoElement extends Placed {
  readonly type: 'logo';
}

export type Element =
  | TextElement
  | BoxElement
  | RingElement
  | SignElement
  | FigureElement
  | MediaElement
  | PortraitElement
  | LogoElement;

/** One scene, composed. */
export interface Picture {
  readonly tone: ToneName;
  readonly elements: readonly Element[];
  /** What the line above and the name below stand on, where that is not the picture's own tone; null leaves them out. */
  readonly over?: { readonly progress: ToneName | null; readonly name: ToneName | null };
}

/** One composed scene, and when it begins. */
export interface Cut {
  readonly scene: Scene;
  readonly startMs: number;
  readonly picture: Picture;
}

/** Who the video is from, as far as it shows. */
export interface Byline {
  readonly name: string;
  readonly role: string;
  readonly hasPortrait: boolean;
  /** Width to height, or null where there is none. */
  readonly logoRatio: number | null;
  readonly face: Face['family'];
}

/** What a template composes from. */
export interface Shot {
  readonly scene: Scene;
  readonly index: number;
  readonly board: Storyboard;
  readonly stage: Stage;
  readonly byline: Byline;
  readonly measure: Measure;
}

export interface Template {
  readonly id: Storyboard['template'];
  compose(shot: Shot): Picture;
}
