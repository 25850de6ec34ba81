/** The button that a page wipes is back in a blink. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBench, type StageSet } from '../linkedin/browser/bench.ts';
import { wipe } from '../linkedin/browser/wipe.ts';

let bench: StageSet;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

test.each(['page=a', 'page=b&shadow=open', 'page=c'])('%s: 12 times wiped, each time back in 250 ms', async (query) => {
  const stage = await bench.open(`${query}&draft=plain`);
  await stage.openComposer();
  await stage.ax.waitFor({ role: 'button', name: 'Make video' });
  const gaps = await stage.page.evaluate(wipe, 12);
  await stage.page.close();
  expect(gaps).toHaveLength(12);
  expect(Math.max(...gaps)).toBeLessThan(250);
});
