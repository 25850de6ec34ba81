/** Dresses a page of ours before it is first drawn: its theme, its language, and the direction that one is written in. */
import { i18n } from '#i18n';
import { LANGUAGES, type Language, THEMES, type Theme } from '../view/appearance.ts';
import { readSentences, speak } from './language.ts';

interface Appearance {
  readonly theme: Theme;
  readonly language: Language;
}

/** How pages looked last. The record says what is right, but its word comes only after the first picture. */
const LAST = 'appearance';

/**
 * Call before anything is drawn. What is handed back takes every snapshot's settings: another theme is put on at once,
 * another language by a new start.
 */
export async function dressPage(): Promise<(settings: Appearance) => void> {
  let shown = readLast();
  paint(shown.theme);
  if (shown.language !== 'system') speak(await readSentences(shown.language));
  document.documentElement.lang = i18n.t('language.code');
  document.documentElement.dir = i18n.t('language.direction');
  return ({ theme, language }) => {
    if (shown.theme === theme && shown.language === language) return;
    const isRead = shown.language === language;
    shown = { theme, language };
    localStorage.setItem(LAST, `${theme} ${language}`);
    paint(theme);
    if (!isRead) location.reload();
  };
}

function readLast(): Appearance {
  const [theme, language] = localStorage.getItem(LAST)?.split(' ') ?? [];
  return {
    theme: THEMES.find((one) => one === theme) ?? 'system',
    language: LANGUAGES.find((one) => one === language) ?? 'system',
  };
}

function paint(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}
