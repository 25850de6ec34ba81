/** What a line or a sentence of a post is: a striking number, a quotation, a before or an after, a call. */

import type { Figure } from '../../view/storyboard.ts';
import { withoutEdgeEmoji } from './clean.ts';
import { readNumber } from './figure.ts';

/** Not inside a word, a time, a date or another number; in scripts without spaces, numbers stand close to their words. */
const NOT_AFTER = String.raw`(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}.,:/]|\p{N}[万萬億亿만억])`;
const SIGN_BEFORE = String.raw`((?:(?<![\p{L}\p{M}])[+\-−~≈])?\s?(?:\p{Lu}{1,3}(?=\p{Sc}))?\p{Sc}?\s?)`;
const DIGITS = String.raw`(\p{Nd}+(?:[.,٬٫’'\u00a0\u202f]\p{Nd}+)*)`;
const SHARE = String.raw`[\s]?[%٪％‰]|\s?(?:percent|per cent|prozent|pour cent|por ciento|por cento|процент\p{L}*|प्रतिशत|শতাংশ|퍼센트|パーセント)(?!\p{L})`;
const MANY = String.raw`[x×](?![\p{L}\p{N}])|[kKMB](?!\p{L})|\s?(?:millions?|billions?|millionen|Mio\.?|Mrd\.?|млн|млрд|тыс\.?|lakh|crore|लाख|करोड़|লাখ|কোটি)(?!\p{L})|[万萬億亿만억千천]+[円元원]?(?!\p{N})`;
const MONEY = String.raw`\s?\p{Sc}|\s?(?:zł|kr|Kč|Ft|руб\.?|元|円|원|บาท)(?!\p{Script=Latin})`;
const FIGURE = new RegExp(`${NOT_AFTER}${SIGN_BEFORE}${DIGITS}(${SHARE}|${MANY}|${MONEY})?(?![:/]?\\p{Nd})`, 'gu');

interface Found {
  readonly figure: Figure;
  readonly at: number;
  readonly length: number;
  readonly unit: string;
}

/** The number that a sentence stands on, and what is said of it; null where it has none worth a picture. */
export function figureIn(sentence: string): { readonly figure: Figure; readonly rest: string } | null {
  const found = figuresIn(sentence);
  const first = found.find(({ unit }) => unit !== '') ?? found[0];
  if (!first) return null;
  // "From 18% to 31%": what it has come to is the point.
  const chosen = first.at === 0 ? first : (found.findLast(({ unit }) => unit === first.unit) ?? first);
  const behind = sentence.slice(chosen.at + chosen.length);
  // Taken out of the middle of a sentence, a number would leave a hole in it: there the sentence stays whole.
  const isFirst = chosen.at === 0 && /^\s+\p{L}/u.test(behind);
  return { figure: chosen.figure, rest: isFirst ? behind.trim() : sentence };
}

function figuresIn(sentence: string): Found[] {
  return [...sentence.matchAll(FIGURE)].flatMap((match): Found[] => {
    const [whole, before = '', written = '', after = ''] = match;
    const read = readNumber(written);
    if (!read || read.value > 1e12) return [];
    const unit = (before + after).replaceAll(/[\s+\-−~≈]/gu, '');
    const isStriking =
      unit !== '' || /[+−]|^-/u.test(before.trim()) || (read.value >= 1000 && !isYear(written, read.value));
    if (!isStriking) return [];
    const figure = { before: before.trimStart(), ...read, after, written };
    return [{ figure, at: match.index, length: whole.length, unit }];
  });
}

