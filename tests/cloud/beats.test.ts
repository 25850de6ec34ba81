/** A post becomes six to twelve seconds of lines that a viewer can read. */
import { describe, expect, test } from 'vitest';
import { cutBeats, titleOf, wordsOf } from './beats.ts';

const LONG =
  'Activation went up by 31 percent in six weeks, and the support queue, which had been growing every month, became short enough to read.';

describe('words', () => {
  test.each([
    ['between the fences', 'Make it.\n"""\nFirst.\n\nSecond.\n"""\nThank you', 'First.\n\nSecond.'],
    [
      'without what the client adds',
      'Hello.\n\n(LinkedIn video, format 4:5, 1080x1350, at most 60 seconds.)',
      'Hello.',
    ],
    ['as they are', 'Say "hello"', 'Say "hello"'],
  ])('are taken %s', (_, message, words) => {
    expect(wordsOf(message)).toBe(words);
  });

  test('a title is the first line, or its first sentence where it is long', () => {
    expect(titleOf('\nThree things\nOne.')).toBe('Three things');
    expect(titleOf(`Short. ${LONG}`)).toBe('Short.');
  });
});

describe('beats', () => {
  const lines = (words: string) => cutBeats(words).map((beat) => beat.words);
  const total = (words: string) => cutBeats(words).reduce((sum, { d }) => sum + d, 0);

  test('sentences, lines and bullets stand alone; hashtags do not', () => {
    expect(lines('One thing. Another?\n- A bullet\n#ship #weekly')).toEqual(['One thing.', 'Another?', 'A bullet']);
    expect(lines('第一句。第二句！')).toEqual(['第一句。', '第二句！']);
  });

  test('a long sentence is cut near its middle', () => {
    const cut = lines(LONG);
    expect(cut).toHaveLength(2);
    expect(cut.join(' ')).toBe(LONG);
  });

  test('too many sentences share a picture with their neighbours in the same line', () => {
    const post = 'Hook\nA one. A two. A three.\nB one. B two.\nC\nEnd';
    expect(lines(post)).toEqual(['Hook', 'A one. A two.', 'A three.', 'B one. B two.', 'C', 'End']);
  });

  test('of many lines the opening and the close stay', () => {
    const post = Array.from({ length: 20 }, (_, i) => `Line ${i + 1}`).join('\n');
    expect(lines(post)).toEqual(['Line 1', 'Line 2', 'Line 3', 'Line 4', 'Line 5', 'Line 20']);
  });

  test.each([
    ['One.', 6000],
    ['One. Two. Three. Four.', 8000],
    ['1.\n2.\n3.\n4.\n5.\n6.\n7.\n8.', 12_000],
    ['', 6000],
  ])('"%s" lasts %i ms', (words, expected) => {
    expect(total(words)).toBe(expected);
  });
});
