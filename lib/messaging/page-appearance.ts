/** Dresses a page of ours before it is first drawn: its theme, its language, and the direction that one is written in. */
import { i18n } from '#i18n';
import { readSentences, speak } from './language.ts';
import { type Appearance, keepLast, paint, readLast } from './last-appearance.ts';

/** Takes every snapshot's settings: another theme is put on at once, another language by a new start. */
export type FollowSettings = (settings: Appearance) => void;

/** Call before anything is drawn. */
export async function dressPage(): Promise<FollowSettings> {
  let shown = readLast();
  paint(shown.theme);
  if (shown.language !== 'system') speak(await readSentences(shown.language));
  document.documentElement.lang = i18n.t('language.code');
  document.documentElement.dir = i18n.t('language.direction');
  keepLast(shown, true);
  return ({ theme, language }) => {
    if (shown.theme === theme && shown.language === language) return;
    const isRead = shown.language === language;
    shown = { theme, language };
    keepLast(shown, isRead);
    paint(theme);
    if (!isRead) location.reload();
  };
}
