/** Sentences and beats in any language. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beatsOf, lengthOf, MOST_WORDS, sentencesOf } from '../../../lib/device/storyboard/split.ts';
import { guessLanguage } from '../../../lib/video/brief.ts';
import { readCorpus } from '../corpus/corpus.ts';

describe('sentences', () => {
  test.each<[language: string, line: string, sentences: string[]]>([
    ['en', 'One. Two! Three?', ['One.', 'Two!', 'Three?']],
    ['en', 'Mr. Fox met Dr. Hare at No. 5. They talked.', ['Mr. Fox met Dr. Hare at No. 5.', 'They talked.']],
    ['en', 'We cut costs, e.g. Travel. It worked.', ['We cut costs, e.g. Travel.', 'It worked.']],
    ['en', '“Why?” asked the room. Nobody knew.', ['“Why?” asked the room.', 'Nobody knew.']],
    ['de', 'Am Ende steht z. B. nur ein Satz. Mehr nicht.', ['Am Ende steht z. B. nur ein Satz.', 'Mehr nicht.']],
    ['de', 'Wir sparten 3,5 Mio. Euro. Gut so.', ['Wir sparten 3,5 Mio. Euro.', 'Gut so.']],
    ['fr', 'C’est tout. Et vous\u00a0? Dites.', ['C’est tout.', 'Et vous\u00a0?', 'Dites.']],
    ['pt', 'É a pergunta «e você, faz o quê?» no aniversário.', ['É a pergunta «e você, faz o quê?» no aniversário.']],
    ['ru', 'Письмо «СРОЧНО!» пришло в пять. Все остались.', ['Письмо «СРОЧНО!» пришло в пять.', 'Все остались.']],
    ['zh', '我们做到了。谢谢大家！还有问题吗？', ['我们做到了。', '谢谢大家！', '还有问题吗？']],
    ['zh', '他说：“好。”我挂了电话。', ['他说：“好。”', '我挂了电话。']],
    ['ja', '完成しました。次は何ですか？', ['完成しました。', '次は何ですか？']],
    ['ja', '「本当ですか？」と聞きました。', ['「本当ですか？」と聞きました。']],
    ['ko', '"괜찮으세요?"라고 물었습니다. 네.', ['"괜찮으세요?"라고 물었습니다.', '네.']],
    ['hi', 'हम जीते। सब खुश हैं। क्यों?', ['हम जीते।', 'सब खुश हैं।', 'क्यों?']],
    ['bn', 'আমরা পারি। তোমরাও।', ['আমরা পারি।', 'তোমরাও।']],
    ['ar', 'وصلنا. هل تصدق؟ نعم!', ['وصلنا.', 'هل تصدق؟', 'نعم!']],
    ['ur', 'ہم آ گئے۔ سب خوش ہیں۔', ['ہم آ گئے۔', 'سب خوش ہیں۔']],
    ['el', 'Τελειώσαμε. Πάμε!', ['Τελειώσαμε.', 'Πάμε!']],
  ])('%s: %s', (language, line, sentences) => {
    expect(sentencesOf(line, language)).toEqual(sentences);
  });
});

describe('beats', () => {
  test.each<[what: string, language: string, sentence: string, beats: string[]]>([
    ['short ones stay whole', 'en', 'Nobody reads your roadmap.', ['Nobody reads your roadmap.']],
    [
      'at a comma',
      'en',
      'When the third customer left us in a single week, we finally sat down and looked at the numbers.',
      ['When the third customer left us in a single week,', 'we finally sat down and looked at the numbers.'],
    ],
    [
      'before a word at which it goes on, not behind an article',
      'en',
      'Nobody in the whole company had ever told the new people that the printer needs a kick.',
      ['Nobody in the whole company had ever told the new people', 'that the printer needs a kick.'],
    ],
    [
      'a German one at its comma',
      'de',
      'Wir haben ein ganzes Jahr gebraucht, um zu verstehen, dass niemand unsere Berichte gelesen hat.',
      ['Wir haben ein ganzes Jahr gebraucht, um zu verstehen,', 'dass niemand unsere Berichte gelesen hat.'],
    ],
    [
      'Chinese by its signs',
      'zh',
      '一位老客户打来电话语气很平静，他说你们不用再优化了我已经让会计每天核对一遍。',
      ['一位老客户打来电话语气很平静，', '他说你们不用再优化了我已经让会计每天核对一遍。'],
    ],
    [
      'Thai at its spaces',
      'th',
      'ผมลาออกจากงานประจำตอนอายุสามสิบเก้า พร้อมลูกสองคนและหนี้บ้านอีกสิบสองปี',
      ['ผมลาออกจากงานประจำตอนอายุสามสิบเก้า', 'พร้อมลูกสองคนและหนี้บ้านอีกสิบสองปี'],
    ],
  ])('%s', (_, language, sentence, beats) => {
    expect(beatsOf(sentence, language)).toEqual(beats);
  });

  test('of every post of the corpus are at most twelve words, in order, and lose nothing', () => {
    for (const { id, text } of readCorpus()) {
      const language = guessLanguage(text);
      for (const line of text.split('\n').filter(Boolean)) {
        const beats = beatsOf(line, language);
        expect(beats.join('').replaceAll(/\s/gu, ''), id).toBe(line.replaceAll(/\s/gu, ''));
        for (const beat of beats) expect(lengthOf(beat), `${id}: ${beat}`).toBeLessThanOrEqual(MOST_WORDS);
        for (const beat of beats) expect(beat, id).not.toMatch(/^[,.;:!?،。、，！？」』）%]/u);
      }
    }
  });

  test('of any text lose nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const bare = (words: string) => words.replaceAll(/\s/gu, '');
        expect(bare(beatsOf(text, 'en').join(''))).toBe(bare(text));
      }),
    );
  });
});

describe('the length', () => {
  test.each([
    ['', 0],
    ['one two three', 3],
    ['« un deux »', 2],
    ['🎉 one 🎉', 1],
    ['12\u00a0000 €', 1],
  ])('%s: %s words', (text, words) => {
    expect(lengthOf(text)).toBe(words);
  });

  test.each([
    ['zh', '我们用九天时间完成了迁移。', 5, 7],
    ['ja', '毎朝九時に今日やらないことを決めるだけです。', 6, 9],
    ['th', 'ยอดขายเพิ่มขึ้นโดยไม่ได้ลดราคาเลย', 5, 8],
    ['vi', 'Một cuộc họp không có quyết định', 5, 6],
    ['mixed', '我们用Excel做了一张表', 4, 6],
  ])('%s is told in words, too', (_, text, least, most) => {
    expect(lengthOf(text)).toBeGreaterThanOrEqual(least);
    expect(lengthOf(text)).toBeLessThanOrEqual(most);
  });
});
