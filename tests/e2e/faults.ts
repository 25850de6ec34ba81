/** What axe finds to mend in a page as it stands. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

export async function expectNoFaults(page: Page): Promise<void> {
  expect(await findFaults(page)).toEqual([]);
}

/** Each rule that is broken, with the elements that break it. */
export async function findFaults(page: Page): Promise<readonly (readonly [rule: string, html: readonly string[]])[]> {
  await page.bringToFront();
  await page.evaluate(axe.source);
  const faults = await page.evaluate<{ id: string; nodes: { html: string }[] }[]>(
    // Nothing here plays or loads: axe need not wait for that.
    'axe.run({ preload: false }).then(({ violations }) => violations)',
  );
  return faults.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

/** Nothing is cut off at the side or must be scrolled to: WCAG's reflow, and what 200 % and 400 % zoom come down to. */
export async function expectReflow(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  const over = await page.evaluate<string[]>(`[...document.querySelectorAll('body *')]
    .filter((one) => one.checkVisibility() && getComputedStyle(one).clipPath === 'none' && !one.closest('[aria-hidden]'))
    .filter((one) => {
      const { left, right, width } = one.getBoundingClientRect();
      return width > 0 && (right > innerWidth + 1 || left < -1);
    })
    .map((one) => one.outerHTML.slice(0, 120))`);
  expect(over, `${width} px`).toEqual([]);
}
