/** "Click Export" -> what this extension does, and the agent's text without the talk of buttons and panels. */

import { isNarratedChinese, readChinese } from './gui-chinese.ts';
import { type Clause, clausesOf, sentencesOf } from './gui-clauses.ts';
import { readEnglish } from './gui-english.ts';
import { NARRATION, SHOWING } from './gui-narration.ts';
import type { GuiClass } from './gui-words.ts';

/** What the agent's talk asks for. `offer-edit` costs credits, and so is never done by itself. */
export type GuiAction = Exclude<GuiClass, 'strip'>;

export interface Translated {
  readonly text: string;
  /** In order of weight: export, credits, tracks, state, edit. */
  readonly actions: readonly GuiAction[];
  /** What the agent would be asked for, once for each edit that it speaks of. */
  readonly offers: readonly string[];
}

const ORDER: readonly GuiAction[] = ['export', 'credits', 'show-tracks', 'show-state', 'offer-edit'];

interface Found {
  readonly classes: Set<GuiClass>;
  readonly offers: Set<string>;
}

/** Keeps what tells of the video, drops what tells the user where to press, and says what the latter meant. */
export function translateAgentText(text: string): Translated {
  const found: Found = { classes: new Set(), offers: new Set() };
  const lines = text.split('\n').map((line) => {
    const kept = sentencesOf(line)
      .map((sentence) => translateSentence(sentence, found))
      .join('');
    // A list mark with nothing behind it is no line.
    return line.trim() && /^[\s\-*•\d.)👉➡✅🎬]*$/u.test(kept) ? null : kept.trimEnd();
  });
  const kept = lines.filter((line) => line !== null).join('\n');
  return {
    text: kept.replaceAll(/\n{3,}/g, '\n\n').trim(),
    actions: ORDER.filter((action) => found.classes.has(action)),
    offers: [...found.offers],
  };
}

const HAN = /\p{Script=Han}/u;

function translateSentence(sentence: string, found: Found): string {
  if (isNarrated(plain(sentence))) return sentence;
  const clauses = clausesOf(sentence);
  const classes = classify(clauses);
  if (classes.every((kind) => kind === null)) return sentence;
  for (const [i, kind] of classes.entries()) {
    if (kind && !leadsOn(clauses, classes, i)) found.classes.add(kind);
    if (kind === 'offer-edit') found.offers.add(offerOf(clauses[i]?.text ?? ''));
  }
  return joinKept(sentence, keepContent(clauses, classes));
}

/** A sentence of Latin words stays English, whatever label it names in Chinese. */
function isChinese(text: string): boolean {
  return HAN.test(text) && (text.match(/[a-z]+/gi)?.length ?? 0) < (text.match(/\p{Script=Han}/gu)?.length ?? 0);
}

const LABELS: readonly (readonly [RegExp, string])[] = [
  [/导出|匯出|導出/g, 'Export'],
  [/下载|下載/g, 'Download'],
  [/时间轴|时间线|時間軸/g, 'Timeline'],
  [/预览|預覽/g, 'Preview'],
  [/重新生成/g, 'Regenerate'],
  [/上传|上傳/g, 'Upload'],
  [/积分|余额|账户|積分|帳戶/g, 'account'],
];

function withEnglishLabels(text: string): string {
  return LABELS.reduce((words, [label, english]) => words.replaceAll(label, english), text);
}

function isNarrated(sentence: string): boolean {
  const asks = /[:;,，：]\s*(?:please |you can (?:now )?|just )?(?:click|open|press|tap|check|preview|hit|go to)\b/i;
  if (isChinese(sentence)) return isNarratedChinese(sentence);
  if (
    /^(?:voice ?over|narrator|narration|script|scene \d+|shot \d+|caption|title|text|hook|cta)\b[^,]{0,30}:/i.test(
      sentence,
    )
  )
    return true;
  return (
    (NARRATION.test(sentence) || SHOWING.test(sentence)) &&
    !asks.test(sentence.replace(SHOWING, '').replace(/,\s*(?:click|open|press|tap|check)s?\b[^,]*(?= and\b|,)/i, ''))
  );
}

