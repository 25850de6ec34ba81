/** What a line or a sentence is, in the larger languages. */
import { describe, expect, test } from 'vitest';
import { writeFigure } from '../../../lib/device/storyboard/figure.ts';
import { asksReader, figureIn, halfIn, quotationIn } from '../../../lib/device/storyboard/recognise.ts';

describe('a striking number', () => {
  test.each<[sentence: string, shown: string | null, rest?: string]>([
    ['42% of our tests were never run.', '42%', 'of our tests were never run.'],
    ['+42,5 % mehr Umsatz in einem Quartal', '+42,5 %', 'mehr Umsatz in einem Quartal'],
    ['$14,200 a month for nothing', '$14,200', 'a month for nothing'],
    ['We saved €96.300 in a year.', '€96.300', 'We saved €96.300 in a year.'],
    ['R$ 12.480 por mês.', 'R$ 12.480', 'por mês.'],
    ['₹1,00,000 से शुरू किया था।', '₹1,00,000', 'से शुरू किया था।'],
    ['৳১২,৫০০ খরচ হতো।', '৳১২,৫০০', 'খরচ হতো।'],
    ['৪২% কম বর্জ্য', '৪২%', 'কম বর্জ্য'],
    ['انخفضت الشكاوى بنسبة ٤٢٪ هذا العام.', '٤٢٪', 'انخفضت الشكاوى بنسبة ٤٢٪ هذا العام.'],
    ['90% من وقت الاجتماعات ضائع', '90%', 'من وقت الاجتماعات ضائع'],
    ['חסכנו 38% בחשבון החשמל', '38%', 'חסכנו 38% בחשבון החשמל'],
    ['残業時間が42％減りました。', '42％', '残業時間が42％減りました。'],
    ['手元に残ったのは38万円でした。', '38万円', '手元に残ったのは38万円でした。'],
    ['点击3.2亿次。', '3.2亿', '点击3.2亿次。'],
    ['매출 12억 원', '12억', '매출 12억 원'],
    ['Рост на 63% за год', '63%', 'Рост на 63% за год'],
    ['12\u00a0000 ₽ за первый заказ', '12\u00a0000 ₽', 'за первый заказ'],
    ['3x faster than before', '3x', 'faster than before'],
    ['12480 customers stayed', '12480', 'customers stayed'],
    ['Revenue grew from 18% to 31% this year.', '31%', 'Revenue grew from 18% to 31% this year.'],
    ['Die Quote stieg von 18 % auf 31 %.', '31 %', 'Die Quote stieg von 18 % auf 31 %.'],
    ['It was founded in 2019.', null],
    ['We are 12 people.', null],
    ['The call began at 17:40.', null],
    ['It runs on B2B and Web3.', null],
    ['ה-API עונה ב-45ms', null],
    ['売上1億2,000万円', null],
    ['Version 1.2.3 is out', null],
  ])('%s', (sentence, shown, rest) => {
    const found = figureIn(sentence);
    expect(found && writeFigure(found.figure, 1, 'en').trim()).toBe(shown);
    if (rest) expect(found?.rest).toBe(rest);
  });
});

describe('a quotation', () => {
  test.each<[line: string, words: string | null, source?: string]>([
    ['“You can have results or excuses.”', 'You can have results or excuses.'],
    ['"You can have results or excuses." — My first manager', 'You can have results or excuses.', 'My first manager'],
    ['„Man kann Ergebnisse haben oder Ausreden.“', 'Man kann Ergebnisse haben oder Ausreden.'],
    ['« On ne recrute pas des compétences. »', 'On ne recrute pas des compétences.'],
    ['«Хороший начальник не нужен каждый день».', 'Хороший начальник не нужен каждый день'],
    ['「急がば回れと言うけれど。」', '急がば回れと言うけれど。'],
    ['“慢就是稳，稳就是快，别停下来就好。”', '慢就是稳，稳就是快，别停下来就好。'],
    ['«من جد وجد ومن زرع حصد»', 'من جد وجد ومن زرع حصد'],
    ['"Short."', null],
    ['He said "go on" and left.', null],
    ['“One thing,” she said. “And another.”', null],
  ])('%s', (line, words, source) => {
    expect(quotationIn(line)).toEqual(words === null ? null : { words, source: source ?? null });
  });
});

describe('halves of a comparison', () => {
  test.each<[language: string, before: string, after: string]>([
    ['en', 'Before: slow', 'After: slow'],
    ['en', 'Then – slow', 'Now – slow'],
    ['de', 'Vorher: slow', 'Nachher: slow'],
    ['fr', 'Avant\u00a0: slow', 'Après\u00a0: slow'],
    ['es', 'Antes: slow', 'Ahora: slow'],
    ['pl', 'Wcześniej: slow', 'Teraz: slow'],
    ['tr', 'Önce: slow', 'Şimdi: slow'],
    ['vi', 'Trước: slow', 'Sau: slow'],
    ['ru', 'До: slow', 'После: slow'],
    ['el', 'Πριν: slow', 'Μετά: slow'],
    ['he', 'לפני: slow', 'אחרי: slow'],
    ['ar', 'قبل: slow', 'بعد: slow'],
    ['hi', 'पहले: slow', 'अब: slow'],
    ['bn', 'আগে: slow', 'এখন: slow'],
    ['ta', 'முன்பு: slow', 'இப்போது: slow'],
    ['th', 'ก่อน: slow', 'หลัง: slow'],
    ['zh-CN', '以前：slow', '现在：slow'],
    ['zh-TW', '以前：slow', '現在：slow'],
    ['ja', '以前: slow', '現在: slow'],
    ['ko', '전: slow', '후: slow'],
    ['with signs', '❌ Before: slow', '✅ After: slow'],
  ])('%s', (_, before, after) => {
    expect(halfIn(before)).toEqual({ half: 'before', words: 'slow' });
    expect(halfIn(after)).toEqual({ half: 'after', words: 'slow' });
  });

  test.each(['Before you go, read this.', 'Afterwards: nothing', 'Nowhere: here', '前回: はい'])(
    '%s is none',
    (line) => {
      expect(halfIn(line)).toBeNull();
    },
  );
});

describe('a call to the reader', () => {
  test.each([
    ['Would you have taken it?', true],
    ['وأنتم، ماذا تعلمتم؟', true],
    ['你最看重哪一条？', true],
    ['Ποιο θα προσθέτατε;', true],
    ['Follow for more 👉', true],
    ['Comente «planilha» aqui', true],
    ['One thing; another', false],
    ['It worked.', false],
  ])('%s', (sentence, asks) => {
    expect(asksReader(sentence)).toBe(asks);
  });
});
