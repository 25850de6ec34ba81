/** Opens pages of a browser that hold the layout bench. */
import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../commands/setup.mjs';
import { bundleForPage } from './bundle.ts';
import type { Bench } from './layout.ts';

export interface OpenBench {
  run<N extends keyof Bench>(name: N, ...words: Parameters<Bench[N]>): Promise<Awaited<ReturnType<Bench[N]>>>;
  close(): Promise<void>;
}

/** `env` for the browser, such as another set of fonts. */
export async function openBench(env: Readonly<Record<string, string>> = {}): Promise<OpenBench> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found: run `npm test`, which sets one up, or set CHROME_PATH.');
  const browser: Browser = await chromium.launch({ executablePath, env: { ...process.env, ...env } });
  const page: Page = await browser.newPage();
  await page.evaluate(await bundleForPage('browser/layout.ts'));
  return {
    run: (name, ...words) =>
      page.evaluate(
        ([asked, given]) => {
          const { bench }: { bench?: Record<string, (...own: unknown[]) => unknown> } = globalThis as never;
          return bench?.[asked]?.(...given) as never;
        },
        [name, words] as const,
      ),
    close: () => browser.close(),
  };
}
