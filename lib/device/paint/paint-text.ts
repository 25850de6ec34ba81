/** Draws fitted text: word by word as it comes, marked words in their colour, lines through what is over. */
import { easeOut, part } from '../draw/ease.ts';
import type { Rect } from '../draw/stage.ts';
import { directionOfFigure, writeFigure } from '../storyboard/figure.ts';
import type { FigureElement, TextElement } from '../templates/element.ts';
import type { Fitted, Line } from '../text/fit.ts';
import { PICTURE } from '../text/measure.ts';
import { setPen } from '../text/pen.ts';
import type { Unit } from '../text/units.ts';
import type { Brush } from './brush.ts';

const WORD_MS = 420;
/** Words follow each other this fast, and all have come within this part of the scene. */
const STAGGER_MS = 70;
const ALL_WITHIN = 0.3;

export function paintText(brush: Brush, element: TextElement): void {
  const { context, tones, tone } = brush;
  const colours = tones[element.tone ?? tone];
  const { fitted, enter } = element;
  const units = fitted.lines.reduce((count, line) => count + line.units.length, 0);
  const stagger = Math.min(STAGGER_MS, (brush.lengthMs * ALL_WITHIN) / Math.max(1, units));
  prepare(brush, fitted);
  let index = 0;
  for (const { line, x, y } of placeLines(fitted, element.room, element, brush.stage.direction)) {
    for (const unit of line.units) {
      const come = arrival(brush, element, enter.how === 'words' ? index * stagger : 0);
      index++;
      if (come === 0) continue;
      context.globalAlpha = come;
      context.fillStyle = isMarked(unit, element) ? colours.mark : colours[element.ink];
      const lift = enter.how === 'fade' || enter.how === 'none' ? 0 : (1 - come) * fitted.size * 0.45;
      paintUnit(brush, fitted, { unit, x, y: y + lift });
    }
    if (element.struck) strike(brush, element, { x, y, width: line.width }, colours.mark);
  }
  context.globalAlpha = 1;
}

interface PlacedUnit {
  readonly unit: Unit;
  /** The line's own left edge and top, in pixels. */
  readonly x: number;
  readonly y: number;
}

function paintUnit({ context, assets }: Brush, { size, baseline }: Fitted, { unit, x, y }: PlacedUnit): void {
  const picture = unit.isPicture ? assets.emoji(unit.text) : null;
  if (picture) {
    const side = (PICTURE.ascent + PICTURE.descent) * size;
    const left = x + unit.x + (unit.width - side) / 2;
    context.drawImage(picture.source, left, y + baseline - PICTURE.ascent * size, side, side);
    return;
  }
  context.direction = unit.direction;
  context.fillText(unit.text, x + unit.x, y + baseline);
}

/** All of a line at once, in the colour that is set. */
export function paintLine(brush: Brush, fitted: Fitted, { line, x, y }: PlacedLine): void {
  for (const unit of line.units) paintUnit(brush, fitted, { unit, x, y });
}

export function paintFigure(brush: Brush, element: FigureElement): void {
  const { context, tones, tone, language, atMs } = brush;
  const { fitted, figure, enter } = element;
  const [line] = placeLines(fitted, element.room, element, brush.stage.direction);
  if (!line) return;
  const done = easeOut(part(atMs, enter.atMs, element.countMs));
  prepare(brush, fitted);
  context.globalAlpha = part(atMs, enter.atMs, 200);
  context.fillStyle = tones[tone].ink;
  context.direction = directionOfFigure(figure);
  const text = writeFigure(figure, done, language);
  // In right-to-left writing the figure grows away from its end, so that it never jumps.
  const width = brush.stage.direction === 'rtl' ? context.measureText(text).width : 0;
  const x = brush.stage.direction === 'rtl' ? element.room.x + element.room.width - width : line.x;
  context.fillText(text, x, line.y + fitted.baseline);
  context.globalAlpha = 1;
}

interface PlacedLine {
  readonly line: Line;
  readonly x: number;
  readonly y: number;
}

/** Where each line of a fitted text stands in its room: left edge and top, in pixels. */
export function placeLines(
  fitted: Fitted,
  room: Rect,
  { align, vertical }: Pick<TextElement, 'align' | 'vertical'>,
  direction: 'ltr' | 'rtl',
): PlacedLine[] {
  const free = room.height - fitted.height;
  const top = room.y + { top: 0, middle: free / 2, bottom: free }[vertical];
  return fitted.lines.map((line, i) => {
    const spare = room.width - line.width;
    const start = direction === 'ltr' ? 0 : spare;
    return { line, x: room.x + (align === 'center' ? spare / 2 : start), y: top + i * fitted.lineHeight };
  });
}

export function prepare({ context, language }: Brush, { font, tracking }: Fitted): void {
  setPen(context, { font, tracking, language });
}

function arrival({ atMs }: Brush, { enter }: TextElement, delay: number): number {
  return enter.how === 'none' ? 1 : easeOut(part(atMs, enter.atMs + delay, WORD_MS));
}

function isMarked({ from, to }: Unit, { marked }: TextElement): boolean {
  return marked.some(([start, end]) => start < to && end > from);
}

function strike(brush: Brush, { fitted }: TextElement, line: { x: number; y: number; width: number }, colour: string) {
  const { context, atMs } = brush;
  const done = easeOut(part(atMs, 300, 500));
  const y = line.y + fitted.baseline - fitted.size * 0.28;
  context.globalAlpha = 1;
  context.fillStyle = colour;
  const length = line.width * done;
  context.fillRect(
    brush.stage.direction === 'ltr' ? line.x : line.x + line.width - length,
    y,
    length,
    Math.max(3, fitted.size * 0.05),
  );
}
