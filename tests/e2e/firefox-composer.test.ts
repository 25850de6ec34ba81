/** The button and the panel in Firefox, on pages whose policy lets nothing inline through. */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FirefoxWorld, openFirefox } from './firefox.ts';
import { until } from './until.ts';

let world: FirefoxWorld;
beforeAll(async () => {
  world = await openFirefox({ at: 'linkedin' });
});
afterAll(() => world.close());

/** Our host, told by its place alone: its root is closed, and it has no name. */
const OURS = 'span:not([class])';

test.each(['page=a', 'page=b', 'page=c', 'page=b&shadow=closed', 'page=b&shadow=nested', 'page=c&shadow=closed'])(
  '%s: the button is styled, and brings a styled panel',
  async (query) => {
    const page = await world.openLinkedIn(`${query}&csp=strict&draft=plain`);
    await page.evaluate(() => document.querySelector<HTMLElement>('.starter')?.click());
    const button = await until('the button', () => boxOf(page, `.tools ${OURS}`), { holds: (box) => box.height > 0 });
    expect(button.height).toBeGreaterThanOrEqual(32);
    expect(button.height).toBeLessThanOrEqual(48);
    await page.mouse.click(button.x + button.width / 2, button.y + button.height / 2);
    const panel = await until('the panel', () => boxOf(page, PANEL), { holds: (box) => box.height > 0 });
    expect(panel.height).toBeGreaterThan(150);
    await page.close();
  },
);

test.each(['src', 'blank'])('a composer in a frame (%s) has the button there', async (kind) => {
  const page = await world.openLinkedIn(`page=a&frame=${kind}&draft=plain`);
  const frame = await until('the frame', () => page.frames().find((one) => one !== page.mainFrame()));
  if (!frame) throw new Error('no frame');
  const pressStarter = () => {
    const starter = document.querySelector<HTMLElement>('.starter');
    starter?.click();
    return starter !== null;
  };
  await until('the starter', () => frame.evaluate(pressStarter));
  await until('the button', () => boxOf(frame, `.tools ${OURS}`), { holds: (box) => box.height > 0 });
  await page.close();
});

/** Between what is written and the bar below it. */
const PANEL = '.share-creation-state > div:not([class]), .screen > div:not([class])';

function boxOf(page: Page | Frame, css: string): Promise<{ x: number; y: number; width: number; height: number }> {
  return page.evaluate((selector) => {
    const root: ParentNode = Reflect.get(window, 'homeOfComposer')();
    const { x = 0, y = 0, width = 0, height = 0 } = root.querySelector(selector)?.getBoundingClientRect() ?? {};
    return { x, y, width, height };
  }, css);
}
