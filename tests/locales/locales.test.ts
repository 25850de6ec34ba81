/** Every language says everything, with the same blanks to fill in, and in the room there is for it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readIntent } from '../../lib/video/intent.ts';
import { LANGUAGES } from '../../lib/view/appearance.ts';
import { widthOf } from './width.ts';

const FOLDER = join(import.meta.dirname, '../../lib/locales');
const EN = readSentences('en');

/** What the stores and the narrowest places allow, in characters. */
const MOST_CHARACTERS: Record<string, number> = {
  'extension.name': 45,
  'extension.description': 132,
};

/** One key's sentence, or its plural forms. */
type Forms = readonly string[];

test('there is a file for every language that can be chosen, and no other', () => {
  const files = readdirSync(FOLDER).map((file) => file.replace('.json', ''));
  expect(files.toSorted()).toEqual([...LANGUAGES].toSorted());
});

describe.each(LANGUAGES)('%s', (language) => {
  const sentences = readSentences(language);

  test('says everything, and nothing that nobody asks for', () => {
    expect([...sentences.keys()].toSorted()).toEqual([...EN.keys()].toSorted());
  });

  test('leaves the same blanks to fill in', () => {
    const wrong = [...sentences].filter(([key, forms]) => {
      const wanted = blanksOf(EN.get(key) ?? []);
      // "One video" may leave the number out.
      return blanksOf(forms) !== wanted || forms.some((form) => !isSubset(blanksOf([form]), wanted));
    });
    expect(wrong).toEqual([]);
  });

  test('fits where English fits', () => {
    const tooLong = [...sentences].flatMap(([key, forms]) => {
      const room = roomFor(EN.get(key) ?? []);
      const most = MOST_CHARACTERS[key] ?? Number.POSITIVE_INFINITY;
      return forms
        .filter((form) => widthOf(form) > room || form.length > most)
        .map((form) => `${key}: "${form}" is ${widthOf(form)} wide; there is room for ${room}`);
    });
    expect(tooLong).toEqual([]);
  });

  // `$2s$` would be a placeholder's name to Chrome, which then does not load the extension at all.
  test('is tidy', () => {
    const untidy = [...sentences].filter(([, forms]) =>
      forms.some((form) => form === '' || form !== form.trim() || /\s{2}|\.\.\.|\$\w+\$/.test(form)),
    );
    expect(untidy).toEqual([]);
  });

  test('has its suggestion to export understood as one', () => {
    const [suggestion = ''] = sentences.get('chat.suggestExport') ?? [];
    expect(readIntent(suggestion, { hasFiles: false })).toEqual({ do: 'export', also: [] });
  });

  test('has its other suggestions go to the agent', () => {
    for (const key of ['tryShorter', 'tryTitle', 'tryMusic', 'trySeconds', 'tryCaptions', 'suggestCreate']) {
      const [words = ''] = sentences.get(`chat.${key}`) ?? [];
      expect(readIntent(words, { hasFiles: false }), words).toMatchObject({ do: 'say' });
    }
  });

  test('knows its own name and direction', () => {
    expect(sentences.get('language.code')).toEqual([language.replace('_', '-')]);
    expect(sentences.get('language.direction')).toEqual([language === 'ar' ? 'rtl' : 'ltr']);
  });
});

/** A button may grow by half and a little; a sentence wraps, and may grow by half. */
function roomFor(english: Forms): number {
  const width = Math.max(0, ...english.map(widthOf));
  return Math.ceil(width * 1.5 + (width <= 24 ? 7 : 0));
}

function readSentences(language: string): ReadonlyMap<string, Forms> {
  const found = new Map<string, Forms>();
  collect(JSON.parse(readFileSync(join(FOLDER, `${language}.json`), 'utf8')), '', found);
  return found;
}

function collect(value: unknown, key: string, found: Map<string, Forms>): void {
  if (typeof value === 'string') found.set(key, [value]);
  else if (typeof value === 'object' && value !== null) {
    if ('n' in value) found.set(key, Object.values(value).map(String));
    else for (const [name, inner] of Object.entries(value)) collect(inner, key ? `${key}.${name}` : name, found);
  }
}

function blanksOf(forms: Forms): string {
  const blanks = forms.flatMap((form) => form.match(/\$\d/g) ?? []);
  return [...new Set(blanks)].toSorted().join('');
}

function isSubset(some: string, all: string): boolean {
  return [...some.matchAll(/\$\d/g)].every(([blank]) => all.includes(blank));
}
