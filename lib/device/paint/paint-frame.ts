/** What stays over all scenes: a line that tells how much is left, and the name. */
import type { Storyboard } from '../../view/storyboard.ts';
import type { Tone, ToneName } from '../draw/colour.ts';
import { part } from '../draw/ease.ts';
import type { Rect, Stage } from '../draw/stage.ts';
import type { Cut, Element, Shot, TextElement } from '../templates/element.ts';
import { textOf } from '../templates/parts.ts';
import type { Brush } from './brush.ts';
import { paintLine, placeLines, prepare } from './paint-text.ts';

export interface FilmFrame {
  readonly progress: { readonly room: Rect; readonly tone: ToneName } | null;
  readonly name: { readonly element: TextElement; readonly tone: ToneName } | null;
}

/** The name at the foot of every scene but the last, in all the scenes' tones. */
export function footerOf(
  board: Storyboard,
  { stage, byline, measure }: Pick<Shot, 'stage' | 'byline' | 'measure'>,
): TextElement | null {
  if (!byline.name) return null;
  const { safe } = stage;
  const room = { ...safe, y: safe.y + safe.height - 48, height: 48 };
  const [scene] = board.scenes;
  if (!scene) return null;
  return textOf({ scene, index: 0, board, stage, byline, measure }, byline.name, {
    room,
    largest: 34,
    weight: 600,
    ink: 'soft',
    enter: { atMs: 0, how: 'none' },
  });
}

const PROGRESS_HEIGHT = 6;

/** Pictures fill the whole page, a portrait has the name beside it, and so has the last card. */
export function frameOver({ picture, scene }: Cut, { safe }: Stage, footer: TextElement | null): FilmFrame {
  const has = (type: Element['type']) => picture.elements.some((element) => element.type === type);
  if (has('media')) return { progress: null, name: null };
  const over = picture.over ?? { progress: picture.tone, name: picture.tone };
  const isNamed = footer && over.name && scene.kind !== 'end' && !has('portrait');
  return {
    progress: over.progress ? { room: { ...safe, height: PROGRESS_HEIGHT }, tone: over.progress } : null,
    name: isNamed && over.name ? { element: footer, tone: over.name } : null,
  };
}

interface Moment {
  readonly cuts: readonly Cut[];
  readonly atMs: number;
}

export function paintFrame(brush: Brush, { progress, name }: FilmFrame, moment: Moment): void {
  const { context, stage, tones } = brush;
  if (progress) paintProgress(brush, progress.room, { ...moment, colours: tones[progress.tone] });
  if (!name) return;
  const { fitted, room } = name.element;
  prepare(brush, fitted);
  context.fillStyle = tones[name.tone].soft;
  for (const placed of placeLines(fitted, room, name.element, stage.direction)) paintLine(brush, fitted, placed);
}

/** One piece of the line for each scene, as long as the scene is. */
function paintProgress(
  { context, stage }: Brush,
  room: Rect,
  { cuts, atMs, colours }: Moment & { colours: Tone },
): void {
  const gap = 8;
  const total = cuts.reduce((sum, { scene }) => sum + scene.durationMs, 0);
  const free = room.width - gap * (cuts.length - 1);
  let before = 0;
  for (const { scene, startMs } of cuts) {
    const width = (scene.durationMs / total) * free;
    const done = part(atMs, startMs, scene.durationMs);
    const x = (from: number, length: number) =>
      stage.direction === 'ltr' ? room.x + from : room.x + room.width - from - length;
    context.fillStyle = colours.ink;
    context.globalAlpha = 0.18;
    context.fillRect(x(before, width), room.y, width, room.height);
    context.globalAlpha = 0.85;
    context.fillRect(x(before, width * done), room.y, width * done, room.height);
    before += width + gap;
  }
  context.globalAlpha = 1;
}
