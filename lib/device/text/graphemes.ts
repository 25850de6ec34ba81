/** A text as the signs that a reader sees, and which of them are small pictures. */

const SEGMENTER = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
/** What the writer means as a coloured picture: by its nature, by a mark behind it, or because it is put together. */
const EMOJI =
  /\p{Emoji_Presentation}|\p{Emoji}\ufe0f|[0-9#*]\u20e3|\p{Extended_Pictographic}(?:\u200d|\p{Emoji_Modifier})|\p{Emoji_Modifier}/u;
const AS_TEXT = /\ufe0e/u;

/** What a reader takes for one sign: a letter with its marks, a family of four. */
export function graphemesOf(text: string): string[] {
  return [...SEGMENTER.segment(text)].map(({ segment }) => segment);
}

export function isEmoji(sign: string): boolean {
  return EMOJI.test(sign) && !AS_TEXT.test(sign);
}

/** True for emoji, and for signs that have a picture besides their letter's form, such as ✔ and ☎. */
export function isPictographic(sign: string): boolean {
  return isEmoji(sign) || /\p{Extended_Pictographic}/u.test(sign);
}

/** One run of a text: signs that are typed, or one that is drawn from its picture. */
export interface Run {
  readonly text: string;
  readonly isPicture: boolean;
}

/** The text in runs, in its order. */
export function runsOf(text: string, pictured: ReadonlySet<string>): Run[] {
  if (pictured.size === 0) return [{ text, isPicture: false }];
  const runs: Run[] = [];
  for (const sign of graphemesOf(text)) {
    const last = runs.at(-1);
    if (pictured.has(sign)) runs.push({ text: sign, isPicture: true });
    else if (last && !last.isPicture) runs.splice(-1, 1, { text: last.text + sign, isPicture: false });
    else runs.push({ text: sign, isPicture: false });
  }
  return runs;
}
