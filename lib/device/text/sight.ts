/** Before a film is drawn: which of its signs no font here has, which come from pictures, and which have neither. */
import type { Glyphs } from './glyphs.ts';
import { graphemesOf, isEmoji, isPictographic } from './graphemes.ts';

export interface Sight {
  /** The words that cannot be drawn: with even one of them there is no film. */
  readonly undrawable: readonly string[];
  /** Emoji that are drawn from their pictures. */
  readonly pictured: ReadonlySet<string>;
  /** Emoji that have no picture: the film goes without them. */
  readonly leftOut: ReadonlySet<string>;
}

/** So many words are named; who has no font for a script need not read all of them. */
const MOST_WORDS = 6;

export function lookThrough(texts: readonly string[], glyphs: Glyphs, hasPicture: (sign: string) => boolean): Sight {
  const pictured = new Set<string>();
  const leftOut = new Set<string>();
  const missing = new Set<string>();
  for (const sign of new Set(texts.flatMap(graphemesOf))) {
    if (isEmoji(sign) ? glyphs.paintsColour(sign) : glyphs.paints(sign)) continue;
    if (!isPictographic(sign)) missing.add(sign);
    else if (hasPicture(sign)) pictured.add(sign);
    else leftOut.add(sign);
  }
  const words =
    missing.size === 0
      ? []
      : texts.flatMap(wordsOf).filter((word) => graphemesOf(word).some((sign) => missing.has(sign)));
  return { undrawable: [...new Set(words)].slice(0, MOST_WORDS), pictured, leftOut };
}

/** The words as a dictionary would have them; what stands between them counts as words too. */
function wordsOf(text: string): string[] {
  const segments = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text);
  return [...segments].map(({ segment }) => segment);
}
