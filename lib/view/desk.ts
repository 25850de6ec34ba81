/** What a surface edits a storyboard with: its picture on a canvas, and the changes one can make. Handed in, so that only who edits loads it. */
import type { Brand } from './brand.ts';
import type { Colours, Scene, SceneMedia, Storyboard, TemplateId } from './storyboard.ts';

/** The film of a storyboard on one canvas, drawn as it will be made, in the size in which the canvas is shown. */
export interface Preview {
  /** From now on this is the film. Resolves when it is drawn; the user's pictures may follow. */
  show(look: Look): Promise<void>;
  /** Draws one moment, in milliseconds from the start. While it plays, clips run; else they stand at that moment. */
  draw(atMs: number, isPlaying: boolean): void;
  close(): void;
}

/** A word of a scene; `index` counts them from 0. */
export interface SceneWord {
  readonly index: number;
  readonly text: string;
  readonly isMarked: boolean;
}

/** Every change gives a storyboard that keeps the rules; the same one where it cannot be made. Times in milliseconds. */
export interface Edits {
  /** The scene's length follows its words, by as much as they take longer or shorter to read. */
  readonly setText: (board: Storyboard, sceneId: string, text: string) => Storyboard;
  /** From 1 to 15 seconds. */
  readonly setDuration: (board: Storyboard, sceneId: string, durationMs: number) => Storyboard;
  /** The figure as one would write it: "+42.5 %". */
  readonly setFigure: (board: Storyboard, sceneId: string, text: string) => Storyboard;
  readonly setSource: (board: Storyboard, sceneId: string, text: string) => Storyboard;
  readonly setMedia: (board: Storyboard, sceneId: string, media: SceneMedia | null) => Storyboard;
  /** Marks a word as one that carries the scene, or takes the mark away. */
  readonly toggleWord: (board: Storyboard, sceneId: string, index: number) => Storyboard;
  /** A new scene behind the one with this id. */
  readonly addScene: (board: Storyboard, text: string, behind: string | null) => Storyboard;
  readonly removeScene: (board: Storyboard, sceneId: string) => Storyboard;
  /** Moves a scene so that it stands at `to`, counted from 0. */
  readonly moveScene: (board: Storyboard, sceneId: string, to: number) => Storyboard;
  /** Without the scenes in which there is nothing. */
  readonly tidy: (board: Storyboard) => Storyboard;
  /** All scenes longer or shorter, so that the whole is as long as asked, from 6 to 60 seconds. */
  readonly fitTo: (board: Storyboard, wantedMs: number) => Storyboard;
  readonly setTemplate: (board: Storyboard, template: TemplateId) => Storyboard;
  /** An accent that could not be seen on its ground is moved until it can. */
  readonly recolour: (board: Storyboard, colours: Partial<Colours>) => Storyboard;
  readonly wordsOf: (scene: Scene, language: string) => readonly SceneWord[];
  /** The scene's figure as it is written; empty where it has none. */
  readonly figureText: (scene: Scene, language: string) => string;
}

/** What a picture of a storyboard is drawn from. */
export interface Look {
  readonly board: Storyboard;
  readonly brand: Brand;
}

export interface Desk {
  readonly edits: Edits;
  /** The colours that each template was drawn for. */
  readonly palettes: Readonly<Record<TemplateId, Colours>>;
  openPreview(canvas: HTMLCanvasElement): Preview;
  /** A still of a template, in the storyboard's own words and colours. */
  drawSample(canvas: HTMLCanvasElement, template: TemplateId, look: Look): Promise<void>;
}
