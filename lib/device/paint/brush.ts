/** What the painter paints with: one scene's moment, its colours, and the pictures that belong to the user. */
import type { Tone, ToneName } from '../draw/colour.ts';
import type { Stage } from '../draw/stage.ts';
import type { Pen } from '../text/pen.ts';

export type Canvas2D = Pen;

/** A picture ready to be drawn. The focal point is in parts of its width and height. */
export interface Pixels {
  readonly source: CanvasImageSource;
  readonly width: number;
  readonly height: number;
  readonly focus: { readonly x: number; readonly y: number };
}

export interface Assets {
  readonly portrait: Pixels | null;
  readonly logo: Pixels | null;
  /** The user's picture by the id of its file. */
  image(fileId: string): Pixels | null;
  /** The frame of a clip at a time in it, fetched beforehand. */
  frame(fileId: string, atMs: number): Pixels | null;
  /** The picture of an emoji that no font here has. */
  emoji(sign: string): Pixels | null;
}

export interface Brush {
  readonly context: Canvas2D;
  readonly stage: Stage;
  readonly tones: Readonly<Record<ToneName, Tone>>;
  readonly tone: ToneName;
  readonly assets: Assets;
  readonly language: string;
  /** Milliseconds since the scene began, and its length. */
  readonly atMs: number;
  readonly lengthMs: number;
}
