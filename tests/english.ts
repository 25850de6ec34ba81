/** Lets the test browser answer in English, from the very words that are shipped. */
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import en from '../lib/locales/en.json' with { type: 'json' };

/** From now on `i18n.t` speaks English in this test file. */
export function speakEnglish(): void {
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key: string, given?: unknown) => {
    const words = Array.isArray(given) ? given.map(String) : [];
    return wordsOf(key).replaceAll(/\$(\d)/g, (_, nth: string) => words[Number(nth) - 1] ?? '');
  });
}

function wordsOf(key: string): string {
  let found: unknown = en;
  for (const part of key.split('_')) found = typeof found === 'object' && found ? Reflect.get(found, part) : undefined;
  if (typeof found === 'string') return found;
  // Plural forms lie side by side, as the build writes them.
  return typeof found === 'object' && found ? Object.values(found).join(' | ') : '';
}
