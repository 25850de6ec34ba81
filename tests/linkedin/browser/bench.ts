/** A browser with LinkedIn-like pages in which the content script runs in a world of its own, without an extension around it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { makeCertificate } from '../../cloud/certificate.ts';
import { findChromium } from '../../commands/setup.mjs';
import { type Ax, openAx } from '../../e2e/ax.ts';
import { readDataset } from '../../e2e/linkedin.ts';
import { until } from '../../e2e/until.ts';
import { type Pages, startPages } from '../page-server.ts';
import type { Bench } from './entry.ts';

const HERE = import.meta.dirname;
/** Pages written from what is known of the real ones, where the checkout stands beside them. */
export const hasRecorded = existsSync(join(HERE, '../../../../shared/linkedin/pages'));

export interface Stage {
  readonly page: Page;
  readonly ax: Ax;
  /** Runs code beside the content script. */
  evaluate(code: string): Promise<unknown>;
  /** Runs a piece of the test beside the content script. */
  run<T>(act: (bench: Bench) => T | Promise<T>): Promise<T>;
  told(key: string): Promise<string>;
  openComposer(): Promise<void>;
  /** Opens the composer, and has the first snapshot arrive: from here on the button stands. */
  openWith(snapshot: Parameters<Bench['push']>[0]): Promise<void>;
}

/** What a page from beside the checkout is made of; with these a test sets a scene that no option names. */
export interface Kit {
  readonly Classic: new (root: Node, where?: { where: string }) => { open(): Promise<void> };
  readonly Sdui: new (root: Node) => { dlg: HTMLElement; build(): void; open(): Promise<void> };
  readonly feed: (main: Element) => void;
  readonly mountRoot: () => Node;
  readonly messaging: (root: Node) => void;
  readonly articleEditor: () => Element;
  readonly commentBox: (isOpen: boolean) => Element;
}

export interface StageSet {
  open(query: string, scene?: (kit: Kit) => void): Promise<Stage>;
  close(): Promise<void>;
}

export async function openBench(): Promise<StageSet> {
  const [code, tls] = await Promise.all([bundle(), makeCertificate(['www.linkedin.com'])]);
  const pages = await startPages({ tls });
  const browser = await launch(pages);
  return {
    open: (query, scene) => openStage(browser, code, { query, scene }),
    async close() {
      await browser.close();
      await pages.close();
    },
  };
}

function launch(pages: Pages): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found: run `npm test`, which sets one up, or set CHROME_PATH.');
  const rules = `MAP www.linkedin.com:443 127.0.0.1:${pages.port}`;
  return chromium.launch({ executablePath, args: [`--host-resolver-rules=${rules}`, '--ignore-certificate-errors'] });
}

interface Opening {
  readonly query: string;
  readonly scene: ((kit: Kit) => void) | undefined;
}

async function openStage(browser: Browser, code: string, { query, scene }: Opening): Promise<Stage> {
  const page = await browser.newPage({ ignoreHTTPSErrors: true, viewport: { width: 1280, height: 900 } });
  if (scene) await page.addInitScript(`window.FX_BOOT = ${scene}`);
  await page.goto(`https://www.linkedin.com/feed/?${query}`);
  const session = await page.context().newCDPSession(page);
  const contextId = await openWorldOf(session);
  const evaluate = async (expression: string) => {
    const options = { contextId, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression, ...options });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  await evaluate(code);
  const stage: Stage = {
    page,
    ax: await openAx(page),
    evaluate,
    run: (act) => evaluate(`(${act})(globalThis.bench)`),
    told: (key) => readDataset(page, key),
    async openComposer() {
      const opener = page.locator('.starter, .startbtn').first();
      const isOpen = async () => {
        if ((await stage.told('composerOpen')) === 'false') await opener.click();
        return (await stage.told('composerOpen')) === 'true';
      };
      await until('the composer', isOpen);
    },
    async openWith(snapshot) {
      await stage.run((bench) => bench.bringPanelByItself());
      await stage.openComposer();
      await until('the feed', () => stage.run((bench) => bench.countConnects().open));
      await evaluate(`globalThis.bench.push(${JSON.stringify(snapshot ?? {})})`);
    },
  };
  return stage;
}

/** As an extension's content script has it: the page's nodes, but none of its objects. */
async function openWorldOf(session: CDPSession): Promise<number> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const world = { frameId: frameTree.frame.id, worldName: 'bench' };
  return (await session.send('Page.createIsolatedWorld', world)).executionContextId;
}

async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    resolve: {
      alias: {
        '#i18n': join(HERE, 'i18n.ts'),
        'wxt/browser': join(HERE, 'browser.ts'),
        '@wxt-dev/browser': join(HERE, 'browser.ts'),
      },
    },
    build: {
      write: false,
      minify: false,
      lib: { entry: join(HERE, 'entry.ts'), formats: ['iife'], name: 'entry' },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (!first || !('output' in first)) throw new Error('the bench was not built');
  const [chunk] = first.output;
  return chunk.code;
}
