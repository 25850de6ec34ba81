/** What can be asked of a whole storyboard: its music, its length, its template, its format, its colours. */
import type { Scene, Storyboard } from '../../view/storyboard.ts';
import { fitTo, setDuration } from './edit.ts';
import { type Instructed, SECONDS, secondsIn, withScenes } from './instruction.ts';
import { NAMED_COLOURS } from './palettes.ts';
import { recolour, setTemplate } from './restyle.ts';
import { FORMATS, MOODS, placesIn, says, TEMPLATES } from './spoken.ts';
import { durationOf } from './storyboard.ts';

export function music(text: string, board: Storyboard): Instructed | null {
  const mood = MOODS.find(([name]) => name.test(text))?.[1];
  if (!says('music|sound|soundtrack|song|musik|ton|mood|stimmung|silent|mute|stumm', '音乐|静音|配乐').test(text)) {
    const isMood = mood !== undefined && /^(?:calm|upbeat|cheerful|energetic)/iu.test(text.replace(/^.*\s/u, ''));
    return isMood ? { board: { ...board, music: { kind: 'mood', mood } }, did: 'music' } : null;
  }
  const isNone = says(
    'no|without|remove|drop|delete|mute|silent|off|ohne|keine?|aus|weg|entferne?|stumm',
    '不要|去掉|删掉|删除|静音|没有|关掉|无',
  ).test(text);
  return {
    board: { ...board, music: isNone ? { kind: 'none' } : { kind: 'mood', mood: mood ?? 'calm' } },
    did: 'music',
  };
}

const SHORTER = says(
  'short(?:er|en)|quicker|fast(?:er)?|speed (?:it |this )?up|tighten|trim|kürz\\p{L}*|schneller|flotter',
  '短一[点些]|更短|缩短|快一?[点些]|更快|太长|太慢',
);
const LONGER = says(
  'long(?:er)?|slow(?:er)?|slow (?:it |this )?down|extend|länger|verlänger\\p{L}*|langsamer',
  '长一[点些]|更长|延长|慢一?[点些]|更慢|太短|太快',
);

export function length(text: string, board: Storyboard): Instructed | null {
  const wanted = secondsIn(text);
  const isSlow = /too (?:slow|long)|zu (?:lang|langsam)/iu.test(text);
  const isQuick = /too (?:short|fast|quick)|zu (?:kurz|schnell)/iu.test(text);
  const by = isSlow ? 0.8 : isQuick ? 1.25 : SHORTER.test(text) ? 0.8 : LONGER.test(text) ? 1.25 : null;
  if (wanted === null && (by === null || text.split(/\s+/u).length > 8)) return null;
  // "A 15 second video" has no second scene in it.
  const subject = text.replace(SECONDS, ' ');
  if (placesIn(subject).length > 0) {
    const act = (one: Storyboard, { id, durationMs }: Scene) => setDuration(one, id, wanted ?? durationMs * (by ?? 1));
    return withScenes(subject, board, { did: 'length', act });
  }
  return { board: fitTo(board, wanted ?? durationOf(board) * (by ?? 1)), did: 'length' };
}

export function format(text: string, board: Storyboard): Instructed | null {
  if (text.split(/\s+/u).length > 8) return null;
  const found = FORMATS.find(([name]) => name.test(text))?.[1];
  return found ? { board: { ...board, format: found }, did: 'format' } : null;
}

export function template(text: string, board: Storyboard): Instructed | null {
  const isAsked =
    says('template|style|layout|design|vorlage|stil', '模板|样式|风格|版式').test(text) ||
    /^(?:(?:make|turn) (?:it|this)(?: into)?|as|show it as|mach(?:e)? (?:es|daraus)(?: zu)?|als) an? |^als |^(?:做成|变成)/iu.test(
      text,
    );
  if (!isAsked || text.split(/\s+/u).length > 8) return null;
  const found = TEMPLATES.find(([name]) => name.test(text))?.[1];
  return found ? { board: setTemplate(board, found), did: 'template' } : null;
}

export function colour(text: string, board: Storyboard): Instructed | null {
  if (text.split(/\s+/u).length > 8) return null;
  const hex = /#([0-9a-f]{6}|[0-9a-f]{3})\b/iu.exec(text)?.[1];
  const long = hex?.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex;
  const found = long ? `#${long.toLowerCase()}` : NAMED_COLOURS.find(([name]) => name.test(text))?.[1];
  if (!found) return null;
  const isAccent = says('accent|highlights?|akzent\\p{L}*', '强调色?|点缀色?|重点').test(text);
  return { board: recolour(board, isAccent ? { accent: found } : { ground: found }), did: 'colours' };
}
