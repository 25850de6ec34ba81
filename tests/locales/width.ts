/** How wide a sentence is drawn, in average Latin letters; close enough to tell what will not fit. */

/** Han, kana and full-width signs are drawn about as wide as two letters, Arabic narrower than one. */
export function widthOf(sentence: string): number {
  let width = 0;
  for (const letter of sentence) {
    if (/\p{M}/u.test(letter)) continue;
    if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]/u.test(letter)) width += 2;
    else width += /\p{Script=Arabic}/u.test(letter) ? 0.85 : 1;
  }
  return Math.round(width);
}
