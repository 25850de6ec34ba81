/** The toolbar icon's badge: that something is being made, or is ready. */
import { browser } from 'wxt/browser';
import { isActive } from '../video/job.ts';
import type { JobBook } from './job-book.ts';
import type { Records } from './records.ts';

/** The accent, the one colour for progress (components/tokens.css). */
const ACCENT = '#c2410c';

export function keepBadge(records: Records, book: JobBook): void {
  let shown = '';
  const refresh = async () => {
    const jobs = await book.list();
    const text = jobs.some(isActive) ? '…' : jobs[0]?.stage === 'ready' ? '✓' : jobs[0]?.stage === 'failed' ? '!' : '';
    if (text === shown) return;
    shown = text;
    await browser.action.setBadgeText({ text });
    await browser.action.setBadgeBackgroundColor({ color: ACCENT });
  };
  records.watch(() => void refresh());
}
