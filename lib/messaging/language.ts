/**
 * The language that the user chose over the browser's own. Sentences are asked of the browser, which knows one language
 * alone; for another one, its own file answers in the browser's place.
 */
// The very object that `i18n.t` asks.
import { browser } from '@wxt-dev/browser';
import type { Language } from '../view/appearance.ts';

/** By key, as the build writes them. */
export type Sentences = Readonly<Record<string, { readonly message: string }>>;

/** The browser's own way to answer, once another has taken its place. */
let own: typeof browser.i18n.getMessage | null = null;

/** The sentences of a chosen language, from the package; null for the browser's own. Not for content scripts. */
export async function readSentences(language: Language): Promise<Sentences | null> {
  if (language === 'system') return null;
  const file = await fetch(browser.runtime.getURL(`/_locales/${language}/messages.json`));
  return file.json();
}

/** From now on `i18n.t` answers from these; from the browser again where there are none. */
export function speak(sentences: Sentences | null): void {
  if (!sentences) {
    if (own) browser.i18n.getMessage = own;
    return;
  }
  const ask = own ?? browser.i18n.getMessage;
  own = ask;
  // A file of an older version may lack what has come since.
  browser.i18n.getMessage = (key, words) => {
    const message = sentences[key]?.message;
    return message === undefined ? ask(key, words) : fillIn(message, words);
  };
}

function fillIn(message: string, words: unknown): string {
  const given = Array.isArray(words) ? words.map(String) : words === undefined ? [] : [String(words)];
  return message.replaceAll(/\$(\d|\$)/g, (_, nth: string) => (nth === '$' ? '$' : (given[Number(nth) - 1] ?? '')));
}
