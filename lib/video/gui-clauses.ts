/** Cuts the agent's text into sentences and clauses, and never inside quotation marks. */

export interface Clause {
  readonly text: string;
  /** The comma, colon or word that leads to the next one. */
  readonly tail: string;
}

/** Marks in pairs, with what they may hold. A lone apostrophe opens nothing. */
const QUOTED =
  /"[^"\n]{1,200}"|“[^”\n]{1,200}”|‘[^’\n]{1,200}’|「[^」\n]{1,200}」|《[^》\n]{1,200}》|【[^】\n]{1,60}】|(?<=^|[\s(:,])'[^'\n]{1,80}'(?=[\s.,;:!?)]|$)/g;
/** Where the masks are taken from: letters that no language uses. */
const FIRST_MASK = 0xe000;
const MASKS = /[\uE000-\uF8FF]/u;

interface Masked {
  readonly text: string;
  readonly unmask: (text: string) => string;
}

/** Each quotation as one sign, so that its points and commas divide nothing; a final point stays to end the sentence. */
function maskQuotes(line: string): Masked {
  if (MASKS.test(line)) return { text: line, unmask: (text) => text };
  const held: string[] = [];
  const text = line.replaceAll(QUOTED, (quote) => {
    const [, open = '', inner = '', end = '', close = ''] = /^(.)(.*?)([.!?。！？]?)(.)$/su.exec(quote) ?? [];
    held.push(inner);
    return `${open}${String.fromCharCode(FIRST_MASK + held.length - 1)}${end}${close}`;
  });
  const unmask = (piece: string) =>
    piece.replaceAll(/[\uE000-\uF8FF]/gu, (sign) => held[sign.charCodeAt(0) - FIRST_MASK] ?? sign);
  return { text, unmask };
}

const SENTENCE = /[^.!?。！？]*(?:[.!?](?=\s|$|["'”’*])["'”’*]*|[。！？][”’」"]*|[.!?]|$)\s*/gu;

/** Each sentence with its mark and the space behind it, so that joining them gives the line again. */
export function sentencesOf(line: string): string[] {
  const { text, unmask } = maskQuotes(line);
  return (text.match(SENTENCE) ?? []).reduce(joinBroken, []).filter(Boolean).map(unmask);
}

/** "1.5", "v2.0" and "e.g." are no ends of sentences: a piece that ends in one goes on with the next. */
function joinBroken(pieces: string[], piece: string): string[] {
  const last = pieces.at(-1);
  const broken = last !== undefined && /[^\s。！？”’」"]$/.test(last) && !/[.!?]["'”’*]*$/.test(last.trimEnd());
  const midWord = last !== undefined && /\w\.$/.test(last) && /^\w/.test(piece);
  if (last !== undefined && (broken || midWord)) return [...pieces.slice(0, -1), last + piece];
  return [...pieces, piece];
}

/** What may begin a clause of its own behind "or", "then", "and". */
const BEGINS =
  '(?:then |you can (?:also |now )?|please |just |simply )*(?:click|tap|press|hit|push|preview|export|open|check|go|head|drag|drop|select|choose|download|watch|play|adjust|use|navigate|visit|scroll|hover|review|view|switch)\\b';
/** "Your draft is ready | in the Timeline panel": what is ready stays, where it is to be looked for goes. */
const LIES =
  '(?<=\\b(?:ready|available))\\s+(?=(?:for (?:you|preview|review) )?(?:in|on) (?:the|your) (?:\\w+ )?(?:timeline|preview|player)\\b(?! of))|(?<=\\b(?:ready|available|listed|visible|shown|stored))\\s+(?=(?:in|on|under) (?:the|your) (?:[A-Z]\\w+ ){1,2}(?:panel|tab|menu|library|section|drawer|sidebar|inspector)\\b)';
const BREAK = new RegExp(
  `([,;:，；：]\\s*|\\s+[—–-]+\\s+|—+|\\s+(?:or|then|and|and then|but)\\s+(?=${BEGINS})|\\s*(?:->|[→➜➡👉✅])\\s*|${LIES}|(?:或者?|并且?|然后|接着|再)(?=[点打拖导下选预在前到进查]))`,
  'iu',
);

export function clausesOf(sentence: string): Clause[] {
  const { text, unmask } = maskQuotes(sentence);
  const pieces = text.split(BREAK);
  const clauses: Clause[] = [];
  for (let i = 0; i < pieces.length; i += 2) {
    clauses.push({ text: unmask(pieces[i] ?? ''), tail: pieces[i + 1] ?? '' });
  }
  return clauses;
}
