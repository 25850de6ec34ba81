/** Facts in one line: "0:28 · 4:5 · 1080 × 1350 · 30 fps". */
import { i18n } from '#i18n';

/** Where writing runs from right to left each fact keeps its own direction: "30 fps" would drag its neighbours along. */
export function factsLine(facts: readonly string[]): string {
  const isRtl = i18n.t('language.direction') === 'rtl';
  return facts
    .filter(Boolean)
    .map((fact) => (isRtl ? `\u2068${fact}\u2069` : fact))
    .join(' · ');
}
