/** How long a page takes from the beginning of its load until one can use it. */
import type { BrowserContext } from 'playwright-core';

const KEPT = 'firstControlMs';

/** The first text field there is, and that of the chat when all of it is drawn. */
type Control = 'textarea' | 'main textarea';

/** In ms, once for each run, in new tabs: until the control is painted. */
export async function measureFirstControl(
  context: BrowserContext,
  url: string,
  { runs, control = 'textarea' }: { readonly runs: number; readonly control?: Control },
): Promise<number[]> {
  const measured: number[] = [];
  for (let i = 0; i < runs; i++) {
    const page = await context.newPage();
    await page.addInitScript(watchForControl, { name: KEPT, control });
    await page.goto(url);
    await page.waitForFunction((name) => Reflect.has(globalThis, name), KEPT);
    measured.push(await page.evaluate((name) => Number(Reflect.get(globalThis, name)), KEPT));
    await page.close();
  }
  return measured;
}

/** Runs in the page, before anything of its own. */
function watchForControl({ name, control }: { name: string; control: Control }): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector(control)) return;
    observer.disconnect();
    // The frame that shows it has been drawn once its next task runs.
    requestAnimationFrame(() => setTimeout(() => Reflect.set(globalThis, name, performance.now())));
  });
  observer.observe(document, { childList: true, subtree: true });
}

export function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
