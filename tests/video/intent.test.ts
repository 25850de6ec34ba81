/** What the user says, by intent: a table in English and Chinese. */
import { describe, expect, test } from 'vitest';
import { readIntent } from '../../lib/video/intent.ts';
import { ASKS, POSTS } from './talk/asks.ts';

const WITHOUT_FILES = { hasFiles: false };

describe('what is said', () => {
  const rows = Object.entries(ASKS).flatMap(([wanted, block]) =>
    block
      .trim()
      .split('\n')
      .map((text) => ({ wanted, text })),
  );
  test.each(rows)('$text: $wanted', ({ text, wanted }) => {
    const { do: chore, also } = readIntent(text, WITHOUT_FILES);
    expect([chore, ...also].join('+')).toBe(wanted);
  });

  test.each(POSTS.map((text) => ({ text })))('a post is for the agent: $text', ({ text }) => {
    expect(readIntent(text, WITHOUT_FILES).do).toBe('say');
  });

  test('with files chosen, "upload" takes them along', () => {
    expect(readIntent('upload my headshot', { hasFiles: true }).do).toBe('say');
  });

  test('a long text is a brief, whatever it begins with', () => {
    expect(readIntent(`export ${'words '.repeat(40)}`, WITHOUT_FILES).do).toBe('say');
    expect(readIntent('export it please '.repeat(12), WITHOUT_FILES).do).toBe('say');
  });
});
