/** What the user said -> what is done here at once; everything else is said to the agent. By intent, not by substring. */
import { toParts } from './intent-words.ts';

/** What this extension does itself, without the agent and without cost. */
export type Chore = 'export' | 'credits' | 'status' | 'upload';

export interface Intent {
  readonly do: Chore | 'say';
  /** What was asked for in the same breath: "show my credits, then export". */
  readonly also: readonly Chore[];
}

const NP = '[dD]*v*[dD]*v';
const TAIL = '(?:t[dD]*[flv]|t?[fl]|tm)';
const ASK = '(?:[aiZ]+t?|kv?at)*';
/** "Can I send you a file" is no wish to be sent one. */
const ASK_YOU = '(?:i?a+Z?t?|kv?at)*';

/** Requests as strings of parts (see PARTS); every word has to have its place in one. */
const ENGLISH: readonly (readonly [Chore, RegExp])[] = [
  // "is the export done?" asks how far it is, and begins nothing.
  ['status', /^[wh]?m?k[dD]*[veq]+k?[zo]+$|^k[dD]*v?q$|^[dD]+e?[zo]$/],
  ['export', new RegExp(`^${ASK}em?(?:${NP}|[dD]+)?(?:d*f+v?)?(?:${TAIL})*$`)],
  ['export', new RegExp(`^(?:${ASK_YOU}g|${ASK}G)m?[dD]*f*v+f*(?:${TAIL})*$`)],
  ['export', new RegExp(`^${ASK}bm?[dD]*ev?(?:${TAIL})*$`)],
  ['export', new RegExp(`^${ASK}b?${NP}[qe](?:${TAIL})*$`)],
  ['export', new RegExp(`^W[kaiZt]*e(?:${NP})?(?:${TAIL})*$`)],
  ['export', /^Wk?[dD]*(?:e|f|vv|vf)+$/],
  ['credits', /^[aiZkhwmntdDor]*c[aiZkhwntdDorc]*$/],
  ['credits', /^[aiZhmgdD]*c+s$/],
  ['credits', /^wnk?[iZa]?k*r+$/],
  ['status', /^[aiZtkhwmngdDob]*s[aiZkwtdDorzsv]*$/],
  ['status', /^(?:[aiZ]*t?)?(?:hm?)?wk?[dD]*[iZv]k*[zo]*$/],
  ['status', /^(?:[aiZ]*t?)?(?:hm?)?w(?:k[iZv]?k*)?(?:t[dD]*[kvs])?o*$/],
  ['status', /^wz*k?[dD]*[iZv][zo]*$|^wzo*$/],
  ['status', /^k[dD]*[vZi]z+[ot]*$/],
  ['upload', /^i[kG][dD]*[vyY]+tu$/],
  ['upload', new RegExp(`^${ASK}u[Zm]?[dD]*[vyY]*[dD]*[vyY]*(?:t[dD]*[lvy])*$`)],
  ['upload', new RegExp(`^${ASK}U[Zm]?d*[vy]+(?:t[dD]*l)*$`)],
  ['upload', new RegExp(`^${ASK}U[Zm]?d*D+d*[vyY]+(?:t[dD]*l)*$`)],
  ['upload', /^W[kaiZt]*[uU][Zm]?[dD]*[vyY]*(?:t[dD]*l)*$/],
];

const CHINESE: readonly (readonly [Chore, RegExp])[] = [
  ['status', /^[dDvioaZ]*[eu]?v?k?z+[iwkov]*$/],
  ['export', /^[aiZbdDvftlmgwk]*e[aiZdDvftlm]*$/],
  ['export', /^[aiZdDvf]*gm?[idDvfm]*$/],
  ['credits', /^[aiZkhwmndDotr]*c[aiZkhwntdDorvcz]*$/],
  ['credits', /^[aiZk]*[ikr]*rn$/],
  ['status', /^[aiZkhwmdDovt]*s[aikwtdDozsv]*$/],
  ['status', /^[odDvi]*[hm]*[odDvt]*(?:k?w|w?z)$/],
  ['status', /^[aih]+[odDvt]*[kwz]+[odDv]*$/],
  ['upload', /^[aiZkwtl]*[dD]*[vyY]*a?u[iaDdvyYtlw]*$/],
  ['upload', /^[aiW]*U[d]*D[dDvyY]*[vyY]$/],
  ['upload', /^[aiW]*U[d]*[vy]$/],
];

/** The longest request that is one of ours; longer words are a brief. */
const LONGEST = 120;
const MOST_WORDS = 18;
/** A clause that only says that it is good: it asks for nothing. */
const PRAISE = /^[adDiZkvmfwtz]*j+[adDiZkvmftj]*$|^[iZvdD]*k?z$/;

/** The chat's suggestion to export, as `chat.suggestExport` has it in the languages whose requests are not read here. */
const SUGGESTED_EXPORT = new Set([
  'MP4 in 1080p exportieren',
  'Exportar MP4 en 1080p',
  'Exporter le MP4 en 1080p',
  'Exportar MP4 em 1080p',
  '1080pのMP4を書き出す',
  'تصدير MP4 بدقة 1080p',
]);

/** What to do with the user's words. A request that also wants an edit is the agent's. */
export function readIntent(text: string, context: { hasFiles: boolean }): Intent {
  if (SUGGESTED_EXPORT.has(text.trim())) return { do: 'export', also: [] };
  const chores = readChores(text);
  // With files chosen, "upload this" is the message that takes them along.
  const [first, ...also] = chores.includes('upload') && context.hasFiles ? [] : chores;
  return first ? { do: first, also } : { do: 'say', also: [] };
}

/** All that was asked for, each once; nothing where a single clause is not ours. */
function readChores(text: string): readonly Chore[] {
  const plain = text.normalize('NFKC').toLowerCase().trim();
  // A post has lines; a request is one.
  if (!plain || plain.length > LONGEST || /\n/.test(plain)) return [];
  const words = plain.replaceAll(/[’‘]/g, "'").replaceAll(/[\p{Extended_Pictographic}"“”「」【】*_()（）]/gu, ' ');
  const whole = readClause(words);
  if (whole) return [whole];
  const chores: Chore[] = [];
  for (const clause of words.split(
    /[,.;:!?，。；：！？、~…—–&+]+|\s-+\s|\b(?:and|then|plus|also)\b|然后|接着|并且?|顺便|再(?=导|下|看|查)/,
  )) {
    const letters = lettersOf(clause);
    if (letters.every((one) => one === '') || isPraise(letters)) continue;
    const chore = readClause(clause);
    if (!chore) return [];
    if (!chores.includes(chore)) chores.push(chore);
  }
  return chores;
}

/** The parts of a clause without its politeness. */
function lettersOf(clause: string): readonly string[] {
  return toParts(clause).filter((letters) => !letters.includes('p'));
}

function isPraise(letters: readonly string[]): boolean {
  return fits(letters, PRAISE);
}

function readClause(clause: string): Chore | null {
  const letters = lettersOf(clause);
  if (letters.length === 0 || letters.length > MOST_WORDS || letters.some((one) => /[xN]/.test(one))) return null;
  const forms = /\p{Script=Han}/u.test(clause) ? CHINESE : ENGLISH;
  return forms.find(([, form]) => fits(letters, form))?.[0] ?? null;
}

/** True where one way of reading the words fits. A word may have two or three parts, so the ways are few. */
function fits(words: readonly string[], form: RegExp): boolean {
  let ways = [''];
  for (const letters of words) {
    ways = ways.flatMap((way) => [...letters].map((letter) => way + letter));
    if (ways.length > 512) return false;
  }
  return ways.some((way) => form.test(way));
}
