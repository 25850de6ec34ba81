/** A line as the units that are drawn one by one, each where the bidirectional algorithm (UAX #9) puts it. */
import createBidi from 'bidi-js';
import { runsOf } from './graphemes.ts';
import { drawnText } from './lines.ts';
import type { Piece } from './pieces.ts';

export interface Unit {
  readonly text: string;
  /** Where it begins in the whole text, and behind its end. */
  readonly from: number;
  readonly to: number;
  /** Pixels from the line's left edge to its own. */
  readonly x: number;
  readonly width: number;
  readonly direction: 'ltr' | 'rtl';
  /** One sign that no font has: it is drawn from its picture. */
  readonly isPicture: boolean;
}

export interface Setting {
  readonly levels: Uint8Array;
  /** Pixels. */
  readonly widthOf: (text: string) => number;
  readonly pictured: ReadonlySet<string>;
}

const bidi = createBidi();
const TURNS = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** The library looks at code units, and takes the halves of an emoji for letters. */
const EMOJI_PAIR = /[\u{1f000}-\u{1faff}]/gu;

/** The embedding level of each code unit: even runs left to right, odd right to left. */
export function levelsOf(text: string, direction: 'ltr' | 'rtl'): Uint8Array {
  if (direction === 'ltr' && !TURNS.test(text)) return new Uint8Array(text.length);
  return bidi.getEmbeddingLevels(text.replaceAll(EMOJI_PAIR, '\u263a\u263a'), direction).levels;
}

interface Part {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly level: number;
  readonly isPicture: boolean;
  readonly isSpace: boolean;
}

/** In reading order; the width is the line's own. */
export function unitsOf(pieces: readonly Piece[], setting: Setting): { units: Unit[]; width: number } {
  const parts = pieces.flatMap((piece, i) => [
    ...(i > 0 && piece.glue ? [spaceBefore(piece, setting)] : []),
    ...partsOf(piece, setting),
  ]);
  const at = new Map<Part, { x: number; width: number }>();
  let x = 0;
  for (const part of inSight(parts)) {
    const width = setting.widthOf(part.text);
    at.set(part, { x, width });
    x += width;
  }
  const units = parts
    .filter(({ isSpace }) => !isSpace)
    .map((part): Unit => {
      const { text, from, to, level, isPicture } = part;
      const place = at.get(part) ?? { x: 0, width: 0 };
      return { text, from, to, ...place, direction: level % 2 === 0 ? 'ltr' : 'rtl', isPicture };
    });
  return { units, width: x };
}

function spaceBefore({ at }: Piece, { levels }: Setting): Part {
  return { text: ' ', from: at, to: at, level: levels[at - 1] ?? 0, isPicture: false, isSpace: true };
}

/** A piece parts where its direction turns ("Google،"), and around pictures. */
function partsOf(piece: Piece, { levels, pictured }: Setting): Part[] {
  const parts: Part[] = [];
  let { at } = piece;
  for (const { text, isPicture } of runsOf(drawnText(piece), pictured)) {
    let from = 0;
    for (let i = 1; i <= text.length; i++) {
      const isEnd = i === text.length;
      if (!isEnd && (isPicture || levels[at + i] === undefined || levels[at + i] === levels[at + from])) continue;
      const level = levels[at + from] ?? 0;
      parts.push({ text: text.slice(from, i), from: at + from, to: at + i, level, isPicture, isSpace: false });
      from = i;
    }
    at += text.length;
  }
  return parts;
}

/** From left to right: whatever is of a level or above turns round, from the highest level down (rule L2). */
function inSight(parts: readonly Part[]): Part[] {
  let row = [...parts];
  const levels = parts.map(({ level }) => level);
  for (let level = Math.max(0, ...levels); level > 0; level--) {
    const turned: Part[] = [];
    let run: Part[] = [];
    for (const part of row) {
      if (part.level >= level) run.unshift(part);
      else {
        turned.push(...run, part);
        run = [];
      }
    }
    row = [...turned, ...run];
  }
  return row;
}
