/** What a user does on a LinkedIn page before the extension comes in, and what the page says of itself afterwards. */
import type { Page } from 'playwright-core';
import { until } from './until.ts';

/** Presses "Start a post", in whatever language, and waits until the composer stands. */
export async function openComposer(page: Page): Promise<void> {
  // A page that is not hydrated yet swallows the first press, as LinkedIn's own does.
  await until(
    'the composer',
    async () => {
      if ((await readDataset(page, 'composerOpen')) === 'false')
        await page.locator('.starter, .startbtn').first().click();
      return readDataset(page, 'composerOpen');
    },
    { holds: (open) => open === 'true' },
  );
}

/** One of the page's own counters and records; empty where it says nothing. */
export function readDataset(page: Page, key: string): Promise<string> {
  return page.evaluate((name) => document.documentElement.dataset[name] ?? '', key);
}
/** What the page would have noticed had we pressed, opened or dropped what is not ours; all must be zero. */
export async function readTrespasses(page: Page): Promise<Record<string, number>> {
  const counters = ['postClicks', 'nextClicks', 'pickerOpened', 'decoyFiles', 'extensionUrlHits'];
  const counted = await Promise.all(
    counters.map(async (name) => [name, Number(await readDataset(page, name))] as const),
  );
  return Object.fromEntries(counted.filter(([, times]) => times > 0));
}
