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

/**
 * Where the focus is, and whether one sees it: a ring around it; a text box may have its frame darkened instead.
 * Asked in one breath, so that all of it is said of the same thing.
 */
const FOCUS = `(() => {
  const one = document.activeElement;
  const hasRing = ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  const isFramed = (box) => {
    const plain = document.createElement('i');
    plain.style.color = 'var(--line)';
    box.append(plain);
    const isOther = getComputedStyle(box).borderTopColor !== getComputedStyle(plain).color;
    plain.remove();
    return isOther;
  };
  const isSeen =
    // The browser draws the rings of a player's controls inside it, where no page can look.
    one.localName === 'video' ||
    hasRing(getComputedStyle(one)) ||
    // A title that stands for its whole row has the ring around the row.
    hasRing(getComputedStyle(one, '::after')) ||
    (one.localName === 'textarea' && isFramed(one.parentElement));
  return { name: ${NAME_IN_FOCUS}, isOnPage: one !== document.body, isSeen };
})()`;

interface Focus {
  readonly name: string;
  readonly isOnPage: boolean;
  readonly isSeen: boolean;
}

/** Presses Tab until one of these has the focus, as somebody without a mouse would; wherever it is on its way, it is seen. */
export async function tabTo(page: Page, ...names: string[]): Promise<void> {
  await until(
    `the focus on ${names.join(' or ')}`,
    async () => {
      await page.keyboard.press('Tab');
      const { name, isOnPage, isSeen } = await page.evaluate<Focus>(FOCUS);
      if (isOnPage) expect(isSeen, `the focus on ${name} is seen`).toBe(true);
      return name;
    },
    { holds: (name) => names.includes(name) },
  );
}
