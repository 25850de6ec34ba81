/** The colours that each template was drawn for, and the names that a user may call colours by. */
import type { Colours, TemplateId } from '../../view/storyboard.ts';
import { says } from './spoken.ts';

export const TEMPLATE_COLOURS: Readonly<Record<TemplateId, Colours>> = {
  statement: { ground: '#14171a', accent: '#fb923c' },
  list: { ground: '#fbfaf8', accent: '#c2410c' },
  intro: { ground: '#101b3b', accent: '#7dd3fc' },
  quote: { ground: '#f3ede2', accent: '#7c2d12' },
  number: { ground: '#0f2a2e', accent: '#f2c14e' },
  'before-after': { ground: '#20242b', accent: '#4ade80' },
  photos: { ground: '#1c1917', accent: '#fdba74' },
  clip: { ground: '#0b0d0f', accent: '#facc15' },
};

/** Colours by name, in the first languages; the longer name first. */
export const NAMED_COLOURS: readonly (readonly [name: RegExp, colour: string])[] = [
  [says('navy|dark blue|dunkelblau\\p{L}*', '深蓝'), '#0f1f3d'],
  [says('light blue|sky|hellblau\\p{L}*', '浅蓝'), '#dbeafe'],
  [says('linkedin blue'), '#0a66c2'],
  [says('blue|blau\\p{L}*|bleu|azul', '蓝'), '#1d4ed8'],
  [says('dark green|dunkelgrün\\p{L}*', '深绿'), '#123524'],
  [says('green|grün\\p{L}*|vert|verde', '绿'), '#15803d'],
  [says('teal|petrol|turquoise|türkis'), '#0f4c4f'],
  [says('dark red|burgundy|weinrot'), '#5f1220'],
  [says('red|rot|rote\\p{L}*|rouge|rojo|vermelho', '红'), '#b91c1c'],
  [says('orange', '橙'), '#c2410c'],
  [says('yellow|gelb\\p{L}*|jaune|amarillo|amarelo', '黄'), '#facc15'],
  [says('purple|violet|lila|violett', '紫'), '#5b21b6'],
  [says('pink|rosa|rose', '粉'), '#be185d'],
  [says('brown|braun', '棕'), '#4a2c17'],
  [says('beige|cream|creme|sand', '米色'), '#f3ede2'],
  [says('dark gr[ae]y|anthracite|anthrazit', '深灰'), '#22272e'],
  [says('gr[ae]y|grau\\p{L}*|gris|cinza', '灰'), '#4b5563'],
  [says('white|weiß\\p{L}*|weiss\\p{L}*|blanc|blanco|branco|light|hell|helle\\p{L}*', '白|浅色|明亮'), '#fbfaf8'],
  [says('black|schwarz\\p{L}*|noir|negro|preto|dark|dunkel|dunkle\\p{L}*', '黑|深色|暗'), '#14171a'],
];
