/** Where the ink of a composed scene stands, as the browser's type measures it. All lengths in pixels. */
import type { FilmFrame } from '../../../lib/device/paint/paint-frame.ts';
import { placeLines } from '../../../lib/device/paint/paint-text.ts';
import type { Element, FigureElement, TextElement } from '../../../lib/device/templates/element.ts';
import type { Fitted, Line } from '../../../lib/device/text/fit.ts';
import { PICTURE } from '../../../lib/device/text/measure.ts';
import { type Pen, setPen } from '../../../lib/device/text/pen.ts';
import type { Unit } from '../../../lib/device/text/units.ts';
import type { Storyboard } from '../../../lib/view/storyboard.ts';

export interface Ink {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** One text with the ink of each of its lines. */
export interface Written {
  readonly element: TextElement | FigureElement;
  readonly text: string;
  readonly lines: readonly { readonly text: string; readonly ink: Ink; readonly width: number }[];
}

const PROBE = 100;
const context: Pen | null = new OffscreenCanvas(1, 1).getContext('2d');
const known = new Map<string, Ink>();

type Tongue = Pick<Storyboard, 'language' | 'direction'>;

export function writtenIn(elements: readonly Element[], frame: FilmFrame, tongue: Tongue): Written[] {
  const texts = elements.filter((element) => element.type === 'text' || element.type === 'figure');
  const all = frame.name ? [...texts, frame.name.element] : texts;
  return all.map((element) => writtenOf(element, tongue)).filter(({ lines }) => lines.length > 0);
}

/** What texts must keep clear of: signs, pictures, bars and dots; not the grounds that they stand on. */
export function solidIn(elements: readonly Element[], frame: FilmFrame): Ink[] {
  const solid = elements.filter(
    ({ type, ...rest }) =>
      type === 'sign' ||
      type === 'logo' ||
      type === 'portrait' ||
      (type === 'box' && 'fill' in rest && (rest.fill === 'mark' || rest.fill === 'ink')),
  );
  const rooms = [...solid.map(({ room }) => room), ...(frame.progress ? [frame.progress.room] : [])];
  return rooms.map(({ x, y, width, height }) => ({ left: x, top: y, right: x + width, bottom: y + height }));
}

function writtenOf(element: TextElement | FigureElement, { language, direction }: Tongue): Written {
  const { fitted, room } = element;
  const lines = placeLines(fitted, room, element, direction).map(({ line, x, y }) => ({
    text: line.units.map(({ text }) => text).join(' '),
    ink: inkOfLine(line, { x, y: y + fitted.baseline }, { fitted, language }),
    width: line.width,
  }));
  return { element, text: lines.map(({ text }) => text).join(' '), lines };
}

interface Pencil {
  readonly fitted: Fitted;
  readonly language: string;
}

function inkOfLine({ units }: Line, { x, y }: { x: number; y: number }, pencil: Pencil): Ink {
  const inks = units.map((unit) => {
    const ink = inkOfUnit(unit, pencil);
    const [left, right] = [x + unit.x + ink.left, x + unit.x + ink.right];
    return { left, top: y + ink.top, right, bottom: y + ink.bottom };
  });
  return around(inks);
}

/** About the unit's own origin: top is negative. */
function inkOfUnit({ text, direction, isPicture, width }: Unit, { fitted, language }: Pencil): Ink {
  const { size, font, tracking } = fitted;
  if (isPicture) return { left: 0, top: -PICTURE.ascent * size, right: width, bottom: PICTURE.descent * size };
  const probe = font.replace(`${size}px`, `${PROBE}px`);
  const key = `${language}|${direction}|${probe}|${tracking / size}|${text}`;
  const scale = size / PROBE;
  const ink =
    known.get(key) ?? measure(text, { font: probe, tracking: (tracking / size) * PROBE, language, direction });
  known.set(key, ink);
  return { left: ink.left * scale, top: ink.top * scale, right: ink.right * scale, bottom: ink.bottom * scale };
}

interface Writing {
  readonly font: string;
  readonly tracking: number;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

function measure(text: string, { direction, ...writing }: Writing): Ink {
  if (!context) throw new Error('no 2d context');
  setPen(context, writing);
  context.direction = direction;
  const metrics = context.measureText(text);
  return {
    left: -metrics.actualBoundingBoxLeft,
    top: -metrics.actualBoundingBoxAscent,
    right: metrics.actualBoundingBoxRight,
    bottom: metrics.actualBoundingBoxDescent,
  };
}

export function around(inks: readonly Ink[]): Ink {
  return {
    left: Math.min(...inks.map(({ left }) => left)),
    top: Math.min(...inks.map(({ top }) => top)),
    right: Math.max(...inks.map(({ right }) => right)),
    bottom: Math.max(...inks.map(({ bottom }) => bottom)),
  };
}

/** How deep two boxes stand in each other; 0 or less where they do not meet. */
export function overlap(a: Ink, b: Ink): number {
  return Math.min(
    Math.min(a.right, b.right) - Math.max(a.left, b.left),
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
  );
}