/** Without Markdown, list marks and pictures, so that the first word is the first word. */
function plain(clause: string): string {
  return clause
    .replaceAll(/\*\*([^*]+)\*\*/g, '"$1"')
    .replaceAll(/\[([^\]]{1,30})\](?!\()/g, '"$1"')
    .replaceAll(/[*_`]/g, '')
    .replace(/^(?:[\s\-•(（]|\p{Extended_Pictographic}|\uFE0F)*(?:\d+[.)]\s+)?/u, '')
    .trim();
}

/** A clause that only leads to an instruction: its aim, its condition, its place, or a word of order. */
const LEADS =
  /^(?:if|when|once|after|whenever|to|for|in order|ready|so|from|in the|on the|at the|under the|near the|inside the|next|then|now|finally|first|afterwards?|otherwise|alternatively|done|and|or|great|as soon as|before|until|unless|如果|如需|若|完成后|满意后|当|想要|需要|确认|如不|要|最后|首先|然后|接下来|之后|现在)/i;
const AIMS = /^(?:to|for|if you (?:want|need|would like|wish|'d like)|in order to|如需|想要|要)/i;

function classify(clauses: readonly Clause[]): (GuiClass | null)[] {
  return clauses.map(({ text }, i) => {
    const words = plain(text);
    if (isChinese(words)) return readChinese(words.replace(/[\s。！？.!?]+$/u, ''));
    const lead = clauses
      .slice(0, i)
      .map((before) => plain(before.text))
      .filter((before) => AIMS.test(before));
    return readEnglish(withEnglishLabels(words).replace(/[\s.!?]+$/, ''), lead.at(-1) ?? '');
  });
}

/** "Open the menu and choose Export": the way there asks for nothing of its own. */
function leadsOn(clauses: readonly Clause[], classes: readonly (GuiClass | null)[], at: number): boolean {
  const next = classes[at + 1];
  const joined = /^\s*(?:and|then|and then|->|→|,|，|并且?|然后|再|接着)\s*$/i.test(clauses[at]?.tail.trim() ?? '');
  return classes[at] === 'show-state' && joined && (next === 'export' || next === 'credits' || next === 'offer-edit');
}

function keepContent(clauses: readonly Clause[], classes: readonly (GuiClass | null)[]): Clause[] {
  return clauses.flatMap((clause, i) => {
    if (classes[i]) return contentOf(clause);
    const text = clause.text.trim();
    const words = plain(text);
    const last = classes.slice(i + 1).every((kind) => kind === null);
    const leads = LEADS.test(words) && !last && !/^(?:now|so|then|first) (?:it|the|your|we|i)\b/i.test(words);
    const follows =
      i > 0 &&
      classes[i - 1] &&
      (/^(?:and |or |then |to |so |choose|pick|select|save|confirm|即可|就|便|选择|保存)|^[【“"[]|^(?:\d{3,4}p|mp4)\b/i.test(
        words,
      ) ||
        /\b(?:you're|you are) (?:done|all set|good to go)\b/i.test(words));
    const cannot =
      classes.includes('credits') &&
      /\b(?:can(?:no|')t|unable to|don't have|do not have|not able)\b|无法|不能|看不到/i.test(words);
    return leads || follows || cannot || !/[\p{L}\p{N}]/u.test(text) ? [] : [{ ...clause, text }];
  });
}

/** "... to watch your 30-second intro": what is to be watched is a thing of the video. */
function contentOf({ text, tail }: Clause): Clause[] {
  const seen =
    /\bto (?:watch|see|hear|enjoy|review|play|preview|check|view|save|download|get|export) ((?:your|the|a|an|all) [^,;]*?\d+[- ]?(?:s\b|sec|min|photo|scene|clip)[^,;]*)$/i.exec(
      text.trim().replace(/[.!?]+$/, ''),
    );
  return seen?.[1] ? [{ text: seen[1], tail }] : [];
}

function joinKept(sentence: string, kept: readonly Clause[]): string {
  if (kept.length === 0) return '';
  const isHan = isChinese(sentence);
  const joined = kept
    .map(({ text, tail }, i) =>
      i === kept.length - 1 ? text : `${text}${/^[\s,;:，；：—–-]+$/.test(tail) ? tail : isHan ? '，' : ', '}`,
    )
    .join('')
    .replace(/[\s,;:，；：.!?。！？→]+$/u, '');
  const end = isHan ? '。' : (/[!?]/.exec(sentence.trimEnd().slice(-1))?.[0] ?? '.');
  return `${joined.charAt(0).toUpperCase()}${joined.slice(1)}${end}${/\s*$/.exec(sentence)?.[0] ?? ''}`;
}

/** What is to be asked for where the agent tells how to do it by hand: the aim, if it is named, or the act. */
function offerOf(clause: string): string {
  const words = plain(clause).replace(/[\s.!?。！？]+$/u, '');
  if (isChinese(words)) return words.replace(/^(?:请|您|你|可以|可|也|还|如果不满意，?)*/, '');
  const aim = AIM.exec(words)?.[1];
  const label = LABEL.exec(words)?.[1];
  const wish = WISH.exec(words)?.[1];
  const lack = /^(?:adjust|edit|change|tweak|modify|fine-?tune) (?:it|this|that|them)\b.*? if (.+)$/i.exec(words)?.[1];
  const act = words.replace(/^(?:please|just|simply|now|you can|feel free to|also|then|and|or|,| )+/i, '');
  const chosen = aim ?? (label ? [label, wish].filter(Boolean).join(': ') : (lack ?? act));
  return chosen.charAt(0).toUpperCase() + chosen.slice(1);
}

const AIM =
  /\bto ((?:trim|crop|split|cut|adjust|change|edit|replace|resize|move|reorder|rearrange|restyle|fine-?tune|tweak|modify|rename|delete|remove|shorten|lengthen|extend|swap|lower|raise|reduce|increase|mute|reposition|customi[sz]e|rotate|reframe|recolou?r|pick|drop)\b.*)$/i;
const LABEL =
  /^(?:[Pp]lease |[Jj]ust |[Ss]imply |[Yy]ou can |[Nn]ow )*(?:[Cc]lick|[Tt]ap|[Pp]ress|[Hh]it|[Ss]elect|[Cc]hoose)(?: on)?(?: the)? ["'“‘]?([A-Z][\w ]{2,30}?)["'”’]?(?: button| icon)?(?=,| if\b| to\b| for\b|$)/;
const WISH =
  /\b(?:if you (?:want|need|prefer|would like|wish for)|for) ((?:a|an|another|more|less|other|new|different)\b.*)$/i;
