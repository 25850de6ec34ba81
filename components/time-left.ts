/** How long work will go on, by its pace so far; never told before it is worth anything. */
import { i18n } from '#i18n';

/** Before this much is known, a guess at the time left is worth nothing. */
const GUESS_FROM = { progress: 0.1, elapsedMs: 4000 } as const;

/** "about 0:42 left", or nothing. `since` is epoch ms, `progress` 0 to 1. */
export function timeLeft(since: number, progress: number | null): string {
  const elapsedMs = Math.max(0, Date.now() - since);
  if (progress === null || progress < GUESS_FROM.progress || elapsedMs < GUESS_FROM.elapsedMs) return '';
  return i18n.t('progress.left', [minutes((elapsedMs * (1 - progress)) / progress)]);
}

/** 0:42, 12:05. */
export function minutes(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
