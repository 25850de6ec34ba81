/** On a computer that has one family of fonts: what cannot be drawn is named, and emoji come from their pictures. */
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stockShelves } from '../../../lib/device/emoji/pack.ts';
import { type Post, readCorpus } from '../corpus/corpus.ts';
import { type OpenBench, openBench } from './bench.ts';
import { poorFonts } from './poor-fonts.ts';

const SHELVES = Object.fromEntries(
  [...stockShelves()].map(([file, shelf]) => [file, gzipSync(JSON.stringify(shelf)).toString('base64')]),
);
const byline = { name: 'Rye & Rise', role: 'Bakery' };
const posts = (...languages: string[]): Post[] => readCorpus().filter(({ language }) => languages.includes(language));

let bench: OpenBench;
beforeAll(async () => {
  bench = await openBench({ FONTCONFIG_FILE: await poorFonts() });
});
afterAll(() => bench.close());

describe('scripts that no font here has', () => {
  test.each(['hi', 'bn', 'ta', 'th', 'zh-CN', 'zh-TW', 'ja', 'ko'])('%s: every post is held back', async (language) => {
    for (const post of posts(language)) {
      const { undrawable } = await bench.run('see', { ...post, ...byline });
      expect(undrawable, post.id).not.toEqual([]);
      for (const word of undrawable) expect(post.text.normalize('NFC'), post.id).toContain(word);
    }
  });

  test.each(['en', 'de', 'ru', 'el', 'vi'])('%s: every post goes through', async (language) => {
    for (const post of posts(language)) {
      expect((await bench.run('see', { ...post, ...byline })).undrawable, post.id).toEqual([]);
    }
  });

  test('one foreign word is named alone', async () => {
    const seen = await bench.run('see', { text: 'We say नमस्ते to everyone.', language: 'en', ...byline });
    expect(seen).toEqual({ undrawable: ['नमस्ते'], emoji: [] });
  });
});

describe('emoji', () => {
  const say = (sign: string) => ({ text: `Here ${sign} it is for you.`, language: 'en', ...byline });

  test.each([
    ['a face', '😀'],
    ['a family, joined', '👨‍👩‍👧‍👦'],
    ['a tone of skin', '👩🏽‍💻'],
    ['a flag', '🇯🇵'],
    ['a flag of tags', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
    ['a keycap', '1️⃣'],
    ['a heart on fire', '❤️‍🔥'],
    ['one without the mark that asks for colour', '⏰'],
  ])('%s is drawn from its picture', async (_, sign) => {
    const { pictures, leftOut, colours } = await bench.run('paint', say(sign), SHELVES);
    expect(pictures).toEqual([sign]);
    expect(leftOut).toEqual([]);
    const plain = await bench.run('paint', { ...say(''), text: 'Here it is for you.' }, SHELVES);
    expect(colours.filter((colour) => !plain.colours.includes(colour))).not.toEqual([]);
  });

  test('one that has no picture either is left out', async () => {
    const { leftOut, text } = await bench.run('paint', say('\u{1fcfe}'), SHELVES);
    expect({ leftOut, text }).toEqual({ leftOut: ['\u{1fcfe}'], text: 'Here it is for you.' });
  });
});
