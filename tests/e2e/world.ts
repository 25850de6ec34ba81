/** A whole world on loopback for one test: the stand-in cloud, LinkedIn-like pages, and Chromium with the shipped build. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';
import { makeCertificate } from '../cloud/certificate.ts';
import { type Cloud, type CloudModes, startCloud, WEB_HOST } from '../cloud/cloud.ts';
import { findChromium } from '../commands/setup.mjs';
import { startPages } from '../linkedin/page-server.ts';
import { until } from './until.ts';

export const BUILD = join(import.meta.dirname, '../../.output/chrome-mv3');
export const API_HOST = 'mega-api-prod.nemovideo.ai';
export const CDN_HOST = 'static1.nemovideo.ai';
const LINKEDIN_HOST = 'www.linkedin.com';

export interface World {
  readonly cloud: Cloud;
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** The folder of the browser's profile, which its command line names. */
  readonly profile: string;
  /** The popup's page, in a tab of its own. */
  openChat(): Promise<Page>;
  /** Another page of the extension's own, by its file name and query. */
  openPage(path: string): Promise<Page>;
  /** A LinkedIn-like page; the query chooses generation and behaviour. */
  openLinkedIn(query: string, path?: string): Promise<Page>;
  /** Presses the context menu's item on a selection in the page in front, as the browser would report it. */
  chooseMenu(selectionText: string): Promise<void>;
  /** The same item on a picture, clip or sound with this address. */
  chooseMedia(srcUrl: string): Promise<void>;
  /** Ends the service worker as the browser would, at once. */
  killWorker(): Promise<void>;
  close(): Promise<void>;
}

export interface WorldOptions {
  readonly modes?: Partial<CloudModes>;
  readonly colorScheme?: 'light' | 'dark';
  readonly headless?: boolean;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** As Chromium names it: `ar`, `zh-CN`. */
  readonly language?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** The folder of another build than the shipped one. */
  readonly build?: string;
}

export async function openWorld(options: WorldOptions = {}): Promise<World> {
  const tls = await makeCertificate([API_HOST, CDN_HOST, LINKEDIN_HOST, 'localhost']);
  const cloud = await startCloud({ tls, ...(options.modes ? { modes: options.modes } : {}) });
  const pages = await startPages({ tls });
  const profile = await mkdtemp(join(tmpdir(), 'video-maker-'));
  const context = await launch(profile, mapHosts(cloud.port, pages.port), options);
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const extensionId = new URL(worker.url()).host;
  // A new profile is welcomed; what the tests open comes after that.
  await closeWelcome(context);
  const openPage = async (path: string) => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extensionId}/${path}`);
    return page;
  };

  return {
    cloud,
    context,
    extensionId,
    profile,
    openChat: () => openPage('popup.html'),
    openPage,
    async openLinkedIn(query, path = '/feed/') {
      const page = await context.newPage();
      await page.goto(`https://${LINKEDIN_HOST}${path}?${query}`);
      return page;
    },
    chooseMenu: (selectionText) => clickMenu(worker, { menuItemId: 'make-video', selectionText, editable: false }),
    chooseMedia: (srcUrl) =>
      clickMenu(worker, { menuItemId: 'make-video-from-media', mediaType: 'image', srcUrl, editable: false }),
    killWorker: () => killWorker(context),
    async close() {
      await context.close();
      await Promise.all([cloud.close(), pages.close()]);
      await rm(profile, { recursive: true, force: true });
    },
  };
}

async function clickMenu(worker: Worker, click: object): Promise<void> {
  const info = JSON.stringify(click);
  await worker.evaluate(
    `chrome.tabs.query({ active: true }).then(([tab]) => chrome.contextMenus.onClicked.dispatch(${info}, tab))`,
  );
}

/** The shipped build knows only the real hosts; the browser is told that they are here. */
function mapHosts(cloudPort: number, pagesPort: number): string {
  return [
    `MAP ${API_HOST}:443 127.0.0.1:${cloudPort}`,
    `MAP ${CDN_HOST}:443 127.0.0.1:${cloudPort}`,
    `MAP ${WEB_HOST}:443 127.0.0.1:${cloudPort}`,
    `MAP ${LINKEDIN_HOST}:443 127.0.0.1:${pagesPort}`,
  ].join(', ');
}

function launch(profile: string, rules: string, options: WorldOptions): Promise<BrowserContext> {
  const executablePath = findChromium();
  const { language = 'en-US', build = BUILD } = options;
  if (!executablePath) throw new Error('No Chromium found: run `npm test`, which sets one up, or set CHROME_PATH.');
  return chromium.launchPersistentContext(profile, {
    executablePath,
    headless: options.headless ?? true,
    // On Linux the browser goes by the environment, elsewhere by its command line.
    env: { ...process.env, LANGUAGE: language, ...options.env },
    ignoreHTTPSErrors: true,
    locale: language,
    colorScheme: options.colorScheme ?? 'light',
    viewport: options.viewport ?? { width: 1280, height: 900 },
    args: [
      `--disable-extensions-except=${build}`,
      `--load-extension=${build}`,
      `--host-resolver-rules=${rules}`,
      '--ignore-certificate-errors',
      `--lang=${language}`,
      '--disable-background-networking',
      '--disable-component-update',
      ...(options.args ?? []),
    ],
  });
}

async function closeWelcome(context: BrowserContext): Promise<void> {
  const find = () => context.pages().find((page) => page.url().endsWith('/welcome.html'));
  const page = await until('the welcome page', find);
  await page?.close();
}

async function killWorker(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await page.close();
}
