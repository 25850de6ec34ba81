/** What stands beside the MP4 says what the video shows, when it shows it. */
import { describe, expect, test } from 'vitest';
import { buildStoryboard } from '../../../lib/device/storyboard/build.ts';
import { cuesOf, writeAltText, writeSrt } from '../../../lib/device/storyboard/captions.ts';
import type { Scene, Storyboard } from '../../../lib/view/storyboard.ts';

function boardOf(scenes: readonly Partial<Scene>[], language = 'en'): Storyboard {
  const whole = scenes.map(
    (scene, i): Scene => ({ id: `${i}`, kind: 'beat', text: '', emphasis: [], durationMs: 2500, ...scene }),
  );
  const [colours, music] = [{ ground: '#000000', accent: '#ffffff' }, { kind: 'none' }] as const;
  const look = { version: 1, template: 'statement', format: '4:5', direction: 'ltr', voice: null } as const;
  return { ...look, language, scenes: whole, colours, music };
}

describe('captions', () => {
  test('are numbered from 1, with commas in their times, one for each scene', () => {
    const board = boardOf([{ text: 'Ship small.' }, { text: 'Write it down.', durationMs: 3721 }]);
    expect(writeSrt(board)).toBe(
      ['1\n00:00:00,000 --> 00:00:02,500\nShip small.\n', '2\n00:00:02,500 --> 00:00:06,221\nWrite it down.\n'].join(
        '\n',
      ),
    );
  });

  test('leave out a scene without words, and keep its time', () => {
    const board = boardOf([{ text: 'Before.' }, { kind: 'media' }, { text: 'After.' }]);
    expect(cuesOf(board)).toEqual([
      { startMs: 0, endMs: 2500, words: 'Before.' },
      { startMs: 5000, endMs: 7500, words: 'After.' },
    ]);
    expect(writeSrt(board).match(/^\d+$/gm)).toEqual(['1', '2']);
  });

  test.each<[name: string, text: string, line: string]>([
    ['Arabic', 'ابدأ صغيرًا.', '\u202bابدأ صغيرًا.\u202c'],
    ['Hebrew behind a number', '3 דברים שלמדתי.', '\u202b3 דברים שלמדתי.\u202c'],
    ['English that names an Arabic word', 'Say سلام first.', 'Say سلام first.'],
  ])('say from which side they are read: %s', (_, text, line) => {
    expect(writeSrt(boardOf([{ text }])).split('\n')[2]).toBe(line);
  });

  test.each<[name: string, scene: Partial<Scene>, words: string]>([
    [
      'a number that stands by itself',
      { text: 'more replies', figure: figure('+', 42.5, 1, ' %') },
      '+42.5 % more replies',
    ],
    [
      'a number that the sentence holds',
      { text: 'We have 1,200 readers.', figure: figure('', 1200, 0, '') },
      'We have 1,200 readers.',
    ],
    ['who said it', { kind: 'quote', text: 'Done is kind.', source: 'My editor' }, 'Done is kind. — My editor'],
  ])('tell %s, once', (_, scene, words) => {
    expect(cuesOf(boardOf([scene]))[0]?.words).toBe(words);
  });

  test('of any post are never empty, never overlap, and end with the video', () => {
    const text = 'Revenue grew 42% in a year.\n\n1. Ship small.\n2. Écrire.\n3. 小さく出す。\n\nWhat would you add?';
    const board = buildStoryboard({ text, language: 'en', format: '4:5', hasName: false, media: [] });
    const cues = board ? cuesOf(board) : [];
    expect(cues.length).toBeGreaterThan(3);
    for (const [i, cue] of cues.entries()) {
      expect(cue.words.trim()).not.toBe('');
      expect(cue.startMs).toBeGreaterThanOrEqual(cues[i - 1]?.endMs ?? 0);
    }
    expect(cues.at(-1)?.endMs).toBe(board?.scenes.reduce((sum, scene) => sum + scene.durationMs, 0));
  });
});

test('the alt text is the words as sentences', () => {
  expect(writeAltText(boardOf([{ text: 'Ship small' }, { kind: 'media' }, { text: 'Why not?' }]))).toBe(
    'Ship small. Why not?',
  );
  expect(writeAltText(boardOf([{ text: '小さく出す' }], 'ja'))).toBe('小さく出す。');
});

function figure(before: string, value: number, decimals: number, after: string) {
  return { before, value, decimals, after };
}
