/** Post and settings -> the first message to the agent. These words are for the agent, and so are English. */
import { type Format, type Length, LONGEST } from '../view/format.ts';
import type { TrackKind, TrackView } from '../view/model.ts';

const PIXELS: Readonly<Record<Format, string>> = {
  '4:5': '1080x1350',
  '1:1': '1080x1080',
  '9:16': '1080x1920',
  '16:9': '1920x1080',
};

const FENCE = '"""';

export interface Post {
  readonly post: string;
  readonly format: Format;
  readonly length?: Length;
  readonly language: string;
}

/** The whole brief for a post that is to become a video without further questions. */
export function writeBrief({ post, format, length = LONGEST, language }: Post): string {
  const words = post.trim().replaceAll(FENCE, '"');
  return [
    'Create a professional LinkedIn video from the post below.',
    `Format ${format} (${PIXELS[format]}), at most ${length} seconds, 1080p.`,
    `Keep the post's own words and its language (${language}). Show them as captions, for it will be watched muted.`,
    'Open with the strongest line. Add fitting, quiet background music. Do not ask questions first.',
    FENCE,
    words,
    FENCE,
  ].join('\n');
}

/** The user's own first words, untouched, with the format and the length that were chosen beside them. */
export function withFormat(text: string, { format, length = LONGEST }: Pick<Post, 'format' | 'length'>): string {
  return `${text}\n\n(LinkedIn video, format ${format}, ${PIXELS[format]}, at most ${length} seconds.)`;
}

const KINDS = {
  video: { en: 'clip', zh: '片段' },
  audio: { en: 'music', zh: '配乐' },
  text: { en: 'title', zh: '标题' },
  other: { en: 'effect', zh: '效果' },
} as const satisfies Readonly<Record<TrackKind, object>>;

/** Asks the agent to take out again what it added by itself. */
export function writeRemoval(tracks: readonly TrackView[], language: string): string {
  const isChinese = language.startsWith('zh');
  const name = ({ kind, name: title }: TrackView) => {
    const word = KINDS[kind][isChinese ? 'zh' : 'en'];
    return isChinese ? `${word}${title && `“${title}”`}` : `the ${word}${title && ` “${title}”`}`;
  };
  const named = tracks.map(name);
  return isChinese
    ? `请去掉你自动添加的${named.join('和')}。`
    : `Please remove ${named.join(' and ')}, which you added.`;
}

/** Scripts that name a language; checked in this order, for Japanese also uses Chinese signs. */
const SCRIPTS: readonly (readonly [language: string, script: RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh-CN', /\p{Script=Han}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['bn', /\p{Script=Bengali}/gu],
  ['ta', /\p{Script=Tamil}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
];

/** Languages that share a script with a larger one, told by letters that only they have. */
const OWN_LETTERS: Readonly<Record<string, readonly (readonly [language: string, letters: RegExp])[]>> = {
  'zh-CN': [
    [
      'zh-TW',
      /[們這個說時對會過還後學開發與為沒問關點麼讓從現經長實樣產務員請買賣錢體應當幾觀變歲覺師壞決樓專營業額廈舖廠聽話寫讀書]/gu,
    ],
  ],
  ar: [
    ['ur', /[ٹڈڑںہے]/gu],
    ['fa', /[پچژگکی]/gu],
  ],
  ru: [
    ['kk', /[әғқңөұүһ]/giu],
    ['uk', /[іїєґ]/giu],
    ['sr', /[ђјљњћџ]/giu],
  ],
};
const OWN_SHARE = 0.012;

/** A handful of the commonest words of each language that shares our letters. */
const WORDS: Readonly<Record<string, string>> = {
  en: 'the and of to is you that it for with my this are we have not',
  de: 'der die das und ist nicht ich wir mit ein eine für auf zu den sie es',
  fr: 'le la les et est une un des que pour nous je pas dans qui vous avec',
  es: 'el los las y es una un que para nosotros con por lo mi más como del',
  pt: 'o os as e é uma um que para nós com por não mais como do da em',
  it: 'il gli le e è una un che per noi con non di del della sono più',
  nl: 'de het een en is dat niet ik we met voor op zijn van je te',
  tr: 've bir bu için ne da de ile çok ama gibi daha değil her biz',
  pl: 'i w na z się nie to że jest do jak co o po za nas od są',
  vi: 'là và của có không cho một những được người này khi đã thì tôi',
  sv: 'och att det som en på är av för med den till inte jag vi har om',
  id: 'yang dan di untuk dengan ini itu tidak dari saya kami ke pada adalah',
};

/** The language of a text as the cloud wants it named; English where nothing tells. */
export function guessLanguage(text: string): string {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const share = (signs: RegExp) => (text.match(signs)?.length ?? 0) / letters;
  const written = SCRIPTS.find(([, script]) => share(script) > 0.2)?.[0];
  if (written) return OWN_LETTERS[written]?.find(([, own]) => share(own) > OWN_SHARE)?.[0] ?? written;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const scores = Object.entries(WORDS).map(([language, list]) => {
    const known = new Set(list.split(' '));
    return { language, score: words.filter((word) => known.has(word)).length };
  });
  const best = scores.toSorted((a, b) => b.score - a.score)[0];
  return best && best.score > 0 ? best.language : 'en';
}
