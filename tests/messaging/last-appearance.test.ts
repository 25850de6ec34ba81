// @vitest-environment happy-dom
/** What the chat's first picture says, before its record is read: in the chosen language, or in the browser's own. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { speak } from '../../lib/messaging/language.ts';
import { keepLast, readFirstWords, readLast } from '../../lib/messaging/last-appearance.ts';
import { speakEnglish } from '../english.ts';

const ENGLISH = ['en', 'ltr', 'Message', expect.any(String)];

beforeEach(() => {
  localStorage.clear();
  speakEnglish();
});
afterEach(() => speak(null));

test('of a page that was never open: as the browser has it', () => {
  expect(readLast()).toEqual({ theme: 'system', language: 'system' });
  expect(readFirstWords()).toEqual(ENGLISH);
});

test('a chosen language is spoken from the second opening on, without its sentences being read', () => {
  speak({
    language_code: { message: 'ar' },
    language_direction: { message: 'rtl' },
    chat_message: { message: 'رسالة' },
    chat_promptFirst: { message: 'ماذا؟' },
  });
  keepLast({ theme: 'dark', language: 'ar' }, true);
  speak(null);
  expect(readLast()).toEqual({ theme: 'dark', language: 'ar' });
  expect(readFirstWords()).toEqual(['ar', 'rtl', 'رسالة', 'ماذا؟']);
});

test('chosen a moment ago and not spoken yet, and the browser’s own: as the browser has it', () => {
  keepLast({ theme: 'dark', language: 'ar' }, false);
  expect(readFirstWords()).toEqual(ENGLISH);
  keepLast({ theme: 'dark', language: 'system' }, true);
  expect(readFirstWords()).toEqual(ENGLISH);
});

test('what an earlier version kept is understood', () => {
  localStorage.setItem('appearance', 'dark de');
  expect(readLast()).toEqual({ theme: 'dark', language: 'de' });
  expect(readFirstWords()).toEqual(ENGLISH);
});
