/** A text as pieces between which a line may break, in any script. */
import { graphemesOf, isEmoji } from './graphemes.ts';

/** `glue`: the width of a space stands between this piece and the one before it. */
export interface Piece {
  readonly text: string;
  /** Where it begins in the whole text. */
  readonly at: number;
  readonly glue: boolean;
  /** A hyphen is drawn behind it: it was cut inside a word. */
  readonly hyphen?: boolean;
}

/** Spaces that hold words together are part of them. */
const WORD = /(?:\S|[\u00a0\u202f\u2007\u2060])+/gu;
/** Signs that belong to what stands before them, and those that belong to what comes after. */
const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}\p{Pd}%‰°…々ーๆฯ€₽¢]+$/u;
const OPENING = /^[\p{Ps}\p{Pi}¿¡#@$£¥₹]+$/u;
/** Scripts that are written without spaces: a line breaks between words that only a dictionary tells. */
const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Inside a word, behind a hyphen or a slash, a line may break too; a web address also behind its dots. */
const INNER = /(?<=\p{L}\p{L}[-‐–/_])(?=\p{L}{2})|(?<=\p{Ll}[./=&?])(?=\p{Ll}{3,}[./=&?-])/u;

/** The pieces of a text. None is empty, and together with their spaces they are the text. */
export function piecesOf(text: string, language: string): Piece[] {
  const pieces: Piece[] = [];
  for (const { 0: run, index } of text.matchAll(WORD)) {
    const parts = SPACELESS.test(run) ? partsOf(run, language) : run.split(INNER);
    let at = index;
    for (const [i, part] of parts.entries()) {
      pieces.push({ text: part, at, glue: i === 0 && pieces.length > 0 });
      at += part.length;
    }
  }
  return keptTogether(pieces, text);
}

/** A sign that stands alone between spaces never begins a line ("« Bonjour »", "50 %", "one — two"), nor is it a last line. */
function keptTogether(pieces: readonly Piece[], whole: string): Piece[] {
  const kept: Piece[] = [];
  for (const [i, piece] of pieces.entries()) {
    const last = kept.at(-1);
    const isLone = i === pieces.length - 1 && graphemesOf(piece.text).every(isEmoji);
    const opens = last && (OPENING.test(last.text) || (kept.length === 1 && CLOSING.test(last.text)));
    if (last && (opens || isLone || CLOSING.test(piece.text))) {
      kept.splice(-1, 1, { ...last, text: whole.slice(last.at, piece.at + piece.text.length) });
    } else kept.push(piece);
  }
  return kept;
}

/** Japanese sets no line between a word and the small ones that lean on it, Chinese none before its particles. */
const LEANING = /^(?:[\p{Script=Hiragana}ー]{1,4}|[的了着过吗呢吧啊们地得之嗎過著們]|\p{M}+)$/u;
const LONGEST_LEANING = 9;
/** No line begins with these, wherever a dictionary parts the word. */
const NEVER_FIRST = /^[ー゛゜ゝゞヽヾ々〻ァィゥェォッャュョヮぁぃぅぇぉっゃゅょゎๆฯ\p{M}]/u;
/** The dictionary tears words that it does not know. */
const SCRAP_OF_KATAKANA = /^\p{Script=Katakana}{1,3}$/u;
const KATAKANA = /^\p{Script=Katakana}/u;
/** A number keeps what it counts: 3年, 第2章. */
const COUNTED = /\p{N}$/u;

function partsOf(run: string, language: string): string[] {
  const parts: string[] = [];
  let opening = '';
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'word' }).segment(run)) {
    const last = parts.at(-1) ?? '';
    const leans =
      NEVER_FIRST.test(segment) ||
      (SCRAP_OF_KATAKANA.test(last) && KATAKANA.test(segment)) ||
      (LEANING.test(segment) && last.length + segment.length <= LONGEST_LEANING && !/[。、，！？]$/u.test(last)) ||
      (COUNTED.test(last) && /^[\p{L}\p{N}]/u.test(segment) && segment.length <= 2);
    if (OPENING.test(segment)) opening += segment;
    else if (last && !opening && (leans || CLOSING.test(segment))) parts.splice(-1, 1, last + segment);
    else {
      parts.push(opening + segment);
      opening = '';
    }
  }
  if (opening) parts.push(opening);
  return parts;
}

/** Cuts a piece that is wider than any line between two of its signs, where a syllable may well end. */
export function cutPiece(piece: Piece, fits: (text: string) => boolean): Piece[] {
  const signs = graphemesOf(piece.text);
  const cut: Piece[] = [];
  let from = 0;
  let at = piece.at;
  while (from < signs.length) {
    let to = from + 1;
    while (to < signs.length && fits(`${signs.slice(from, to + 1).join('')}-`)) to++;
    if (to < signs.length) to = syllableEnd(signs, from, Math.min(to, Math.max(from + 1, signs.length - 3)));
    const text = signs.slice(from, to).join('');
    const hyphen = to < signs.length && isInWord(signs, to);
    cut.push({ text, at, glue: cut.length === 0 && piece.glue, ...(hyphen ? { hyphen } : {}) });
    at += text.length;
    from = to;
  }
  return cut;
}

const HYPHENATED = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;
const VOWEL = /^[aeiouyäöüàáâãåæèéêëìíîïòóôõøùúûýœаеёиоуыэюяіїєαεηιουωάέήίόύώ]/iu;
/** Two letters that begin a syllable together in most languages: no line ends between them. */
const TOGETHER = /^(?:ch|ck|ph|th|sh|sc|st|sp|qu|rh|gh|ll|nh|sz|cz|rz|[bcdfgkptw][lr]|kn|gn|zw|pf|ts)$/iu;

function isInWord(signs: readonly string[], at: number): boolean {
  return HYPHENATED.test(signs[at - 1] ?? '') && HYPHENATED.test(signs[at] ?? '');
}

/** The last place in reach where a syllable begins: consonants that go together, and a vowel. */
function syllableEnd(signs: readonly string[], from: number, most: number): number {
  if (!isInWord(signs, most)) return most;
  for (let at = most; at > from + Math.max(3, (most - from) * 0.5); at--) {
    const [one, next, after] = [signs[at - 1] ?? '', signs[at] ?? '', signs[at + 1] ?? ''];
    const vowel = TOGETHER.test(next + after) ? signs[at + 2] : after;
    const begins = !VOWEL.test(next) && VOWEL.test(vowel ?? '') && !TOGETHER.test(one + next);
    if (begins && signs.length - at >= 3) return at;
  }
  return most;
}
