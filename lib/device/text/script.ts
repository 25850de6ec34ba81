/** What a script asks of type: its line height, and whether its letters may be moved apart. */

export interface Manners {
  /** Baseline to baseline, in ems. */
  readonly lineHeight: number;
  /** From the line's top to its baseline, in ems. */
  readonly baseline: number;
  /** Between letters, in ems. Joined letters must not be moved. */
  readonly tracking: number;
}

const TALL =
  /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Thai}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Lao}\p{Script=Tibetan}]/u;
const JOINED = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mongolian}]/u;
const SQUARE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const HEBREW = /[\p{Script=Hebrew}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Ethiopic}]/u;
/** Vietnamese and others set marks upon marks over capitals. */
const STACKED = /[\u1e00-\u1eff]/u;

export function mannersOf(text: string): Manners {
  if (TALL.test(text)) return { lineHeight: 1.5, baseline: 1.08, tracking: 0 };
  if (JOINED.test(text)) return { lineHeight: 1.55, baseline: 1.08, tracking: 0 };
  if (SQUARE.test(text)) return { lineHeight: 1.32, baseline: 1.02, tracking: 0 };
  if (HEBREW.test(text)) return { lineHeight: 1.3, baseline: 1, tracking: 0 };
  if (STACKED.test(text)) return { lineHeight: 1.3, baseline: 1.02, tracking: -0.01 };
  return { lineHeight: 1.14, baseline: 0.92, tracking: -0.02 };
}
