/** A person without a mouse: goes from one thing to the next with Tab, and sees where they are. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { until } from './until.ts';

/** Of what has the focus. */
export const NAME_IN_FOCUS = `(() => {
  const one = document.activeElement;
  const own = one?.getAttribute('aria-label') ?? one?.labels?.[0]?.textContent ?? one?.textContent;
  return own?.trim() ?? '';
})()`;

/** A ring around it; a text box may have its frame darkened instead. */
const FOCUS_IS_SEEN = `(() => {
  const one = document.activeElement;
  // The browser draws the rings of a player's controls inside it, where no page can look.
  if (one.localName === 'video') return true;
  const hasRing = ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  // A title that stands for its whole row has the ring around the row.
  if (hasRing(getComputedStyle(one)) || hasRing(getComputedStyle(one, '::after'))) return true;
  const line = getComputedStyle(document.documentElement).getPropertyValue('--line');
  return one.localName === 'textarea' && !getComputedStyle(one.parentElement).borderColor.includes(line);
})()`;

/** Presses Tab until one of these has the focus, as somebody without a mouse would; wherever it is on its way, it is seen. */
export async function tabTo(page: Page, ...names: string[]): Promise<void> {
  await until(
    `the focus on ${names.join(' or ')}`,
    async () => {
      await page.keyboard.press('Tab');
      const name = await page.evaluate<string>(NAME_IN_FOCUS);
      const isOnPage = await page.evaluate('document.activeElement !== document.body');
      if (isOnPage) expect(await page.evaluate(FOCUS_IS_SEEN), `the focus on ${name} is seen`).toBe(true);
      return name;
    },
    { holds: (name) => names.includes(name) },
  );
}
