/** Sets words in lines: as large as the box allows, balanced, in any script. */
import type { SKRSContext2D } from '@napi-rs/canvas';
import { type Face, measure, readable } from './pen.ts';

const LEADING = 1.16;
const WEIGHT = 700;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** Words ready to be painted: their lines, their face and the room they take. */
export interface SetType {
  readonly lines: readonly string[];
  readonly face: Face;
  readonly leading: number;
  readonly height: number;
  readonly rtl: boolean;
}

export interface TypeBox {
  readonly width: number;
  readonly height: number;
  readonly largest: number;
  readonly smallest: number;
}

type Measure = (words: string) => number;

export function setType(context: SKRSContext2D, words: string, box: TypeBox): SetType {
  const units = unitsOf(readable(words));
  for (let size = Math.round(box.largest); ; size -= 2) {
    const face = { size, weight: WEIGHT };
    const widthOf = (text: string) => measure(context, text, face);
    const lines = wrap(units, box.width, widthOf);
    const height = lines.length * size * LEADING;
    const fits = height <= box.height && lines.every((line) => widthOf(line) <= box.width);
    if (fits || size <= box.smallest) {
      return { lines: balance(units, lines, widthOf), face, leading: size * LEADING, height, rtl: RTL.test(words) };
    }
  }
}

/** A piece that stays whole, and whether a space stands before it. */
interface Unit {
  text: string;
  readonly spaced: boolean;
}

function unitsOf(words: string): Unit[] {
  const units: Unit[] = [];
  let spaced = false;
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(words)) {
    if (segment.trim() === '') {
      spaced = true;
      continue;
    }
    const last = units.at(-1);
    const breaks = last && UNSPACED.test(last.text.slice(-1)) && UNSPACED.test(segment.charAt(0));
    if (last && !spaced && !breaks && last.text.length + segment.length < 30) last.text += segment;
    else units.push({ text: segment, spaced });
    spaced = false;
  }
  return units;
}

function wrap(units: readonly Unit[], width: number, widthOf: Measure): string[] {
  const lines: string[] = [];
  for (const { text, spaced } of units) {
    const last = lines.at(-1);
    const longer = last === undefined ? text : `${last}${spaced ? ' ' : ''}${text}`;
    if (last === undefined || widthOf(longer) > width) lines.push(text);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/** The narrowest lines that are no more of them: no single word is left alone at the end. */
function balance(units: readonly Unit[], lines: readonly string[], widthOf: Measure): string[] {
  let high = Math.max(...lines.map(widthOf), 1);
  let low = high / 2;
  let best = [...lines];
  while (high - low > 4) {
    const middle = (low + high) / 2;
    const tried = wrap(units, middle, widthOf);
    if (tried.length <= lines.length) {
      best = tried;
      high = middle;
    } else low = middle;
  }
  return best;
}
