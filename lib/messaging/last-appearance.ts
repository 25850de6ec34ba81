/** How our pages looked last. The record says what is right, but its word comes only after the first picture. */
import { i18n } from '#i18n';
import { LANGUAGES, type Language, THEMES, type Theme } from '../view/appearance.ts';

export interface Appearance {
  readonly theme: Theme;
  readonly language: Language;
}

/** What the first picture of the chat says, in this order. */
const FIRST_WORDS = ['language.code', 'language.direction', 'chat.message', 'chat.promptFirst'] as const;
const LAST = 'appearance';

export function readLast(): Appearance {
  const [theme, language] = read()[0]?.split(' ') ?? [];
  return {
    theme: THEMES.find((one) => one === theme) ?? 'system',
    language: LANGUAGES.find((one) => one === language) ?? 'system',
  };
}

/** @param isSpoken whether `i18n.t` speaks the language by now. */
export function keepLast({ theme, language }: Appearance, isSpoken: boolean): void {
  localStorage.setItem(LAST, [`${theme} ${language}`, ...(isSpoken ? firstWords() : [])].join('\n'));
}

/** In the chosen language as far as a page has spoken it before: its sentences would have to be waited for. */
export function readFirstWords(): readonly string[] {
  const [, ...kept] = read();
  return readLast().language === 'system' || kept.length < FIRST_WORDS.length ? firstWords() : kept;
}

export function paint(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

function firstWords(): string[] {
  return FIRST_WORDS.map((key) => i18n.t(key));
}

function read(): string[] {
  return localStorage.getItem(LAST)?.split('\n') ?? [];
}
