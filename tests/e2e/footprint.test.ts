/** Before a composer opens the extension costs LinkedIn's page next to nothing, and shows itself in nothing. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { measureFootprint } from '../linkedin/footprint.ts';
import { openComposer } from './linkedin.ts';
import { openWorld, type World } from './world.ts';

const SCRIPT = join(import.meta.dirname, '../../.output/chrome-mv3/linkedin-button.js');

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('the script that is in every page has at most 12 kB', () => {
  expect(readFileSync(SCRIPT).length).toBeLessThanOrEqual(12_000);
});

test('it takes 2 ms at the load, and 2 ms for 1,000 nodes', async () => {
  const page = await world.openLinkedIn('page=c');
  const runs = [await measureFootprint(page), await measureFootprint(page), await measureFootprint(page)];
  // Other work on the computer only ever adds.
  expect(Math.min(...runs.map(({ loadMs }) => loadMs))).toBeLessThanOrEqual(2);
  expect(Math.min(...runs.map(({ per1000Ms }) => per1000Ms))).toBeLessThanOrEqual(2);
  expect(Math.max(...runs.map(({ loadMs }) => loadMs))).toBeGreaterThan(0);
  await page.close();
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
