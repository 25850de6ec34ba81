/** What can be asked of a storyboard's scenes and words: other ones, more, fewer, in another order. */
import type { Scene, Storyboard } from '../../view/storyboard.ts';
import { addScene, moveScene, removeScene, setText } from './edit.ts';
import { type Instructed, secondsIn, withScenes } from './instruction.ts';
import { replaceWords, withoutEmoji, withoutHashtags } from './reword.ts';
import { placesIn, says } from './spoken.ts';

const CHANGE = '(?:change|set|make|rewrite|ändere|mach|setze?|schreibe?)\\s+';
/** "change … to …", which needs its verb, or "…: …", which needs none. */
const TO =
  '(?:\\s+(?:to(?: say)?|into|says?|reads?|in|zu|auf)(?:\\s*[:：]\\s*|\\s+)|\\s*(?:改成|改为|换成|变成|写成|说)\\s*[:：]?\\s*)';
const COLON = '\\s*[:：]\\s*';

/** What is to be changed and the words it is to have; null where nothing like that was said. */
function changeIn(text: string): { readonly subject: string; readonly words: string } | null {
  const asked =
    new RegExp(`^${CHANGE}(.{1,30}?)${TO}(.+)$`, 'iu').exec(text) ??
    /^(.{1,20}?)(?:改成|改为|换成|变成|写成)[:：]?\s*(.+)$/u.exec(text) ??
    new RegExp(`^(.{1,20}?)${COLON}(.+)$`, 'iu').exec(text);
  return asked?.[1] && asked[2] ? { subject: asked[1], words: unquoted(asked[2]) } : null;
}

export function retitle(text: string, board: Storyboard): Instructed | null {
  const asked = changeIn(text);
  const first = board.scenes[0];
  const isTitle = /^(?:the |den |die )?(?:title|headline|hook|titel|überschrift|标题)$/iu.test(asked?.subject ?? '');
  return asked && isTitle && first ? { board: setText(board, first.id, asked.words), did: 'words' } : null;
}

export function reword(text: string, board: Storyboard): Instructed | null {
  const asked = changeIn(text);
  if (!asked || placesIn(asked.subject).length !== 1 || secondsIn(asked.words) !== null) return null;
  return withScenes(asked.subject, board, { did: 'words', act: (one, { id }) => setText(one, id, asked.words) });
}

export function add(text: string, board: Storyboard): Instructed | null {
  const asked =
    /^(?:add|insert|füge?|ergänze|new|neue[rn]?|新增|添加|加|增加)\s*(.{0,40}?)\s*(?::|：|(?:that |which )?(?:says?|saying)\s|(?=["“„「]))\s*(.+)$/iu;
  const [, where = '', words = ''] = asked.exec(text) ?? [];
  if (!words) return null;
  const [place] = /(?:after|behind|nach|hinter|之后|后面)/iu.test(where) ? placesIn(where) : [];
  const behind = place === undefined ? null : (board.scenes.at(place > 0 ? place - 1 : place)?.id ?? null);
  return { board: addScene(board, unquoted(words), behind), did: 'added' };
}

/** `isPlain`: what stands there can be nothing but words of the video. */
function exchanged(text: string): { from: string; to: string; isPlain: boolean } | null {
  const [, verb = '', from = '', to = ''] =
    /^(replace|change|ersetze?|tausche|替换)?\s*(.+?)\s*(?:\s(?:with|to|by|durch|gegen|mit)\s|换成|替换为|改成|改为)\s*(.+)$/iu.exec(
      text,
    ) ?? [];
  const isChinese = /换成|替换为|改成|改为/u.test(text);
  if (!from || !to || (!verb && !isChinese)) return null;
  return { from: unquoted(from), to: unquoted(to), isPlain: /^(?:replace|ersetze?|替换)$/iu.test(verb) };
}

export function exchange(text: string, board: Storyboard): Instructed | null {
  const asked = exchanged(text);
  const changed = asked && replaceWords(board, asked.from, asked.to);
  return changed && changed !== board ? { board: changed, did: 'words' } : null;
}

const REMOVE =
  /^(?:drop|remove|delete|cut|skip|lose|no|without|lösch\p{L}*|entfern\p{L}*|streich\p{L}*|nimm|lass|keine?|ohne|删除|删掉|去掉|去除|不要)/iu;

export function strip(text: string, board: Storyboard): Instructed | null {
  if (!REMOVE.test(text)) return null;
  const changed = says('hash ?tags?', '标签|话题').test(text)
    ? { board: withoutHashtags(board), of: '#' }
    : says('emojis?', '表情').test(text)
      ? { board: withoutEmoji(board), of: '🙂' }
      : null;
  if (changed) return changed.board === board ? { absent: changed.of } : { board: changed.board, did: 'words' };
  const quoted = /["“„「](.+?)["”“」]/u.exec(text)?.[1];
  if (!quoted) return null;
  const without = replaceWords(board, quoted, '');
  return without === board ? { absent: quoted } : { board: without, did: 'words' };
}

export function remove(text: string, board: Storyboard): Instructed | null {
  const isAsked = REMOVE.test(text) || /^.*(?:删掉|删除|去掉)$/u.test(text);
  if (!isAsked || placesIn(text).length === 0) return null;
  return withScenes(text, board, { did: 'removed', act: (one, { id }) => removeScene(one, id) });
}

/** Where a scene is to go, said at the end. */
const WAYS: readonly (readonly [RegExp, (at: number, count: number) => number])[] = [
  [says('up|earlier|forward|nach oben|nach vorne?|hoch|früher', '往上|往前|上移|向前|前移|提前'), (at) => at - 1],
  [says('down|later|back|nach unten|nach hinten|runter|später', '往下|往后|下移|向后|后移'), (at) => at + 1],
  [says('first|start|beginning|top|front|anfang', '最前面?|开头|第一'), () => 0],
  [says('last|end|bottom|ende|schluss', '最后面?|末尾|结尾'), (_, count) => count - 1],
];

export function move(text: string, board: Storyboard): Instructed | null {
  const asked =
    /^(?:move|put|place|shift|schiebe?|verschiebe?|setze?|移动|移)?\s*(.+)(?:\s(?:(?:to|at|into?|ans?|zum|auf)\s+)?(?:the\s+|den\s+)?(?:very\s+)?(?=up|earlier|forward|down|later|back|first|start|beginning|top|front|last|end|bottom|nach|hoch|früher|runter|später|anfang|ende|schluss)|移到|移动到|放到|放在|(?=往|上移|下移|前移|后移|提前|向前|向后))(.+)$/iu;
  if (!/^(?:move|put|place|shift|schieb|verschieb|setze?)|移|放|往|提前/iu.test(text)) return null;
  const [, subject = '', way = ''] = asked.exec(text) ?? [];
  const go = WAYS.find(([name]) => name.test(way))?.[1];
  if (!go || placesIn(subject).length !== 1) return null;
  const act = (one: Storyboard, scene: Scene) =>
    moveScene(one, scene.id, go(one.scenes.indexOf(scene), one.scenes.length));
  return withScenes(subject, board, { did: 'moved', act });
}

function unquoted(text: string): string {
  return text.trim().replace(/^["“„«「'‘](.+)["”“»」'’]$/u, '$1');
}

/** Nothing else was meant by it, and the video does not say that. */
export function missExchange(text: string): Instructed | null {
  const asked = exchanged(text);
  return asked?.isPlain ? { absent: asked.from } : null;
}
