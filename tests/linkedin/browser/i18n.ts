/** Stands in for '#i18n' outside an extension: the English sentences, straight from their file. */
import words from '../../../lib/locales/en.json';

export const i18n = {
  t(key: string, values: readonly string[] = []): string {
    if (key.startsWith('@@')) return key === '@@bidi_dir' ? 'ltr' : 'en';
    let found: unknown = words;
    for (const part of key.split('.'))
      found = typeof found === 'object' && found !== null ? Reflect.get(found, part) : '';
    return String(found).replaceAll(/\$(\d)/g, (_, n) => values[Number(n) - 1] ?? '');
  },
};
