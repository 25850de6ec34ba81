/** A chosen language answers in the browser's place, and gives the place back. */
import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { speak } from '../../lib/messaging/language.ts';
import { speakEnglish } from '../english.ts';

afterEach(() => {
  speak(null);
  vi.restoreAllMocks();
});

test('its own sentences with their blanks filled in; the browser’s where it has none; and the browser’s again', () => {
  speakEnglish();
  speak({ progress_left: { message: 'noch etwa $1' }, chat_send: { message: 'Senden' } });
  const ask = (key: string, words?: string[]) => fakeBrowser.i18n.getMessage(key, words);
  expect(ask('chat_send')).toBe('Senden');
  expect(ask('progress_left', ['0:42'])).toBe('noch etwa 0:42');
  expect(ask('chat_stop')).toBe('Stop');
  speak(null);
  expect(ask('chat_send')).toBe('Send');
});
