/** How long a page takes from the beginning of its load to the first thing in it that one can use. */
import type { BrowserContext } from 'playwright-core';

const KEPT = 'firstControlMs';

/** In ms, once for each run, in new tabs. The control is the page's first text field, painted. */
export async function measureFirstControl(context: BrowserContext, url: string, runs: number): Promise<number[]> {
  const measured: number[] = [];
  for (let i = 0; i < runs; i++) {
    const page = await context.newPage();
    await page.addInitScript(watchForControl, KEPT);
    await page.goto(url);
    await page.waitForFunction((name) => Reflect.has(globalThis, name), KEPT);
    measured.push(await page.evaluate((name) => Number(Reflect.get(globalThis, name)), KEPT));
    await page.close();
  }
  return measured;
}

/** Runs in the page, before anything of its own. */
function watchForControl(name: string): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('textarea')) return;
    observer.disconnect();
    // The frame that shows it has been drawn once its next task runs.
    requestAnimationFrame(() => setTimeout(() => Reflect.set(globalThis, name, performance.now())));
  });
  observer.observe(document, { childList: true, subtree: true });
}

export function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
