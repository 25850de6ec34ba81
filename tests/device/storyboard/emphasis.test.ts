/** The words that carry a sentence. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emphasisOf } from '../../../lib/device/storyboard/emphasis.ts';

describe('what carries it', () => {
  test.each<[language: string, text: string, words: string[]]>([
    ['en', 'Because it was what we had all been through.', []],
    ['en', 'They read the one line about their problem.', ['problem']],
    ['en', 'We cut costs by 42% in a year.', ['42%']],
    ['en', 'It cost $1,200 and nobody asked why.', ['$1,200']],
    ['en', 'Two words', []],
    ['de', 'Wir haben 38,5 % davon ohne Ergebnis gesessen.', ['38,5 %']],
    ['pl', 'To kosztowało nas 1\u00a0240 zł dziennie.', ['1\u00a0240']],
    ['he', 'קיצרנו את הזמן ל-23 ימים.', ['23']],
    ['ja', '新しいシステムは何も導入していません。', ['システム|導入']],
    ['zh', '我们没有买任何新系统。', ['系统']],
    ['ko', '광고비는 한 푼도 쓰지 않았습니다.', ['광고비는']],
    ['ar', 'لم نشترِ نظاماً جديداً.', ['جديداً']],
  ])('%s: %s', (language, text, words) => {
    expect(emphasisOf(text, language)).toEqual(words.flatMap((word) => word.split('|')));
  });
});

test('words stand in their text, in order, three at most, and none in another', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { maxLength: 14 }), (words) => {
      const text = words.join(' ');
      const emphasis = emphasisOf(text, 'en');
      expect(emphasis.length).toBeLessThanOrEqual(3);
      let from = 0;
      for (const word of emphasis) {
        const at = text.indexOf(word, from);
        expect(at).toBeGreaterThanOrEqual(from);
        from = at + word.length;
      }
    }),
  );
});
