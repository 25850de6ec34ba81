/** A post -> its storyboard, in the post's own words. */

import type { Format } from '../../view/format.ts';
import type { Colours, Scene, SceneMedia, Storyboard, TemplateId } from '../../view/storyboard.ts';
import { cleanLines, withoutEdgeEmoji } from './clean.ts';
import { emphasisOf } from './emphasis.ts';
import { listIn } from './lists.ts';
import { fitLength, readingTime } from './pace.ts';
import { TEMPLATE_COLOURS } from './palettes.ts';
import { asksReader, figureIn, halfIn, quotationIn } from './recognise.ts';
import { beatsOf, lengthOf, MOST_WORDS, sentencesOf } from './split.ts';

export interface Wish {
  readonly text: string;
  readonly language: string;
  readonly format: Format;
  /** At most; a minute where nobody says. */
  readonly longestMs?: number;
  readonly template?: TemplateId;
  readonly colours?: Colours;
  readonly hasName: boolean;
  readonly media: readonly SceneMedia[];
}

type Draft = Omit<Scene, 'id' | 'durationMs' | 'emphasis'>;
/** Drafts that only make sense together. */
type Thought = readonly Draft[];

/** Null where the text has no word in it and there is no picture to show. */
export function buildStoryboard(wish: Wish): Storyboard | null {
  const { language, format, media } = wish;
  const thoughts = withMedia(thoughtsOf(cleanLines(wish.text), language), media);
  if (thoughts.length === 0) return null;
  const scenes = fitLength(toScenes(thoughts, language), wish.longestMs);
  const template = wish.template ?? chooseTemplate(scenes, wish);
  return {
    version: 1,
    template,
    format,
    language,
    direction: directionOf(wish.text),
    scenes: renumber(scenes),
    colours: wish.colours ?? TEMPLATE_COLOURS[template],
    music: { kind: 'mood', mood: MOODS[template] },
    voice: null,
  };
}

const MOODS = {
  statement: 'pulse',
  list: 'focus',
  intro: 'warm',
  quote: 'calm',
  number: 'drive',
  'before-after': 'bright',
  photos: 'warm',
  clip: 'drive',
} as const;

function toScenes(thoughts: readonly Thought[], language: string): Scene[][] {
  let id = 0;
  return thoughts.map((drafts) =>
    drafts.map((draft) => {
      id++;
      return { ...draft, id: `${id}`, emphasis: emphasisOf(draft.text, language), durationMs: readingTime(draft) };
    }),
  );
}

/** Longer quotations are told like the rest of a post. */
const LONGEST_QUOTE = 24;

function thoughtsOf(lines: readonly string[], language: string): Thought[] {
  const items = listIn(lines);
  const thoughts = lines.flatMap((line, i): Thought[] => {
    const words = items.get(i);
    if (words) return itemThoughts(words, language);
    const half = halfIn(line);
    if (half?.words) return [beatsOf(half.words, language).map((text) => ({ kind: half.half, text }))];
    const quotation = quotationIn(line);
    if (quotation && lengthOf(quotation.words) <= LONGEST_QUOTE) {
      const { words: text, source } = quotation;
      return [[{ kind: 'quote', text, ...(source ? { source } : {}) }]];
    }
    const sentences = sentencesOf(withoutEdgeEmoji(line), language);
    return mergeTiny(sentences.map((sentence) => sentenceDrafts(sentence, language)));
  });
  return withEdges(thoughts);
}

/** A long item is told in its first sentence, and goes on as beats. */
function itemThoughts(words: string, language: string): Thought[] {
  const [head = '', ...rest] = lengthOf(words) <= MOST_WORDS ? [words] : sentencesOf(words, language);
  const [first = head, ...more] = beatsOf(head, language);
  return [
    [{ kind: 'item', text: first, place: 1 }, ...more.map(toBeat)],
    ...rest.map((sentence) => beatsOf(sentence, language).map(toBeat)),
  ];
}

