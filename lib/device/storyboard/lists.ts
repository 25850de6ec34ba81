/** Which lines of a post are its list, whatever stands before them: numbers of any script, dots, dashes, emoji. */
import { graphemesOf, isPictographic } from '../text/graphemes.ts';
import { withoutEdgeEmoji } from './clean.ts';
import { readNumber } from './figure.ts';

const CIRCLED = /^[①-⑳⓪⓵-⓾❶-❿➀-➓㉠-㉻⓫-⓴]/u;
const NUMBERED =
  /^(?:(?:step|tip|no\.?|nr\.?|punkt|#)\s*)?(?:(\p{Nd}{1,2})\s*(?:[.)\-–:、．：।।/]|\/\p{Nd}{1,2}\b)(?!\p{Nd})|(\p{Nd})\ufe0f?\u20e3|[(（](\p{Nd}{1,2})[)）]|(第?[一二三四五六七八九十]{1,2})[、．.，：])\s*(?=\S)/iu;
const SIGN = /^(?:[•·‣◦●○■□◆◇★☆▪▫►▶▸→➡➔➤⇒✓✔☑✗✘»›※・]|[-–—*+](?=\s|\p{L}))\ufe0f?\s*(?=\S)/u;

interface Mark {
  /** Lists are of one kind: numbers, this very sign, or emoji of any kind. */
  readonly kind: string;
  /** The emoji or sign itself, or the number. */
  readonly sign: string;
  readonly place: number | null;
  readonly words: string;
}

const CHINESE = '一二三四五六七八九十';

function markOf(line: string): Mark | null {
  const circled = CIRCLED.exec(line)?.[0];
  if (circled)
    return { kind: 'number', sign: circled, place: placeOfCircled(circled), words: line.slice(circled.length) };
  const numbered = NUMBERED.exec(line);
  if (numbered) {
    const [whole, ...found] = numbered;
    const sign = found.find((one) => one !== undefined) ?? '';
    const place = readNumber(sign)?.value ?? CHINESE.indexOf(sign.at(-1) ?? '') + 1;
    return { kind: 'number', sign, place, words: line.slice(whole.length) };
  }
  const sign = SIGN.exec(line)?.[0];
  if (sign) return { kind: sign.trim(), sign: sign.trim(), place: null, words: line.slice(sign.length) };
  const [first = ''] = graphemesOf(line);
  if (!isPictographic(first) || /^[©®™0-9#*]/u.test(first)) return null;
  return { kind: 'emoji', sign: first, place: null, words: line.slice(first.length) };
}

function placeOfCircled(sign: string): number | null {
  const plain = sign.normalize('NFKC');
  return readNumber(plain)?.value ?? null;
}

interface List {
  readonly items: ReadonlyMap<number, string>;
  readonly last: number;
  readonly mark: Mark;
  /** All with the same emoji. */
  readonly isEven: boolean;
}

/** Explanations may stand between the items of a list, but not a whole story. */
const MOST_BETWEEN = 3;

/** The words of the items by the index of their lines: those of the longest list, if there is one at all. */
export function listIn(lines: readonly string[]): ReadonlyMap<number, string> {
  const lists: List[] = [];
  for (const [i, line] of lines.entries()) {
    const mark = markOf(line);
    const words = mark && withoutEdgeEmoji(mark.words);
    if (!mark || !words || isHook(mark, i, lines)) continue;
    const at = lists.findLastIndex((list) => goesOnIn(list, mark, i));
    const list = lists[at];
    if (list)
      lists[at] = {
        items: new Map([...list.items, [i, words]]),
        last: i,
        mark,
        isEven: list.isEven && list.mark.sign === mark.sign,
      };
    else lists.push({ items: new Map([[i, words]]), last: i, mark, isEven: true });
  }
  const real = lists.filter(({ items, mark, isEven }) => items.size >= (mark.kind === 'emoji' && !isEven ? 3 : 2));
  return real.toSorted((a, b) => b.items.size - a.items.size)[0]?.items ?? new Map();
}

/** A post's first line may begin with an emoji for its own sake. */
function isHook(mark: Mark, index: number, lines: readonly string[]): boolean {
  return index === 0 && mark.kind === 'emoji' && markOf(lines[1] ?? '')?.sign !== mark.sign;
}

function goesOnIn({ mark, last }: List, next: Mark, at: number): boolean {
  if (mark.kind !== next.kind || at - last > MOST_BETWEEN + 1) return false;
  if (mark.place !== null && next.place !== null) return next.place === mark.place + 1;
  return mark.sign === next.sign || at === last + 1;
}
