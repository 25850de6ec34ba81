/** A post's text without the marks of a feed, in any script. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanLines, tidyText, withoutEdgeEmoji } from '../../../lib/device/storyboard/clean.ts';

describe('a line', () => {
  test.each<[what: string, post: string, lines: string[]]>([
    ['plain', 'One line.\n\n\nAnother.', ['One line.', 'Another.']],
    ['Windows line ends', 'One.\r\nTwo.', ['One.', 'Two.']],
    ['nothing but signs', '---\n🎉🎉\n…', []],
    ['a link that stands alone', 'Read this.\nhttps://example.com/a?b=c', ['Read this.']],
    ['a link after a few words', 'We did it. More here: https://example.com', ['We did it.']],
    [
      'a link inside a sentence',
      'The report at https://example.com/r shows how much we saved.',
      ['The report at shows how much we saved.'],
    ],
    ['hashtags at the end', 'We are hiring. #jobs #Berlin', ['We are hiring.']],
    ['Hindi hashtags, whose marks are no letters', 'हम आ गए। #छोटाउद्योग #सीख', ['हम आ गए।']],
    ['Thai hashtags', 'สมัครได้เลย #สมัครงาน #ชลบุรี', ['สมัครได้เลย']],
    ['a hashtag in the middle', 'Why #BuildInPublic works', ['Why Build In Public works']],
    ['a number sign is no hashtag', 'We are #1 in town', ['We are #1 in town']],
    ['a mention', 'Thanks @Open Source Club for this', ['Thanks Open Source Club for this']],
    ['a mention after a Hebrew prefix', 'תודה ל-@Go Israel', ['תודה ל-Go Israel']],
    ['an address is no mention', 'Write to jobs@example.com today', ['Write to jobs@example.com today']],
    ['letters from the mathematical blocks', '𝗕𝗼𝗹𝗱 claim, 𝘪𝘯𝘥𝘦𝘦𝘥', ['Bold claim, indeed']],
    ['marks of Markdown', 'This is **very** plain', ['This is very plain']],
    ['blanks that are signs', 'One\u2800\u2800two\u3164three', ['One two three']],
    ['signs of nobody', 'An \uf8ff apple\u200b a day', ['An apple a day']],
    ['letters and marks apart', 'cafe\u0301', ['caf\u00e9']],
    ['a number with spaces is one', 'It cost 12 000 € a day', ['It cost 12\u00a0000 € a day']],
    ['French keeps its space', 'Quelle question ?', ['Quelle question\u00a0?']],
    ['a space before a comma goes', 'One , two .', ['One, two.']],
  ])('%s', (_, post, lines) => {
    expect(cleanLines(post)).toEqual(lines);
  });
});

describe('the edges', () => {
  test.each([
    ['🚀 It is live 🎉🎉', 'It is live'],
    ['👩🏽‍💻👨🏿‍🔧 Two of us', 'Two of us'],
    ['👵🏾 The first', 'The first'],
    ['1️⃣ One', 'One'],
    ['🔹 Ein Punkt', 'Ein Punkt'],
    ['What I learned ↓', 'What I learned'],
    ['We ❤️ bread', 'We ❤️ bread'],
    ['5 years', '5 years'],
    ['Acme®', 'Acme®'],
    ['🎉', ''],
  ])('%s', (text, bare) => {
    expect(withoutEdgeEmoji(text)).toBe(bare);
  });
});

test('what is tidy stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(tidyText(tidyText(text))).toBe(tidyText(text));
    }),
  );
});

test('no line is empty, holds a break, or begins or ends with a space', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (post) => {
      for (const line of cleanLines(post)) expect(line).toMatch(/^\S(?:[^\n]*\S)?$/u);
    }),
  );
});