function toBeat(text: string): Draft {
  return { kind: 'beat', text };
}

function sentenceDrafts(sentence: string, language: string): Thought {
  const found = figureIn(sentence);
  if (found && lengthOf(found.rest) <= MOST_WORDS) return [{ kind: 'number', text: found.rest, figure: found.figure }];
  return beatsOf(sentence, language).map(toBeat);
}

/** Two or three words alone are no scene: they join the sentence before, where both fit on one. */
function mergeTiny(thoughts: readonly Thought[]): Thought[] {
  const merged: Thought[] = [];
  for (const thought of thoughts) {
    const [own, last] = [onlyBeat(thought), onlyBeat(merged.at(-1) ?? [])];
    if (own && last && lengthOf(own.text) + lengthOf(last.text) <= 7) {
      merged.splice(-1, 1, [{ ...last, text: `${last.text} ${own.text}` }]);
    } else merged.push(thought);
  }
  return merged;
}

function onlyBeat([first, ...others]: Thought): Draft | null {
  return first?.kind === 'beat' && others.length === 0 ? first : null;
}

/** The first words are the hook; the last ones, where they turn to the reader, the end. */
function withEdges(thoughts: readonly Thought[]): Thought[] {
  const drafts = thoughts.flat();
  const [first, last] = [drafts[0], drafts.at(-1)];
  const isEnd = last !== first && last?.kind === 'beat' && (asksReader(last.text) || drafts.length > 3);
  return thoughts.map((thought) =>
    thought.map((draft): Draft => {
      if (draft === first) return draft.kind === 'beat' ? { ...draft, kind: 'hook' } : draft;
      return draft === last && isEnd ? { ...draft, kind: 'end' } : draft;
    }),
  );
}

/** Pictures go to the scenes in order; what is left over gets a scene without words. */
function withMedia(thoughts: readonly Thought[], media: readonly SceneMedia[]): Thought[] {
  const left = [...media];
  const taken: Thought[] = thoughts.map((thought) =>
    thought.map((draft): Draft => {
      const own = draft.kind === 'number' || draft.kind === 'end' ? undefined : left.shift();
      return own ? { ...draft, media: own } : draft;
    }),
  );
  const alone = left.map((own): Thought => [{ kind: 'media', text: '', media: own }]);
  const hasEnd = taken.at(-1)?.at(-1)?.kind === 'end';
  return taken.toSpliced(hasEnd ? taken.length - 1 : taken.length, 0, ...alone);
}

function renumber(scenes: readonly Scene[]): Scene[] {
  let place = 0;
  return scenes.map((scene) => {
    if (scene.kind !== 'item') return scene;
    place++;
    return { ...scene, place };
  });
}

function chooseTemplate(scenes: readonly Scene[], { media, hasName }: Wish): TemplateId {
  if (media.some(({ kind }) => kind === 'clip')) return 'clip';
  if (media.length > 0) return 'photos';
  const count = (kind: Scene['kind']) => scenes.filter((scene) => scene.kind === kind).length;
  if (count('before') > 0 && count('after') > 0) return 'before-after';
  if (count('item') >= 2) return 'list';
  if (count('number') >= 2 || scenes[0]?.kind === 'number') return 'number';
  if (count('quote') > 0) return 'quote';
  const isFirstPerson = /(?:^|\s)(?:I|I’m|I'm|my|ich|mein|je|mon|yo|mi|eu|meu|io|我|私|أنا|я)(?:\s|$|’|')/iu.test(
    scenes[0]?.text ?? '',
  );
  return hasName && isFirstPerson ? 'intro' : 'statement';
}

export function directionOf(text: string): 'ltr' | 'rtl' {
  const [rtl, all] = [/[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/gu, /\p{L}/gu].map(
    (letters) => text.match(letters)?.length ?? 0,
  );
  return (rtl ?? 0) > (all ?? 0) * 0.4 ? 'rtl' : 'ltr';
}
