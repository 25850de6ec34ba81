/** Numbers in every script's digits and groups: read, counted up, and written as they were. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { directionOfFigure, readNumber, writeFigure, writePlace } from '../../../lib/device/storyboard/figure.ts';
import type { Scene } from '../../../lib/view/storyboard.ts';

describe('reading', () => {
  test.each<[written: string, value: number | null, decimals?: number]>([
    ['42', 42],
    ['12,480', 12_480],
    ['12.480', 12_480],
    ['1,234,567', 1_234_567],
    ['1.234,5', 1234.5, 1],
    ['1,234.56', 1234.56, 2],
    ['42,5', 42.5, 1],
    ['4.2', 4.2, 1],
    ['12\u00a0000', 12_000],
    ['12’480', 12_480],
    ['1,00,000', 100_000],
    ['2,35,40,000', 23_540_000],
    ['٤٢', 42],
    ['٢٬٤٠٠', 2400],
    ['٤٫٢', 4.2, 1],
    ['१२', 12],
    ['১২,৫০০', 12_500],
    ['๓,๐๐๐', 3000],
    ['1.2.3', null],
    ['12,34,5', null],
    ['192.168.1.1', null],
    ['12.4567', null],
    ['twelve', null],
  ])('%s', (written, value, decimals = 0) => {
    expect(readNumber(written)).toEqual(value === null ? null : { value, decimals });
  });
});

describe('writing', () => {
  const figure = (written: string, before = '', after = '') => {
    const read = readNumber(written);
    if (!read) throw new Error(`${written} is no number`);
    return { before, after, written, ...read };
  };

  test.each([
    ['1,00,000', 0.5, '50,000'],
    ['12.480', 0.1, '1.248'],
    ['٤٢', 0.5, '٢١'],
    ['42,5', 0.5, '21,3'],
    ['১২,৫০০', 0.002, '২৫'],
  ])('%s on %s of its way', (written, part, shown) => {
    expect(writeFigure(figure(written), part, 'en')).toBe(shown);
  });

  test('without its writing it goes by the language', () => {
    expect(writeFigure({ before: '+', value: 12_480, decimals: 0, after: ' €' }, 1, 'de')).toBe('+12.480 €');
  });

  test('it ends as it was written, whatever it is', () => {
    const numbers = fc.integer({ min: 0, max: 1e11 });
    fc.assert(
      fc.property(numbers, fc.constantFrom('en', 'de', 'en-IN', 'ar-EG', 'fa', 'bn', 'hi'), (value, language) => {
        const written = new Intl.NumberFormat(language).format(value);
        const whole = { before: '', value, decimals: 0, after: '', written };
        expect(readNumber(written)).toEqual({ value, decimals: 0 });
        expect(writeFigure(whole, 1, 'en')).toBe(written);
        expect([...writeFigure(whole, 0.5, 'en')].length).toBeLessThanOrEqual([...written].length);
      }),
    );
  });

  test('Arabic digits take their signs along', () => {
    expect(directionOfFigure(figure('٤٢', '', '٪'))).toBe('rtl');
    expect(directionOfFigure(figure('42', '', '%'))).toBe('ltr');
  });
});

test.each([
  ['خمسة أخطاء', 'ar-EG', '٣'],
  ['٢٨ موظفاً', 'ar', '٣'],
  ['5 सीख', 'hi', '3'],
  ['পাঁচটি কথা', 'bn', '৩'],
])('places are counted in the digits of the post: %s', (text, language, shown) => {
  const scene: Scene = { id: '1', kind: 'hook', text, emphasis: [], durationMs: 1000 };
  expect(writePlace(3, { scenes: [scene], language })).toBe(shown);
});
