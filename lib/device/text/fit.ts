/** Fits a text into a room: the largest size at which its balanced lines have their place. */
import { type Broken, balanceLines, breakLines, drawnText, type Measured } from './lines.ts';
import { type Extent, type Face, fontOf, type Measure } from './measure.ts';
import { piecesOf } from './pieces.ts';
import { type Manners, mannersOf } from './script.ts';
import { levelsOf, type Unit, unitsOf } from './units.ts';

export interface FitOptions {
  readonly text: string;
  readonly width: number;
  readonly height: number;
  /** Pixels. Below `smallest` it goes only where the text would not fit otherwise. */
  readonly largest: number;
  readonly smallest: number;
  readonly face: Face;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly measure: Measure;
}

export interface Line {
  readonly units: readonly Unit[];
  readonly width: number;
}

/** A fitted text. All lengths in pixels; lines stand `lineHeight` apart, their baseline `baseline` under their top. */
export interface Fitted {
  readonly lines: readonly Line[];
  readonly size: number;
  readonly font: string;
  readonly tracking: number;
  readonly lineHeight: number;
  readonly baseline: number;
  readonly width: number;
  readonly height: number;
}

/** A word that no line of this part of the largest size holds is cut rather than have the whole text shrink further. */
const WHOLE_WORDS_TO = 0.5;
const SHRINK = 0.96;
const SMALLEST = 18;

export function fitText(options: FitOptions): Fitted {
  const { width, height, largest, smallest } = options;
  const type = typeOf(options);
  const breaking = (size: number) => ({ ...type, room: width / size });
  const { measured, manners } = type;
  const isWithin = (lines: readonly Broken[], size: number) => lines.length * manners.lineHeight * size <= height;
  let size = largest;
  const whole = Math.max(smallest, largest * WHOLE_WORDS_TO);
  while (size > whole) {
    const lines = breakLines(measured, breaking(size));
    if (isWithin(lines, size) && lines.every(({ cut }) => !cut)) break;
    size = Math.max(whole, size * SHRINK);
  }
  while (size > SMALLEST && !isWithin(breakLines(measured, breaking(size)), size)) {
    size = Math.max(SMALLEST, size * SHRINK);
  }
  return settle(balanceLines(measured, breaking(size)), { ...options, type, size });
}

/** On one line, however small it gets. */
export function fitLine(options: FitOptions): Fitted {
  const type = typeOf(options);
  const pieces = type.measured;
  const width = pieces.reduce((sum, one, i) => sum + one.width + (i > 0 && one.piece.glue ? type.space : 0), 0);
  const size = Math.min(options.largest, options.width / width, options.height / type.manners.lineHeight);
  return settle([{ pieces, width, cut: false }], { ...options, type, size });
}

interface Type {
  readonly manners: Manners;
  readonly measured: readonly Measured[];
  readonly space: number;
  readonly widthOf: (text: string) => number;
}

function typeOf({ text, language, face, measure }: FitOptions): Type {
  const { tracking, ...usual } = mannersOf(text);
  const extentOf = (words: string) => measure.extentOf(words, face, tracking);
  const extents: Extent[] = [];
  const measured = piecesOf(text, language).map((piece): Measured => {
    const extent = extentOf(drawnText(piece));
    extents.push(extent);
    return { piece, width: extent.width };
  });
  const manners = { ...roomy(usual, extents), tracking };
  return { manners, measured, space: extentOf(' ').width, widthOf: (words) => extentOf(words).width };
}

/** Over and under the ink of a line there is at least this, in ems. */
const CLEAR = 0.03;

/** The script's usual line, made higher where this very text in this very font reaches further. */
function roomy({ lineHeight, baseline }: Omit<Manners, 'tracking'>, extents: readonly Extent[]) {
  const ascent = Math.max(0, ...extents.map((extent) => extent.ascent));
  const descent = Math.max(0, ...extents.map((extent) => extent.descent));
  const under = Math.max(baseline, ascent + CLEAR);
  return { baseline: under, lineHeight: Math.max(lineHeight, under + descent + CLEAR) };
}

interface Settling extends FitOptions {
  readonly type: Type;
  readonly size: number;
}

function settle(broken: readonly Broken[], { type, size: exact, ...options }: Settling): Fitted {
  const { text, face, direction, measure } = options;
  const { manners, widthOf } = type;
  const size = Math.floor(exact);
  const levels = levelsOf(text, direction);
  const setting = { levels, widthOf: (words: string) => widthOf(words) * size, pictured: measure.pictured };
  const pieces = broken.map((line) => line.pieces.map(({ piece }) => piece));
  const lines = pieces.map((line): Line => unitsOf(line, setting));
  const lineHeight = manners.lineHeight * size;
  return {
    lines,
    size,
    font: fontOf(face, size),
    tracking: manners.tracking * size,
    lineHeight,
    baseline: manners.baseline * size,
    width: Math.max(0, ...lines.map((line) => line.width)),
    height: lines.length * lineHeight,
  };
}
