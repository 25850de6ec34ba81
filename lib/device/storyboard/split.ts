/** Text -> lines, sentences and beats, in any language. */
import { type Piece, piecesOf } from '../text/pieces.ts';
import { goesOn, isEmptyWord } from './little-words.ts';

/** Reads as 12 English words do. */
export const MOST_WORDS = 12;

/** Scripts without spaces between words: what one of their signs is worth in words. */
const HAN = /\p{Script=Han}/gu;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}ー]/gu;
const LETTERS_OF_SPACELESS = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;
const MARKS = /\p{M}/gu;
const WORDS_A_HAN = 0.48;
const WORDS_A_KANA = 0.36;
const WORDS_A_LETTER = 0.23;
/** Vietnamese parts its syllables, not its words. */
const VIETNAMESE = /[ảãạấầẩẫậắằẳẵặẻẽẹếềểễệỉĩịỏọốồổỗộớờởỡợủũụứừửữựỳỷỹỵđơư]/giu;
const WORDS_A_SYLLABLE = 0.72;

/** A measure of reading: words, or where there are no spaces between them, signs as parts of words. */
export function lengthOf(text: string): number {
  const count = (signs: RegExp) => text.match(signs)?.length ?? 0;
  const letters = text.replaceAll(MARKS, '').match(LETTERS_OF_SPACELESS)?.length ?? 0;
  const spaceless = count(HAN) * WORDS_A_HAN + count(KANA) * WORDS_A_KANA + letters * WORDS_A_LETTER;
  const rest = text.replaceAll(HAN, ' ').replaceAll(KANA, ' ').replaceAll(LETTERS_OF_SPACELESS, ' ');
  const words = rest.split(/[^\S\u00a0\u202f]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  const isVietnamese = count(VIETNAMESE) > words * 0.4;
  return spaceless + words * (isVietnamese ? WORDS_A_SYLLABLE : 1);
}

/** The sentences of one line, trimmed; none is empty. */
export function sentencesOf(line: string, language: string): string[] {
  const sentences: string[] = [];
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(line)) {
    const last = sentences.at(-1);
    if (last !== undefined && endedTooEarly(last, segment)) sentences.splice(-1, 1, last + segment);
    else sentences.push(segment);
  }
  return sentences.map((sentence) => sentence.trim()).filter(Boolean);
}

const ABBREVIATED =
  /(?:^|[\s(])(?:\p{L}|Mio|Mrd|Mill|Dr|Mr|Mrs|Ms|Prof|Sr|Sra|Nr|No|Nos|St|vs|ca|approx|bzw|ggf|inkl|usw|z\.\s?B|e\.g|i\.e|u\.a|d\.h|т\.\s?е|т\.\s?д|т\.\s?п|руб|тыс|млн|млрд|др|ст|г|np|tzn|itp|m\.in|vb|örn|π\.χ|κ\.ά|κ\.λπ)\.\s*$/u;
/** What was said is told by whom: “…?” she asked, 「…。」と言う, "…"라고. */
const QUOTE_ENDED = /[.?!…。？！]["”’»“」』)]+$/u;
const GOES_ON_AFTER_QUOTE = /^(?:と|って|라고|라는|라며|고\s|하고|이라)/u;

/** "No. 1" and "e.g. this" are not the ends of sentences, nor is a quotation's end in the middle of one. */
function endedTooEarly(last: string, next: string): boolean {
  const isParted = /\s$/u.test(last);
  if (ABBREVIATED.test(last)) return true;
  if (/(?:^|\s)\p{L}{1,3}\.\s$/u.test(last) && /^[\p{Ll}\p{N}]/u.test(next)) return true;
  if (!QUOTE_ENDED.test(last.trimEnd())) return /[?!]\s*$/u.test(last) && /^\p{Ll}/u.test(next) && !isParted;
  if (isParted) return /^\p{Ll}/u.test(next);
  return GOES_ON_AFTER_QUOTE.test(next) || /^[\p{Ll}.,;]/u.test(next);
}

/** A sentence as beats of at most 12 words: cut where a reader pauses, and not into scraps. */
export function beatsOf(sentence: string, language: string): string[] {
  if (lengthOf(sentence) <= MOST_WORDS) return [sentence];
  const pieces = piecesOf(sentence, language);
  const starts = bestStarts(pieces, sentence);
  return starts.map((start, i) => sentence.slice(start, starts[i + 1]).trim()).filter(Boolean);
}

interface Way {
  readonly cost: number;
  /** The piece with which the last beat begins. */
  readonly from: number;
}

/** Where each beat begins in the sentence: of all ways to cut it, the one that costs a reader least. */
function bestStarts(pieces: readonly Piece[], sentence: string): number[] {
  const ideal = lengthOf(sentence) / Math.ceil(lengthOf(sentence) / MOST_WORDS);
  const best: Way[] = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= pieces.length; end++) {
    const ways: Way[] = [];
    for (let from = end - 1; from >= 0; from--) {
      const beat = sentence.slice(pieces[from]?.at, pieces[end]?.at);
      const length = lengthOf(beat);
      if (length > MOST_WORDS && from < end - 1) break;
      const before = best[from]?.cost ?? 0;
      ways.push({ cost: before + costOfBeat(length, ideal) + costOfCut(pieces, end, beat), from });
    }
    best[end] = ways.reduce((one, other) => (other.cost < one.cost ? other : one));
  }
  const starts: number[] = [];
  for (let end = pieces.length; end > 0; end = best[end]?.from ?? 0)
    starts.unshift(pieces[best[end]?.from ?? 0]?.at ?? 0);
  return starts;
}

const A_BEAT = 2;
const A_SCRAP = 4;

function costOfBeat(length: number, ideal: number): number {
  return A_BEAT + 2 * ((length - ideal) / ideal) ** 2 + (length < 2.5 ? A_SCRAP : 0);
}

/** The higher, the worse for a reader who has to wait for what follows. */
function costOfCut(pieces: readonly Piece[], end: number, beat: string): number {
  const [last, next] = [pieces[end - 1]?.text ?? '', pieces[end]];
  if (!next) return 0;
  if (/[;:؛；：।—–]["”’»」』)]*$/u.test(last.trim())) return 0;
  if (/[,،、，…]["”’»」』)）]*$/u.test(last.trim())) return 0.4;
  const isSpaceless = new RegExp(LETTERS_OF_SPACELESS.source, 'u').test(beat);
  if (isSpaceless && next.glue) return 0.6;
  const isInWord = /[\p{Script=Katakana}ー]$/u.test(last) && /^\p{Script=Katakana}/u.test(next.text);
  if (isInWord || /\p{N}$/u.test(last) || isEmptyWord(bare(last))) return 7;
  if (goesOn(bare(next.text)) || /^[\p{Ps}\p{Pi}]/u.test(next.text)) return 1.6;
  return 4;
}

function bare(word: string): string {
  return word.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '');
}
