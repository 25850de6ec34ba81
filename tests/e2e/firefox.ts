/** Firefox with the shipped build, the real hosts mapped to this computer, and how the chat is pressed in it. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { makeCertificate } from '../cloud/certificate.ts';
import { type Cloud, startCloud } from '../cloud/cloud.ts';
import { findFirefox } from '../commands/setup.mjs';
import { startPages } from '../linkedin/page-server.ts';
import { until } from './until.ts';
import { API_HOST, CDN_HOST } from './world.ts';

const BUILD = join(import.meta.dirname, '../../.output/firefox-mv3');
const LINKEDIN_HOST = 'www.linkedin.com';
const ADDON_ID = 'video-maker-for-linkedin@nemovideo.com';

export interface FirefoxWorld {
  readonly cloud: Cloud;
  /** One of the extension's own pages, once `shown` is in it. */
  open(path: string, shown: string): Promise<Page>;
  /** A LinkedIn-like page; only where Firefox was opened for these. */
  openLinkedIn(query: string): Promise<Page>;
  close(): Promise<void>;
}

/** Firefox can be sent to one port alone: to the cloud's, or, with `at` 'linkedin', to that of the LinkedIn-like pages. */
export async function openFirefox({ at = 'cloud' }: { at?: 'cloud' | 'linkedin' } = {}): Promise<FirefoxWorld> {
  const pages = await startPages({ tls: await makeCertificate([LINKEDIN_HOST]) });
  const cloud = await startCloud({ tls: await makeCertificate([API_HOST, CDN_HOST, 'localhost']) });
  const uuid = randomUUID();
  const browser = await launch(at === 'cloud' ? cloud.port : pages.port, uuid);
  await browser.installExtension(BUILD);
  return {
    cloud,
    open: (path, shown) => openPage(browser, `moz-extension://${uuid}/${path}`, shown),
    async openLinkedIn(query) {
      const page = await browser.newPage();
      await page.goto(`https://${LINKEDIN_HOST}/feed/?${query}`);
      return page;
    },
    async close() {
      await browser.close();
      await Promise.all([cloud.close(), pages.close()]);
    },
  };
}

function launch(port: number, uuid: string): Promise<Browser> {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('No Firefox found: run `npm test`, which sets one up, or set FIREFOX_PATH.');
  return puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    acceptInsecureCerts: true,
    // Our own page can only be opened by name where its id is known and the driver may look at extension pages.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'network.dns.localDomains': `${API_HOST},${CDN_HOST},${LINKEDIN_HOST}`,
      'network.socket.forcePort': `443=${port}`,
      'extensions.webextensions.uuids': JSON.stringify({ [ADDON_ID]: uuid }),
      'intl.locale.requested': 'en-US',
    },
  });
}

async function openPage(firefox: Browser, address: string, shown: string): Promise<Page> {
  const page = await firefox.newPage();
  // The navigation happens, but the driver never hears of its end.
  void page.goto(address).catch(() => {});
  await until(shown, () =>
    page.evaluate((selector) => document.querySelector(selector) !== null, shown).catch(() => false),
  );
  return page;
}

export async function fill(page: Page, text: string): Promise<void> {
  await page.focus('textarea');
  await page.keyboard.type(text);
}

export async function press(page: Page, name: string): Promise<void> {
  await until(`button ${name}`, () =>
    page.evaluate((label) => {
      const buttons = [...document.querySelectorAll('button')];
      const button = buttons.find((b) => (b.getAttribute('aria-label') ?? b.textContent?.trim()) === label);
      if (!button || button.disabled) return false;
      button.click();
      return true;
    }, name),
  );
}

export function untilText(page: Page, text: string, timeoutMs: number): Promise<string> {
  const read = () => page.evaluate(() => document.querySelector('[role=log]')?.textContent ?? '');
  return until(text, read, { holds: (seen) => seen.includes(text), timeoutMs });
}

/** How ready the player is; -1 where there is none. */
export function readPlayer(): number {
  return document.querySelector('video')?.readyState ?? -1;
}