/** A figure as somebody writes one by itself: "$1,200", "3×", "+42.5 %"; null where there is no number in it. */
export function readFigure(text: string): Figure | null {
  const match = /^(\P{Nd}{0,20}?)(\p{Nd}[\p{Nd}.,٫’'\u00a0\u202f]*\p{Nd}|\p{Nd})(.{0,20})$/u.exec(text.trim());
  const [, before = '', written = '', after = ''] = match ?? [];
  const read = readNumber(written);
  return read && { before, ...read, after, written };
}

function isYear(digits: string, value: number): boolean {
  return /^\p{Nd}{4}$/u.test(digits) && value >= 1900 && value <= 2100;
}

const QUOTED = /^(?:[“"«„]([^”"»“]{12,})[”"»“]|[「『]([^」』]{7,})[」』])[.。]?\s*(?:[-–—,]\s*(.{2,60}))?$/u;

/** Somebody's words, and who said them, where the line tells. */
export function quotationIn(line: string): { readonly words: string; readonly source: string | null } | null {
  const match = QUOTED.exec(line.trim());
  const words = match?.[1] ?? match?.[2];
  return words ? { words: words.trim(), source: match?.[3]?.trim() ?? null } : null;
}

const BEFORE_WORDS =
  'before|then|old way|yesterday|vorher|früher|davor|gestern|avant|hier|antes|ayer|ontem|prima|ieri|voorheen|eerst|trước đây|trước|önce|eskiden|przed|przedtem|wcześniej|dawniej|до|раньше|было|вчера|раніше|було|преди|пре|πριν|παλιά|לפני|פעם|قبل|سابقاً|سابقا|پہلے|قبلا|पहले|पूर्वी|आधी|আগে|முன்பு|முன்|ก่อน|以前|之前|過去|过去|昨天|ビフォー|従来|전|이전|예전|비포';
const AFTER_WORDS =
  "after|now|new way|today|nachher|heute|danach|jetzt|après|maintenant|aujourd’hui|aujourd'hui|después|ahora|hoy|depois|agora|hoje|dopo|adesso|ora|oggi|nu|daarna|sau|bây giờ|hiện nay|sonra|şimdi|bugün|po|teraz|dziś|после|сейчас|теперь|стало|сегодня|після|тепер|зараз|сега|сада|μετά|τώρα|σήμερα|אחרי|היום|עכשיו|بعد|الآن|اليوم|اب|اکنون|अब|बाद में|आज|आता|এখন|পরে|இப்போது|பின்|பிறகு|หลัง|ตอนนี้|現在|现在|之后|之後|如今|今天|アフター|今|후|이후|지금|애프터";
const half = (words: string) => new RegExp(`^(?:${words})\\s*[:：\\-–—→]\\s*`, 'iu');
const BEFORE = half(BEFORE_WORDS);
const AFTER = half(AFTER_WORDS);

/** Which half of a comparison a line is, without the word that says so. */
export function halfIn(line: string): { readonly half: 'before' | 'after'; readonly words: string } | null {
  const plain = withoutEdgeEmoji(line).replace(/^[-–—•✗✘✓✔]\s*/u, '');
  if (BEFORE.test(plain)) return { half: 'before', words: plain.replace(BEFORE, '') };
  return AFTER.test(plain) ? { half: 'after', words: plain.replace(AFTER, '') } : null;
}

const CALL =
  /[?؟？՞]["”»」]?\s*$|\p{Script=Greek};["”»]?\s*$|^(?:follow|comment|share|tell|try|join|read|apply|book|write|send|dm|let me|folge|kommentier|schreib|teil|suivez|partagez|dites|sígueme|comenta|comparte|siga|comente|compartilhe|napisz|podziel|yorum|paylaş|hãy|bình luận|напишите|поделитесь|підпишіться|напишіть|γράψτε|στείλτε|כתבו|שתפו|ספרו|बताइए|लिखिए|লিখুন|জানান|சொல்லுங்கள்|บอก|แชร์|评论|分享|关注|留言|フォロー|コメント|教えて|댓글|공유|알려|تابع|شارك|أرسل|اكتب)/iu;

/** True for a question, or for words that ask the reader to do something. */
export function asksReader(sentence: string): boolean {
  return CALL.test(withoutEdgeEmoji(sentence));
}
