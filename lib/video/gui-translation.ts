/** "Click Export" -> what this extension does, and the agent's text without the talk of buttons and panels. */
import { type GuiClass, INSTRUCTIONS, INSTRUCTIONS_ZH, NARRATION } from './gui-phrases.ts';

/** What the agent's talk asks for. `offer-edit` costs credits, and so is never done by itself. */
export type GuiAction = Exclude<GuiClass, 'strip'>;

export interface Translated {
  readonly text: string;
  /** In order of weight: export, credits, tracks, state, edit. */
  readonly actions: readonly GuiAction[];
}

const ORDER: readonly GuiAction[] = ['export', 'credits', 'show-tracks', 'show-state', 'offer-edit'];

/** Keeps what tells of the video, drops what tells the user where to press, and says what the latter meant. */
export function translateAgentText(text: string): Translated {
  const found = new Set<GuiClass>();
  const lines = text.split('\n').map((line) => {
    const kept = sentencesOf(line)
      .map((sentence) => translateSentence(sentence, found))
      .join('');
    // A list mark with nothing behind it is no line.
    return line.trim() && /^[\s\-*•\d.)]*$/.test(kept) ? null : kept.trimEnd();
  });
  const kept = lines.filter((line) => line !== null).join('\n');
  return { text: kept.replaceAll(/\n{3,}/g, '\n\n').trim(), actions: ORDER.filter((action) => found.has(action)) };
}

/** Each sentence with its mark and the space behind it, so that joining them gives the line again. */
function sentencesOf(line: string): string[] {
  return (
    line
      .match(/[^.!?。！？]*(?:[.!?](?=\s|$|["'”*])["'”*]*|[。！？]|[.!?]|$)\s*/gu)
      ?.reduce(joinBroken, [])
      .filter(Boolean) ?? []
  );
}

/** "1.5", "v2.0" and "e.g." are no ends of sentences: a piece that ends in one goes on with the next. */
function joinBroken(pieces: string[], piece: string): string[] {
  const last = pieces.at(-1);
  const broken = last !== undefined && /[^\s。！？]$/.test(last) && !/[.!?]["'”*]*$/.test(last.trimEnd());
  const midWord = last !== undefined && /\w\.$/.test(last) && /^\w/.test(piece);
  if (last !== undefined && (broken || midWord)) return [...pieces.slice(0, -1), last + piece];
  return [...pieces, piece];
}

function translateSentence(sentence: string, found: Set<GuiClass>): string {
  const core = sentence.replace(/^[\s\-*•✅👉➡]*(?:\d+[.)]\s+)?/u, '');
  if (NARRATION.test(core) && !/[:;,，]\s*(?:please |you can )?(?:click|open|press|tap|check)|[。，]请/i.test(core))
    return sentence;
  const clauses = clausesOf(sentence);
  const classes = clauses.map((clause) => classify(clause.text));
  if (classes.every((kind) => kind === null)) return sentence;
  for (const kind of classes) if (kind) found.add(kind);
  return joinKept(sentence, keepContent(clauses, classes));
}

interface Clause {
  readonly text: string;
  /** The comma, colon or word that leads to the next one. */
  readonly tail: string;
}

const BREAK =
  /([,;:，；：]\s*|\s+[—–-]\s+|\s+(?:or|then|and)\s+(?=(?:then |you can |please )?(?:click|tap|press|hit|preview|export|open|check|go|drag|select|choose|download|watch|play|adjust|use)\b)|或者?(?=[点打拖])|并(?=点击|导出)|→)/i;

function clausesOf(sentence: string): Clause[] {
  const pieces = sentence.split(BREAK);
  const clauses: Clause[] = [];
  for (let i = 0; i < pieces.length; i += 2) clauses.push({ text: pieces[i] ?? '', tail: pieces[i + 1] ?? '' });
  return clauses;
}

/** The class of a clause that is an instruction; null where it tells of the video. */
function classify(clause: string): GuiClass | null {
  const plain = clause
    .replaceAll(/[*_`]/g, '')
    .replace(/^[\s\-•✅👉➡"'“‘(（]*(?:\d+[.)]\s+)?/u, '')
    .trim();
  const table = /\p{Script=Han}/u.test(plain) ? INSTRUCTIONS_ZH : INSTRUCTIONS;
  if (table === INSTRUCTIONS_ZH && NARRATION.test(plain)) return null;
  return table.find(([, form]) => form.test(plain))?.[0] ?? null;
}

/** A clause that only leads to an instruction goes with it; what an instruction lets one see may be content. */
function keepContent(clauses: readonly Clause[], classes: readonly (GuiClass | null)[]): string[] {
  return clauses.flatMap((clause, i) => {
    if (classes[i]) return contentOf(clause.text);
    const text = clause.text.trim();
    const leads =
      /^(?:if|when|once|after|whenever|to|for|in order|ready|so|如果|如需|若|完成后|满意后|当|想要|需要)/i.test(text);
    const follows =
      i > 0 &&
      classes[i - 1] &&
      /^(?:and|or|then|to|so|choose|pick|select|save|即可|就)|^[【“"[]|^(?:\d{3,4}p|mp4)\b/i.test(text);
    return leads || follows || !/[\p{L}\p{N}]/u.test(text) ? [] : [text];
  });
}

/** "... to watch your 30-second intro": what is to be watched is a thing of the video. */
function contentOf(instruction: string): string[] {
  const seen = /\bto (?:watch|see|hear|enjoy|review|play) ((?:your|the|a|an|all) [^,;]*\d[^,;]*)$/i.exec(
    instruction.trim().replace(/[.!?]+$/, ''),
  );
  return seen?.[1] ? [seen[1]] : [];
}

function joinKept(sentence: string, kept: readonly string[]): string {
  if (kept.length === 0) return '';
  const isHan = /\p{Script=Han}/u.test(sentence);
  const joined = kept.join(isHan ? '，' : ', ').replace(/[\s,;:，；：.!?。！？]+$/u, '');
  const end = isHan ? '。' : (/[!?]/.exec(sentence.trimEnd().slice(-1))?.[0] ?? '.');
  return `${joined.charAt(0).toUpperCase()}${joined.slice(1)}${end}${/\s*$/.exec(sentence)?.[0] ?? ''}`;
}
