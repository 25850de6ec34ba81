/** Numbers as a post writes them: read with their digits, their groups and their signs, and written in the same way. */
import type { Figure, Storyboard } from '../../view/storyboard.ts';

/** A run of digits with what stands between them; the digits may be any script's. */
const NUMBER = /^\p{Nd}+(?:[.,٬٫’'\u00a0\u202f]\p{Nd}+)*$/u;
const ZERO_TO_NINE = 10;

/** What a number is worth; null where its groups make no sense: 1.2.3, 12,34,5. */
export function readNumber(written: string): { readonly value: number; readonly decimals: number } | null {
  if (!NUMBER.test(written)) return null;
  const latin = written.replaceAll(/\p{Nd}/gu, (digit) => String(digitOf(digit)));
  const signs: readonly string[] = latin.match(/\D/gu) ?? [];
  const groups = latin.split(/\D/u);
  const hasDecimals = isDecimalMark(signs, groups.at(-1) ?? '');
  const whole = hasDecimals ? groups.slice(0, -1) : groups;
  const between = hasDecimals ? signs.slice(0, -1) : signs;
  if (!isGrouped(whole) || new Set(between).size > 1) return null;
  const decimals = hasDecimals ? (groups.at(-1) ?? '') : '';
  return { value: Number(`${whole.join('')}.${decimals || '0'}`), decimals: decimals.length };
}

/** The last sign divides decimals where it is the only one of its kind, and one or two digits follow. */
function isDecimalMark(signs: readonly string[], last: string): boolean {
  const mark = signs.at(-1);
  if (mark === undefined || last.length > 2) return false;
  return mark === '٫' || (/[.,]/u.test(mark) && signs.indexOf(mark) === signs.length - 1);
}

/** Groups of three; or as in India of two, and three at the end. */
function isGrouped([first = '', ...others]: readonly string[]): boolean {
  if (others.length === 0) return true;
  const last = others.at(-1);
  return first.length <= 3 && last?.length === 3 && new Set(others.slice(0, -1).map(({ length }) => length)).size < 2;
}

/** Digits of a script stand in a row of ten. */
function digitOf(digit: string): number {
  return (digit.codePointAt(0) ?? 0) - zeroOf(digit);
}

/** The code of the nought in this digit's script. */
export function zeroOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 48;
  let zero = code;
  while (code - zero < ZERO_TO_NINE - 1 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return zero;
}

/** The figure when `part` of its way up is done: as the post writes it, or as its language writes numbers. */
export function writeFigure(figure: Figure, part: number, language: string): string {
  const { before, value, decimals, after, written } = figure;
  if (written) return `${before}${part >= 1 ? written : inPlaceOf(written, (value * part).toFixed(decimals))}${after}`;
  const shown = new Intl.NumberFormat(language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: value >= 10_000 ? 'always' : 'auto',
  }).format(value * part);
  return `${before}${shown}${after}`;
}

/** An item's place in the digits that its post writes, or else its language. */
export function writePlace(place: number, { scenes, language }: Pick<Storyboard, 'scenes' | 'language'>): string {
  const own = scenes.map(({ text }) => /\p{Nd}/u.exec(text)?.[0]).find((digit) => digit !== undefined);
  if (!own) return new Intl.NumberFormat(language, { useGrouping: false }).format(place);
  return inPlaceOf(own.repeat(String(place).length), String(place));
}

/** Another number's digits in the places of the written one's, from the right; places that are not needed go. */
function inPlaceOf(written: string, number: string): string {
  const digits = number.replace('.', '');
  const zero = zeroOf(written[0] ?? '0');
  let left = digits.length;
  let shown = '';
  for (const sign of [...written].reverse()) {
    if (left === 0) break;
    if (/\p{Nd}/u.test(sign)) {
      left--;
      shown = String.fromCodePoint(zero + Number(digits[left])) + shown;
    } else shown = sign + shown;
  }
  return shown;
}

/** Arabic digits take the signs beside them along in their own direction; all others read left to right. */
export function directionOfFigure({ written = '' }: Figure): 'ltr' | 'rtl' {
  return /[\u0660-\u0669]/u.test(written) ? 'rtl' : 'ltr';
}
