/** The toolbar icon's badge: how far a video is, that one is ready, or that something needs the user. */
import { browser } from 'wxt/browser';
import { isActive, type Job } from '../video/job.ts';
import type { JobBook } from './job-book.ts';
import type { Records } from './records.ts';

/** The accent, the one colour for progress (components/tokens.css). */
const ACCENT = '#c2410c';

export function keepBadge(records: Records, book: JobBook): void {
  let shown = '';
  const refresh = async () => {
    const text = badgeOf(await book.list());
    if (text === shown) return;
    shown = text;
    await browser.action.setBadgeText({ text });
    await browser.action.setBadgeBackgroundColor({ color: ACCENT });
  };
  records.watch(() => void refresh());
}

/** Four characters fit. Where nobody knows how far the work is, dots say that it goes on. */
export function badgeOf(jobs: readonly Job[]): string {
  const working = jobs.find(isActive);
  if (working) {
    const progress = working.stage === 'rendering' ? working.render?.progress : null;
    return typeof progress === 'number' ? `${Math.floor(progress * 100)}%` : '…';
  }
  const { stage } = jobs[0] ?? {};
  return stage === 'ready' ? '✓' : stage === 'failed' ? '!' : '';
}
