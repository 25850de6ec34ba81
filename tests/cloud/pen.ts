/** Measures and writes words; on a computer without any font it draws a bar for each word instead. */
import { GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';

const FACES = ['Inter', 'Noto Sans', 'Liberation Sans', 'DejaVu Sans', 'Helvetica Neue', 'Arial'];
const OTHER_SCRIPTS = [
  'Noto Sans CJK SC',
  'Noto Sans CJK JP',
  'Noto Sans Arabic',
  'Noto Sans Hebrew',
  'Noto Sans Thai',
];
const FAMILY = [...FACES, ...OTHER_SCRIPTS].map((face) => `"${face}"`).join(', ');
const EMOJI = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200D|\uFE0F|\u20E3)+/gu;
/** Of the size, how wide a letter is when bars stand for words. */
const BAR_LETTER = 0.56;

/** Whether this computer can show words at all. The packages bring no font of their own. */
export const hasFont = GlobalFonts.families.length > 0;
const hasEmojiFont = GlobalFonts.families.some(({ family }) => /emoji/i.test(family));

export interface Face {
  readonly size: number;
  readonly weight: number;
}

export interface Place {
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly rtl: boolean;
}

export function measure(context: SKRSContext2D, words: string, face: Face): number {
  if (!hasFont) return words.length * face.size * BAR_LETTER;
  context.font = fontOf(face);
  return context.measureText(words).width;
}

/** Writes from `x` on, leftwards where the script runs so. */
export function write(context: SKRSContext2D, words: string, { face, at }: { face: Face; at: Place }): void {
  if (!hasFont) {
    drawBars(context, words, { face, at });
    return;
  }
  context.font = fontOf(face);
  context.direction = at.rtl ? 'rtl' : 'ltr';
  context.textAlign = at.rtl ? 'right' : 'left';
  context.textBaseline = 'alphabetic';
  context.fillText(words, at.x, at.y);
}

/** Without an emoji font each emoji would be an empty box. */
export function readable(words: string): string {
  if (hasEmojiFont) return words;
  const bare = words.replaceAll(EMOJI, '');
  return bare
    .replaceAll(/\s+(?=[.,!?…:;。，]|$)/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function fontOf({ size, weight }: Face): string {
  return `${weight} ${size}px ${FAMILY}, sans-serif`;
}

function drawBars(context: SKRSContext2D, words: string, { face, at }: { face: Face; at: Place }): void {
  const letter = face.size * BAR_LETTER;
  let { x } = at;
  for (const word of words.split(' ')) {
    const width = word.length * letter;
    context.beginPath();
    context.roundRect(at.rtl ? x - width : x, at.y - face.size * 0.6, width, face.size * 0.5, face.size * 0.12);
    context.fill();
    x += (width + letter) * (at.rtl ? -1 : 1);
  }
}
