/** A post becomes a storyboard in its own words. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { storyboard } from '../../../lib/background/board-schema.ts';
import { buildStoryboard, directionOf, type Wish } from '../../../lib/device/storyboard/build.ts';
import { lengthOf, MOST_WORDS } from '../../../lib/device/storyboard/split.ts';
import { durationOf, LONGEST_MS, SHORTEST_MS } from '../../../lib/device/storyboard/storyboard.ts';
import { guessLanguage } from '../../../lib/video/brief.ts';
import type { SceneMedia } from '../../../lib/view/storyboard.ts';
import { readCorpus } from '../corpus/corpus.ts';

const wish = (text: string, more: Partial<Wish> = {}): Wish => ({
  text,
  language: guessLanguage(text),
  format: '4:5',
  hasName: true,
  media: [],
  ...more,
});
const told = (text: string, more: Partial<Wish> = {}) =>
  buildStoryboard(wish(text, more))?.scenes.map(({ kind, text: words, place }) => `${kind}${place ?? ''}: ${words}`);

describe('scenes', () => {
  test.each<[what: string, post: string, scenes: string[]]>([
    ['one word', 'Finally.', ['hook: Finally.']],
    [
      'a list',
      'Three things I learned\n1. Ask.\n2. Listen.\n3. Write it down.\nWhat would you add?',
      [
        'hook: Three things I learned',
        'item1: Ask.',
        'item2: Listen.',
        'item3: Write it down.',
        'end: What would you add?',
      ],
    ],
    [
      'an emoji before the hook and others before the items',
      '🚀 It is live!\n✅ Fast and quiet\n✅ Free for all\nTry it and tell us.',
      ['hook: It is live!', 'item1: Fast and quiet', 'item2: Free for all', 'end: Try it and tell us.'],
    ],
    [
      'a number to begin with',
      '42% of our tests were never run.\nWe deleted them.',
      ['number: of our tests were never run.', 'beat: We deleted them.'],
    ],
    [
      'before and after',
      'How we cut meetings\nBefore: twelve people, one hour.\nAfter: three people, ten minutes.',
      ['hook: How we cut meetings', 'before: twelve people, one hour.', 'after: three people, ten minutes.'],
    ],
    [
      'a quotation',
      'The best advice I ignored\n“You can have results or excuses.” — My first manager\nI remember it.',
      ['hook: The best advice I ignored', 'quote: You can have results or excuses.', 'beat: I remember it.'],
    ],
    [
      'Chinese',
      '面试的三条经验：\n1、先介绍自己。\n2、薪资说清楚。\n你看重哪一条？',
      ['hook: 面试的三条经验：', 'item1: 先介绍自己。', 'item2: 薪资说清楚。', 'end: 你看重哪一条？'],
    ],
    [
      'Japanese',
      '見積もりの出し方を変えました。\n以前: 三十枚の資料。\n現在: 一枚の紙。',
      ['hook: 見積もりの出し方を変えました。', 'before: 三十枚の資料。', 'after: 一枚の紙。'],
    ],
    [
      'Arabic',
      'خمسة أخطاء:\n١. لم أسأل.\n٢. لم أكتب.\nأيها وقعتَ فيه أنت؟',
      ['hook: خمسة أخطاء:', 'item1: لم أسأل.', 'item2: لم أكتب.', 'end: أيها وقعتَ فيه أنت؟'],
    ],
    [
      'Hindi',
      'दो सीख:\n१. सुनो।\n२. फिर बोलो।\nआप क्या जोड़ेंगे?',
      ['hook: दो सीख:', 'item1: सुनो।', 'item2: फिर बोलो।', 'end: आप क्या जोड़ेंगे?'],
    ],
    [
      'tiny sentences together',
      'We tried everything here. It failed. Badly. Then we slept.',
      ['hook: We tried everything here. It failed. Badly.', 'beat: Then we slept.'],
    ],
  ])('%s', (_, post, scenes) => {
    expect(told(post)).toEqual(scenes);
  });

  test('a quotation of many lines is told like the rest', () => {
    const long = `“${'words that go on and on '.repeat(12)}”`;
    expect(buildStoryboard(wish(long))?.scenes.every(({ text }) => lengthOf(text) <= MOST_WORDS)).toBe(true);
  });
});

describe('pictures', () => {
  const image = (fileId: string): SceneMedia => ({ fileId, kind: 'image', fromMs: 0 });

  test('go to the scenes in order, and what is left over stands before the end', () => {
    const board = buildStoryboard(
      wish('We opened a workshop.\nEleven people built it by hand.\nIt smells of wood.\nCome and see it?', {
        media: ['a', 'b', 'c', 'd'].map(image),
      }),
    );
    expect(board?.template).toBe('photos');
    expect(board?.scenes.map(({ kind, media }) => `${kind} ${media?.fileId ?? '-'}`)).toEqual([
      'hook a',
      'beat b',
      'beat c',
      'media d',
      'end -',
    ]);
  });

  test('make a film without a word', () => {
    expect(buildStoryboard(wish('🎉', { media: [image('a')] }))?.scenes).toMatchObject([{ kind: 'media', text: '' }]);
    expect(buildStoryboard(wish('🎉'))).toBeNull();
  });
});

test.each([
  ['I left consulting to build a bakery.', 'intro'],
  ['Nobody reads your roadmap.', 'statement'],
  ['Я уволился без нового места.', 'intro'],
  ['Notes:\n- one thing\n- another thing', 'list'],
  ['12,480 customers stayed.\n42% came back.', 'number'],
])('%s asks for %s', (post, template) => {
  expect(buildStoryboard(wish(post))?.template).toBe(template);
});

test.each([
  ['نقلنا خوادمنا من Google Cloud إلى AWS', 'rtl'],
  ['We say مرحبا to everybody who comes in', 'ltr'],
  ['העברנו את ה-backend', 'rtl'],
])('%s runs %s', (text, direction) => {
  expect(directionOf(text)).toBe(direction);
});

describe('whatever the post', () => {
  test('of the corpus: the hook is first, no scene is empty, all keep their length, and the schema takes it', () => {
    for (const { id, text } of readCorpus()) {
      const board = buildStoryboard(wish(text));
      expect(storyboard.safeParse(board).success, id).toBe(true);
      const scenes = board?.scenes ?? [];
      expect(['hook', 'item', 'number', 'quote'], id).toContain(scenes[0]?.kind);
      for (const scene of scenes) {
        expect(scene.text, id).not.toBe('');
        const most = scene.kind === 'quote' ? 24 : MOST_WORDS;
        expect(lengthOf(scene.text), `${id}: ${scene.text}`).toBeLessThanOrEqual(most);
      }
    }
  });

  test('ids are unique, times are kept, places are counted, emphasis stands in its text', () => {
    const line = fc.string({ unit: 'grapheme', maxLength: 120 });
    const mark = fc.constantFrom('', '1. ', '- ', '✅ ', '#', '“', 'Before: ');
    const post = fc.array(
      fc.tuple(mark, line).map((parts) => parts.join('')),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(post, (lines) => {
        const board = buildStoryboard(wish(lines.join('\n')));
        if (!board) return;
        const ids = board.scenes.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(durationOf(board)).toBeGreaterThanOrEqual(SHORTEST_MS);
        expect(durationOf(board)).toBeLessThanOrEqual(LONGEST_MS);
        const places = board.scenes.flatMap(({ place }) => place ?? []);
        expect(places).toEqual(places.map((_, i) => i + 1));
        for (const { text, emphasis } of board.scenes) for (const word of emphasis) expect(text).toContain(word);
      }),
    );
  });

  test('a post with a word in it is never lost', () => {
    const word = fc.stringMatching(/^[a-zа-яα-ωא-תا-ي가-힣あ-ん一-龥अ-ह]{2,12}$/u);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), (words) => {
        const board = buildStoryboard(wish(words.join(' ')));
        expect(board?.scenes[0]?.text).toContain([...(words[0] ?? '')][0]);
      }),
    );
  });
});
