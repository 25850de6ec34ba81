/** The words that carry a sentence: at most three, as they stand in it. */
import { graphemesOf } from '../text/graphemes.ts';
import { isEmptyWord } from './little-words.ts';

/** More than these carry nothing any more. */
export const MOST = 3;

export function emphasisOf(text: string, language: string): string[] {
  const words = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)].filter(
    (one) => one.isWordLike,
  );
  if (words.length < 3) return [];
  const scored = words.map(({ segment, index }) => ({
    ...withSigns(text, segment, index),
    score: weigh(segment, index),
  }));
  const most = Math.min(MOST, Math.max(1, Math.floor(words.length / 5)));
  const best = scored
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || b.index - a.index)
    .slice(0, most);
  return joinNeighbours(
    text,
    best.toSorted((a, b) => a.index - b.index),
  );
}

const HAN = /^\p{Script=Han}+$/u;
/** Japanese puts its grammar in these alone. */
const HIRAGANA = /^\p{Script=Hiragana}+$/u;
/** Ends of Korean sentences. */
const KOREAN_END = /(?:니다|니까|어요|아요|세요|까요|네요|군요|한다|된다|었다|았다|였다|했다)$/u;

/** Numbers first, then names and capitals, then long words, the later the better: sentences carry their point at the end. */
function weigh(word: string, index: number): number {
  if (/\p{Nd}/u.test(word)) return 30;
  const length = graphemesOf(word).length;
  if (isEmptyWord(word) || HIRAGANA.test(word) || KOREAN_END.test(word) || length < 2) return 0;
  const plain = word.toLowerCase();
  const isShouted = word.length > 2 && word === word.toUpperCase() && word !== plain;
  const isName = index > 0 && /^\p{Lu}/u.test(word);
  const weight = HAN.test(word) ? length * 3 : length;
  return Math.min(weight, 14) + (isShouted ? 12 : 0) + (isName ? 4 : 0) + index / 1000;
}

const BEFORE_NUMBER = /(?:(?<![\p{L}\p{M}])[+\-−]|\p{Sc}|(?:\p{Nd}[.,٬٫’'\u00a0\u202f])|\p{Nd})*$/u;
const AFTER_NUMBER = /^(?:[.,٬٫’'\u00a0\u202f]?\p{Nd})*(?:\s?[%٪％‰\p{Sc}]|×)?/u;

/** A number with the signs and groups that belong to it: "+42 %", "$1,200", "1 240". */
function withSigns(text: string, segment: string, index: number): { segment: string; index: number } {
  if (!/\p{Nd}/u.test(segment)) return { segment, index };
  const before = BEFORE_NUMBER.exec(text.slice(0, index))?.[0] ?? '';
  const after = AFTER_NUMBER.exec(text.slice(index + segment.length))?.[0] ?? '';
  return { segment: before + segment + after, index: index - before.length };
}

/** Words that stand side by side are one. */
export function joinNeighbours(text: string, words: readonly { segment: string; index: number }[]): string[] {
  const runs: { from: number; to: number }[] = [];
  for (const { segment, index } of words) {
    const last = runs.at(-1);
    if (last && (index < last.to || /^\s*$/u.test(text.slice(last.to, index)))) {
      last.to = Math.max(last.to, index + segment.length);
    } else runs.push({ from: index, to: index + segment.length });
  }
  return runs.map(({ from, to }) => text.slice(from, to));
}
