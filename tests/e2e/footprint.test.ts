/** Before a composer opens the extension is small in LinkedIn's page, and shows itself in nothing. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAx } from './ax.ts';
import { openComposer } from './linkedin.ts';
import { countSends } from './log.ts';
import { until } from './until.ts';
import { openWorld, type World } from './world.ts';

const SCRIPT = join(import.meta.dirname, '../../.output/chrome-mv3/linkedin-button.js');
const SECONDS = 5;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('the script that is in every page has at most 12 kB', () => {
  expect(readFileSync(SCRIPT).length).toBeLessThanOrEqual(12_000);
});

test('nothing is asked for, said, left or listened to in the page', async () => {
  const page = await world.openLinkedIn('page=c&draft=plain');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => asked.push(message.text()));
  await page.evaluate(() => {
    const heard: string[] = [];
    Reflect.set(window, 'heard', heard);
    window.addEventListener('message', () => heard.push('message'));
    const dispatch = document.dispatchEvent.bind(document);
    document.dispatchEvent = (event) => {
      heard.push(event.type);
      return dispatch(event);
    };
  });
  await openComposer(page);
  expect(asked).toEqual([]);
  expect(await page.evaluate(() => Reflect.get(window, 'heard'))).toEqual([]);

  const session = await page.context().newCDPSession(page);
  const types: string[] = [];
  for (const expression of ['window', 'document', 'document.body', 'document.querySelector("[role=textbox]")']) {
    const { result } = await session.send('Runtime.evaluate', { expression });
    const { listeners } = await session.send('DOMDebugger.getEventListeners', { objectId: result.objectId ?? '' });
    types.push(...listeners.map(({ type }) => type));
  }
  expect(types.filter((type) => /^key|^input$|^beforeinput$|composition/.test(type))).toEqual([]);
  await page.close();
});

test('while a video is made, the page is laid out anew for the clock alone, and marked nowhere', async () => {
  world.cloud.modes.holdGeneration = true;
  const page = await world.openLinkedIn('page=c&draft=plain');
  await openComposer(page);
  const attributesBefore = await page.evaluate(readAttributes);
  const ax = await openAx(page);
  await ax.press({ role: 'button', name: 'Make video' });
  await ax.press({ role: 'button', name: 'Start' });
  await until('the message', () => countSends(world.cloud.log), { holds: (count) => count === 1 });
  await ax.waitFor({ role: 'progressbar', name: 'Video progress' });

  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const countLayouts = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'LayoutCount')?.value ?? 0;
  };
  const before = await countLayouts();
  const pictures = await page.evaluate(async (seconds) => {
    const end = performance.now() + seconds * 1000;
    let count = 0;
    for (; performance.now() < end; count += 1) await new Promise(requestAnimationFrame);
    return count;
  }, SECONDS);
  expect(pictures).toBeGreaterThan(4 * SECONDS);
  // Its seconds are told once in each; a look at the page now and then may find something of the page's own.
  expect((await countLayouts()) - before).toBeLessThanOrEqual(2 * SECONDS);
  expect(await page.evaluate(readAttributes)).toEqual(attributesBefore);
  await page.close();
});

/** Of each of the page's elements that could carry a mark: the roots, and the dialog. Runs in the page. */
function readAttributes(): (readonly [string, string[]])[] {
  const elements = [document.documentElement, document.body, ...document.querySelectorAll('dialog, [role=dialog]')];
  return elements.map((element) => [element.tagName, element.getAttributeNames()] as const);
}
