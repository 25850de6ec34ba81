/** What a language says, read from the very files that are shipped. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Words } from './walk.ts';

const LOCALES = join(import.meta.dirname, '../../lib/locales');

/** @param language as Chromium names it: `en-US`, `zh-CN`, `ar`. */
export function wordsOf(language: string): Words {
  const name = language === 'en-US' ? 'en' : language.replace('-', '_');
  const sentences: unknown = JSON.parse(readFileSync(join(LOCALES, `${name}.json`), 'utf8'));
  return (key) => {
    let found = sentences;
    for (const part of key.split('.')) found = typeof found === 'object' && found ? Reflect.get(found, part) : '';
    return String(found);
  };
}
