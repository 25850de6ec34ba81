/** The extension's own lines in the chat. */
import { beforeAll, expect, test } from 'vitest';
import { noteText, timelineText } from '../../../components/chat/note-text.ts';
import en from '../../../lib/locales/en.json' with { type: 'json' };
import type { FailureCode } from '../../../lib/view/model.ts';
import { speakEnglish } from '../../english.ts';

beforeAll(speakEnglish);

test('the timeline reads as documented', () => {
  const at = (startMs: number, endMs: number) => ({ startMs, endMs, segments: [] });
  const text = timelineText([
    { kind: 'video', name: 'city timelapse', ...at(0, 10_000) },
    { kind: 'audio', name: 'Lo-fi', ...at(0, 10_000), volume: 0.35 },
    { kind: 'text', name: 'Urban Dreams', ...at(0, 3000) },
  ]);
  expect(text).toBe(
    'Timeline (3 tracks): 1. Video: city timelapse (0-10s) 2. BGM: Lo-fi (0-10s, 35%) 3. Title: "Urban Dreams" (0-3s)',
  );
});

test('a change names the track and its time', () => {
  const track = { kind: 'text', name: 'Hello', startMs: 0, endMs: 2500, segments: [] } as const;
  expect(noteText({ code: 'changed', changes: [{ what: 'added', track }] })).toBe('Added: Title: "Hello" (0-2.5s).');
});

test('a turn says what it cost, what is left, and, where it is known, how long it took', () => {
  expect(noteText({ code: 'spent', spent: 50, left: 250 })).toBe('−50 credits · 250 left');
  expect(noteText({ code: 'spent', spent: 50, left: 250, tookMs: 72_000 })).toBe('−50 credits · 250 left · 1:12');
});

test('every sentence about a failure is short, and none shouts', () => {
  const sentences: Record<string, string> = en.failure;
  for (const [code, sentence] of Object.entries(sentences)) {
    expect(sentence.length, code).toBeLessThan(140);
    expect(sentence, code).not.toMatch(/!|error|code|token \w{10}|oops/i);
  }
  const known: FailureCode = 'plan-blocked';
  expect(sentences[known.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())]).not.toMatch(/out of credits/);
});
