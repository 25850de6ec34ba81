/** What people call things by: formats, templates, moods, scenes; in English, German and Chinese, and where it is one word, in more. */
import type { Format } from '../../view/format.ts';
import type { Mood, TemplateId } from '../../view/storyboard.ts';

/** Whole words, in whatever letters; what is written without spaces may stand anywhere. */
export function says(words: string, dense?: string): RegExp {
  const whole = `(?<![\\p{L}\\p{N}-])(?:${words})(?![\\p{L}\\p{N}])`;
  return new RegExp(dense ? `${whole}|${dense}` : whole, 'iu');
}

export const FORMATS: readonly (readonly [RegExp, Format])[] = [
  [says('square|1:1|quadratisch\\p{L}*|quadrat|carré|cuadrado|quadrado', '正方形|方形'), '1:1'],
  [says('9:16|vertical|tall|stor(?:y|ies)|reels?|shorts|tiktok|hochkant|vertikal', '竖屏|竖版'), '9:16'],
  [says('16:9|wide|widescreen|landscape|horizontal|youtube|querformat|quer|breit|breitbild', '横屏|横版|宽屏'), '16:9'],
  [says('4:5|portrait|hochformat', '4比5'), '4:5'],
];

export const TEMPLATES: readonly (readonly [RegExp, TemplateId])[] = [
  [says('before.{0,5}after|vorher.{0,5}nachher', '前后对比|对比'), 'before-after'],
  [says('statement|bold|aussage', '大字|陈述'), 'statement'],
  [says('list|listicle|liste', '列表|清单'), 'list'],
  [says('intro|headshot|vorstellung', '介绍'), 'intro'],
  [says('quote|zitat', '引用|引言'), 'quote'],
  [says('numbers?|stats?|zahl(?:en)?', '数字'), 'number'],
  [says('photos?|pictures?|fotos?|bilder', '照片|图片'), 'photos'],
  [says('clip|footage', '片段'), 'clip'],
];

export const MOODS: readonly (readonly [RegExp, Mood])[] = [
  [
    says('calm(?:er)?|quiet(?:er)?|soft(?:er)?|relaxed|ruhig\\p{L}*|sanft\\p{L}*|leise\\p{L}*', '安静|舒缓|平静|轻柔'),
    'calm',
  ],
  [says('bright(?:er)?|happ(?:y|ier)|cheerful|fröhlich\\p{L}*', '欢快|明亮|开心'), 'bright'],
  [
    says('driv(?:e|ing)|fast(?:er)?|energetic|upbeat|dynamic|schnell\\p{L}*|dynamisch\\p{L}*', '动感|激昂|有活力'),
    'drive',
  ],
  [says('warm(?:er)?|warme\\p{L}*|friendly', '温暖'), 'warm'],
  [says('focus(?:ed)?|neutral\\p{L}*|konzentriert\\p{L}*', '专注'), 'focus'],
  [says('puls(?:e|ing)|serious|beat|ernst\\p{L}*', '节奏'), 'pulse'],
];

/** From 1; -1 is the last. */
const ORDINALS: readonly (readonly [RegExp, number])[] = [
  [says('first|1st|erste[nrsm]?|hook|opening', '第一|第1|开头'), 1],
  [says('second|2nd|zweite[nrsm]?', '第二|第2'), 2],
  [says('third|3rd|dritte[nrsm]?', '第三|第3'), 3],
  [says('fourth|4th|vierte[nrsm]?', '第四|第4'), 4],
  [says('fifth|5th|fünfte[nrsm]?', '第五|第5'), 5],
  [says('sixth|6th|sechste[nrsm]?', '第六|第6'), 6],
  [says('seventh|7th|siebte[nrsm]?', '第七|第7'), 7],
  [says('eighth|8th|achte[nrsm]?', '第八|第8'), 8],
  [says('ninth|9th|neunte[nrsm]?', '第九|第9'), 9],
  [says('tenth|10th|zehnte[nrsm]?', '第十|第10'), 10],
  [says('last|final|ending|outro|letzte[nrsm]?', '最后|结尾'), -1],
];

const SCENE = says(
  'scenes?|points?|items?|slides?|lines?|beats?|cards?|parts?|punkt(?:e|es)?|szenen?|zeilen?|folien?',
  '场景|点|条|页|句',
);
const POINT = says('points?|items?|punkt(?:e|es)?', '点|条');
const NUMBERED = says(
  '(?:scenes?|points?|items?|slides?|cards?|punkte?|szenen?|folien?)\\s+(?:no\\.?\\s*|nr\\.?\\s*|#)?\\d{1,2}',
);

/** The places that are named: "the second point", "scenes 2 and 3", "the last one". Empty where none is. */
export function placesIn(text: string): number[] {
  const named = ORDINALS.filter(([name]) => name.test(text)).map(([, place]) => place);
  const numbered = NUMBERED.test(text) ? [...text.matchAll(/\d{1,2}/gu)].map(([digits]) => Number(digits)) : [];
  // "The last point", and "the first" by itself; "first" in a longer sentence means something else.
  const isScene = SCENE.test(text) || text.split(/\s+/u).length <= 4;
  return [...new Set([...(isScene ? named : []), ...numbered])];
}

/** "The second point" of a list is its second item, not the second scene. */
export function isPoint(text: string): boolean {
  return POINT.test(text);
}
