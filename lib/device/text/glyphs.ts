/** Looks whether the fonts of this computer have a sign: it is painted, and the painting is looked at. */
import { graphemesOf } from './graphemes.ts';
import { type Pen, setPen } from './pen.ts';

export interface Glyphs {
  /** False where a box or nothing would stand in its place. */
  paints(sign: string): boolean;
  /** True where it comes in colours of its own, and as one picture. */
  paintsColour(sign: string): boolean;
}

const SIZE = 32;
const WIDTH = 96;
const HEIGHT = 80;
/** Marks reach back over what stands before them. */
const LEFT = 24;
const BASELINE = 54;
/** Noncharacters: no font may have them. Firefox draws boxes of two widths, for four digits and for six. */
const NOWHERE = ['\u{10ffff}', '\uffff', '\ufdd0'];
/** What may well leave no mark on paper. */
const INVISIBLE = /^[\s\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}]*$/u;
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;

const opened = new Map<string, Glyphs>();

/** `stack` as CSS writes it; its own faces have to be loaded by now. What was looked at once is remembered. */
export function glyphsOf(stack: string, language: string): Glyphs {
  const key = `${language} ${stack}`;
  const glyphs = opened.get(key) ?? open(stack, language);
  opened.set(key, glyphs);
  return glyphs;
}

function open(stack: string, language: string): Glyphs {
  const looks = new Map<string, Look>();
  const context: Pen | null = new OffscreenCanvas(WIDTH, HEIGHT).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('this browser draws nothing off screen');
  const writing = { font: `700 ${SIZE}px ${stack}`, tracking: 0, language };
  const lookAt = (text: string, colour = BLACK): Look => {
    const key = colour + text;
    const before = looks.get(key);
    if (before) return before;
    setPen(context, writing);
    const look = paint(context, text, colour);
    looks.set(key, look);
    return look;
  };
  const isBox = (sign: string) => NOWHERE.some((nowhere) => isLike(lookAt(sign), lookAt(nowhere)));
  return {
    paints(sign) {
      if (INVISIBLE.test(sign)) return true;
      const codes = [...sign.replaceAll(UNSEEN, '')];
      return !lookAt(sign).isBlank && !codes.some(isBox);
    },
    paintsColour(sign) {
      const look = lookAt(sign);
      // Letters take the colour of the pen; pictures have their own.
      if (look.isBlank || look.print !== lookAt(sign, RED).print) return false;
      const [first = sign, ...more] = [...sign.replaceAll(UNSEEN, '')];
      // What is put together of several must be neither a row of them nor the first of them alone.
      const isWhole = more.length === 0 || /^\p{Regional_Indicator}/u.test(first) || lookAt(first).print !== look.print;
      return isWhole && graphemesOf(sign).length === 1 && look.width < SIZE * WIDEST_EMOJI;
    },
  };
}

const BLACK = '#000000';
const RED = '#ff0000';
const WIDEST_EMOJI = 1.6;

/** One painting, as far as it is compared. */
interface Look {
  readonly isBlank: boolean;
  /** Pixels from its origin to the next sign's. */
  readonly width: number;
  readonly print: string;
  /** Its outermost rows and columns of pixels, and where they are. */
  readonly frame: string;
}

/** The same picture; or as Firefox draws boxes, the same frame with the sign's number in it. */
function isLike(look: Look, box: Look): boolean {
  return Math.abs(look.width - box.width) < 0.01 && (look.print === box.print || look.frame === box.frame);
}

function paint(context: Pen, text: string, colour: string): Look {
  context.clearRect(0, 0, WIDTH, HEIGHT);
  context.fillStyle = colour;
  context.fillText(text, LEFT, BASELINE);
  const pixels = new Uint32Array(context.getImageData(0, 0, WIDTH, HEIGHT).data.buffer);
  const bounds = boundsOf(pixels);
  return {
    isBlank: bounds === null,
    width: context.measureText(text).width,
    print: bounds ? printOf(pixels, bounds) : '',
    frame: bounds ? frameOf(pixels, bounds) : '',
  };
}

type Bounds = readonly [left: number, top: number, right: number, bottom: number];

function boundsOf(pixels: Uint32Array): Bounds | null {
  let [left, top, right, bottom] = [WIDTH, HEIGHT, -1, -1];
  for (let i = 0; i < pixels.length; i++) {
    if (pixels[i] === 0) continue;
    const x = i % WIDTH;
    const y = (i - x) / WIDTH;
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return right < 0 ? null : [left, top, right, bottom];
}

function printOf(pixels: Uint32Array, [left, top, right, bottom]: Bounds): string {
  const rows = Array.from({ length: bottom - top + 1 }, (_, i) => (top + i) * WIDTH);
  return [left, top, ...rows.map((start) => pixels.slice(start + left, start + right + 1).join())].join();
}

function frameOf(pixels: Uint32Array, [left, top, right, bottom]: Bounds): string {
  const at = (x: number, y: number) => pixels[y * WIDTH + x] ?? 0;
  const row = Array.from({ length: right - left + 1 }, (_, i) => [at(left + i, top), at(left + i, bottom)]);
  const column = Array.from({ length: bottom - top + 1 }, (_, i) => [at(left, top + i), at(right, top + i)]);
  return [left, top, right, bottom, row, column].join();
}
