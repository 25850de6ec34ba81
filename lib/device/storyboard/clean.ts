/** A post's text as it is shown: without the marks that mean something only in a feed. */
import { graphemesOf, isPictographic } from '../text/graphemes.ts';

const LINK = /(?:https?:\/\/|www\.)[^\s。，、）」]+/giu;
/** Marks of Indian and Thai writing are no letters, but parts of words; so are the joiners of Persian. */
const TAG = /[#＃](?=[\p{N}_]*\p{L})[\p{L}\p{M}\p{N}_\u200c\u200d]+/u;
const TAGS = new RegExp(TAG, 'gu');
const TRAILING_TAGS = new RegExp(`(?:(?:^|\\s+)${TAG.source})+\\s*$`, 'u');
const MENTION = /(^|[^\p{L}\p{N}])@(?=[\p{L}\p{N}])/gu;
/** Letters from the mathematical blocks that some use for bold: no reader and no font knows what to make of them. */
const STYLED = /[\u{1d400}-\u{1d7ff}]/gu;
/** Signs that nobody can see and some use as space, and those that are no signs at all. */
const BLANK = /[\u2800\u3164\u115f\u1160\uffa0]/gu;
const NO_SIGN = /[\p{Co}\p{Cs}\u200b\ufeff\u00ad\ufdd0-\ufdef\ufffe\uffff]/gu;
/** "12 000" is one number. */
const SPACED_NUMBER = /(?<![\p{Nd}.,])\p{Nd}{1,3}(?: \p{Nd}{3})+(?![\p{Nd}])/gu;
const BREAKING_SPACE = /[^\S\u00a0\u202f]+/gu;

/** Stands where a link was. */
const AT_LINK = '\ue000';
const LINKED = /[^.!?。\ue000]*\ue000[^.!?。]*[.!?。]?/gu;

/** "More at …" says nothing once the link is gone; a longer sentence stays. */
function withoutLink(clause: string): string {
  const words = clause.replaceAll(AT_LINK, ' ').trim();
  return words.split(/\s+/u).length > 5 ? words : ' ';
}

/** The lines of a post, cleaned; empty ones are gone. */
export function cleanLines(post: string): string[] {
  return post
    .normalize('NFC')
    .replaceAll('\r', '')
    .replaceAll(NO_SIGN, '')
    .replaceAll(BLANK, ' ')
    .replaceAll(STYLED, (letter) => letter.normalize('NFKC'))
    .split(/[\n\u2028\u2029]+/u)
    .map(cleanLine)
    .filter((line) => /[\p{L}\p{N}]/u.test(line));
}

function cleanLine(line: string): string {
  return tidyText(
    line
      .replaceAll(LINK, AT_LINK)
      .replaceAll(LINKED, (clause) => withoutLink(clause))
      .replace(TRAILING_TAGS, '')
      .replaceAll(TAGS, (tag) => spaced(tag.slice(1)))
      .replaceAll(MENTION, '$1')
      .replaceAll(/[*_]{2}([^*_]+)[*_]{2}/gu, '$1')
      .replaceAll(SPACED_NUMBER, (number) => number.replaceAll(' ', '\u00a0')),
  );
}

/** One space between words, none before a sign that closes; French keeps its own before the high ones, and they hold together. */
export function tidyText(text: string): string {
  return text
    .replaceAll(BREAKING_SPACE, ' ')
    .replaceAll(/\s+(?=[.,،、。，])/gu, '')
    .replaceAll(/ (?=[;:!?؟]+(?:\s|$))/gu, '\u00a0')
    .trim();
}

/** "#BuildInPublic" is three words. */
function spaced(tag: string): string {
  return tag.replaceAll('_', ' ').replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
}

/** Arrows that point to what follows in the feed. */
const POINTERS = /[\s↓⬇⇩⤵↘]+$/u;

/** Without emoji at the edges, where they are bullets and decoration; those in the middle of a sentence stay. */
export function withoutEdgeEmoji(text: string): string {
  const signs = graphemesOf(text);
  const isDecoration = (sign: string) =>
    /^\s*$/u.test(sign) || (isPictographic(sign) && !/^[©®™‼⁉ℹ]/u.test(sign) && !/^[0-9#*]$/u.test(sign));
  const from = signs.findIndex((sign) => !isDecoration(sign));
  const to = signs.findLastIndex((sign) => !isDecoration(sign));
  return signs
    .slice(Math.max(0, from), to + 1)
    .join('')
    .replace(POINTERS, '')
    .trim();
}
