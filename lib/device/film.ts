/** A storyboard as a film: its pictures each composed once, then drawn at any time. */

import type { Storyboard } from '../view/storyboard.ts';
import { tonesOf } from './draw/colour.ts';
import { easeInOut, part } from './draw/ease.ts';
import { type Stage, stageOf } from './draw/stage.ts';
import type { Assets, Brush, Canvas2D } from './paint/brush.ts';
import { type FilmFrame, footerOf, frameOver, paintFrame } from './paint/paint-frame.ts';
import { paintScene } from './paint/paint-scene.ts';
import { durationOf } from './storyboard/storyboard.ts';
import type { Byline, Cut, Picture, Shot } from './templates/element.ts';
import { TEMPLATES } from './templates/templates.ts';
import type { Measure } from './text/measure.ts';

/** The next scene comes over the last one within this time. */
const CHANGE_MS = 380;
/** A feed shows a film's first frame until it is played: by then the first scene's words are there already. */
const HEAD_START_MS = 1200;

export interface FilmOptions {
  readonly board: Storyboard;
  readonly byline: Byline;
  readonly assets: Assets;
  readonly measure: Measure;
}

export interface StoryFilm {
  readonly width: number;
  readonly height: number;
  readonly durationMs: number;
  readonly stage: Stage;
  readonly cuts: readonly Cut[];
  draw(context: Canvas2D, atMs: number): void;
  /** What stays over a scene: the line that tells how much is left, and the name. */
  frameOf(cut: Cut): FilmFrame;
  /** The clips that are on screen at a time, to be fetched before it is drawn. */
  clipsAt(atMs: number): readonly { readonly fileId: string; readonly atMs: number }[];
}

export function createFilm({ board, byline, assets, measure }: FilmOptions): StoryFilm {
  const stage = stageOf(board.format, board.direction);
  const tones = tonesOf(board.colours);
  const durationMs = durationOf(board);
  const cuts = cutsOf(board, { stage, byline, measure });
  const footer = footerOf(board, { stage, byline, measure });
  const frameOf = (cut: Cut) => frameOver(cut, stage, footer);
  const indexAt = (atMs: number) =>
    Math.max(
      0,
      cuts.findLastIndex(({ startMs }) => startMs <= atMs),
    );
  const brushFor = (context: Canvas2D, { scene, startMs, picture }: Cut, atMs: number): Brush => ({
    context,
    stage,
    tones,
    tone: picture.tone,
    assets,
    language: board.language,
    atMs: atMs - startMs + (startMs === 0 ? HEAD_START_MS : 0),
    lengthMs: scene.durationMs,
  });
  return {
    ...stage,
    durationMs,
    stage,
    cuts,
    draw(context, atMs) {
      const index = indexAt(atMs);
      const [cut, last] = [cuts[index], cuts[index - 1]];
      if (!cut) return;
      const brush = brushFor(context, cut, atMs);
      const come = last ? part(brush.atMs, 0, CHANGE_MS) : 1;
      if (last && come < 1) paintChange(brush, { cut, come, last, lastBrush: brushFor(context, last, atMs) });
      else paintScene(brush, cut.picture);
      paintFrame(brush, frameOf(cut), { cuts, atMs });
    },
    frameOf,
    clipsAt(atMs) {
      const index = indexAt(atMs);
      return [cuts[index - 1], cuts[index]].flatMap((cut) => {
        const { media } = cut?.scene ?? {};
        if (!cut || media?.kind !== 'clip') return [];
        return [{ fileId: media.fileId, atMs: media.fromMs + atMs - cut.startMs }];
      });
    },
  };
}

type Composing = Pick<Shot, 'stage' | 'byline' | 'measure'>;

function cutsOf(board: Storyboard, composing: Composing): Cut[] {
  let startMs = 0;
  return board.scenes.map((scene, index) => {
    let picture: Picture | null = null;
    const cut = {
      scene,
      startMs,
      // Composed when it is first drawn: an editor shows one scene for each key that is pressed.
      get picture() {
        picture ??= TEMPLATES[board.template].compose({ ...composing, scene, index, board });
        return picture;
      },
    };
    startMs += scene.durationMs;
    return cut;
  });
}

interface Change {
  readonly cut: Cut;
  readonly last: Cut;
  readonly lastBrush: Brush;
  /** 0 to 1. */
  readonly come: number;
}

/** On another ground the next scene slides over the last; on the same ground the last one's words leave first. */
function paintChange(brush: Brush, { cut, last, lastBrush, come }: Change): void {
  const { context, stage } = brush;
  const hasMedia = cut.scene.media || last.scene.media;
  if (cut.picture.tone === last.picture.tone && !hasMedia) {
    paintScene(brush, cut.picture);
    return;
  }
  paintScene(lastBrush, last.picture);
  context.save();
  context.beginPath();
  const edge = stage.height * (1 - easeInOut(come));
  context.rect(0, edge, stage.width, stage.height - edge);
  context.clip();
  paintScene(brush, cut.picture);
  context.restore();
}
