/** Chromium as a person runs it: a process of its own with the shipped build, and nobody attached while time passes. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { findChromium } from '../commands/setup.mjs';
import { until } from '../e2e/until.ts';
import { attach, type Sight } from './sight.ts';

const BUILD = join(import.meta.dirname, '../../.output/chrome-mv3');

export interface Tab {
  readonly id: string;
  readonly url: string;
}

export interface Browser {
  readonly extensionId: string;
  /** Everything that is open, workers too. */
  targets(): Promise<readonly (Tab & { readonly type: string })[]>;
  openTab(url: string): Promise<string>;
  closeTab(id: string): Promise<void>;
  /** Looks at a tab, or works in it, for a moment. */
  visit<T>(tabId: string, act: (sight: Sight) => Promise<T>): Promise<T>;
  /** All its processes at once, as when the power goes. */
  kill(): Promise<void>;
  /** As by its menu. */
  quit(): Promise<void>;
  /** All its processes stand still for so long, as in a laptop that is shut. */
  sleep(ms: number): Promise<void>;
}

export interface BrowserPlace {
  readonly profile: string;
  readonly downloads: string;
  /** For `--host-resolver-rules`. */
  readonly rules: string;
}

const targetList = z.array(
  z.object({ id: z.string(), type: z.string(), url: z.string(), webSocketDebuggerUrl: z.string().optional() }),
);

/** They are process groups of their own: whoever ends this process from outside would leave them behind. */
const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) signal(child, 'SIGKILL');
});

/** Starts it in this profile, new or not, and waits until the extension is there. */
export async function startBrowser({ profile, downloads, rules }: BrowserPlace): Promise<Browser> {
  const executable = findChromium();
  if (!executable) throw new Error('No Chromium found: set CHROME_PATH.');
  const portFile = join(profile, 'DevToolsActivePort');
  await rm(portFile, { force: true });
  await writePreferences(profile, downloads);
  const child = spawn(executable, wordsFor(profile, rules), { detached: true, stdio: 'ignore' });
  running.add(child);
  child.once('exit', () => running.delete(child));
  const read = () => readFile(portFile, 'utf8').catch(() => '');
  const [port = ''] = (await until('the browser', read, { timeoutMs: 60_000 })).split('\n');
  const address = `http://127.0.0.1:${port}`;
  const ask = async (path: string, method = 'GET') => fetch(`${address}/json/${path}`, { method });
  const targets = async () => targetList.parse(await (await ask('list')).json());
  const isOurs = ({ url }: { url: string }) => /^chrome-extension:\/\/\w+\/(?:background\.js|welcome\.html)/.test(url);
  const own = await until('the extension', async () => (await targets().catch(() => [])).find(isOurs), {
    timeoutMs: 60_000,
  });
  return {
    extensionId: new URL(own?.url ?? '').host,
    targets,
    async openTab(url) {
      return z.object({ id: z.string() }).parse(await (await ask(`new?${encodeURIComponent(url)}`, 'PUT')).json()).id;
    },
    async closeTab(id) {
      await ask(`close/${id}`);
      await until('the tab to close', async () => !(await targets()).some((target) => target.id === id));
    },
    async visit(tabId, act) {
      await ask(`activate/${tabId}`);
      const sight = await attach(`ws://127.0.0.1:${port}/devtools/page/${tabId}`);
      try {
        return await act(sight);
      } finally {
        sight.leave();
      }
    },
    async kill() {
      signal(child, 'SIGKILL');
      await ended(child);
    },
    async quit() {
      const browser = z.object({ webSocketDebuggerUrl: z.string() }).parse(await (await ask('version')).json());
      const sight = await attach(browser.webSocketDebuggerUrl);
      await sight.send('Browser.close').catch(() => {});
      sight.leave();
      await ended(child);
    },
    async sleep(ms) {
      signal(child, 'SIGSTOP');
      await new Promise((resolve) => setTimeout(resolve, ms));
      signal(child, 'SIGCONT');
    },
  };
}

function wordsFor(profile: string, rules: string): string[] {
  return [
    '--headless=new',
    '--no-sandbox',
    '--no-first-run',
    '--disable-gpu',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    `--disable-extensions-except=${BUILD}`,
    `--load-extension=${BUILD}`,
    `--host-resolver-rules=${rules}`,
    '--ignore-certificate-errors',
    '--disable-background-networking',
    '--disable-component-update',
    // Run as root, Chromium gives what is in the background a fiftieth of what is in front: with many at once, nothing.
    '--disable-renderer-backgrounding',
    '--hide-crash-restore-bubble',
    '--password-store=basic',
    '--lang=en-US',
    '--window-size=1280,900',
    'about:blank',
  ];
}

/** Downloads go where we look for them, without a question. Only a new profile has none yet. */
async function writePreferences(profile: string, downloads: string): Promise<void> {
  const folder = join(profile, 'Default');
  await mkdir(folder, { recursive: true });
  const preferences = { download: { default_directory: downloads, prompt_for_download: false } };
  await writeFile(join(folder, 'Preferences'), JSON.stringify(preferences), { flag: 'wx' }).catch(() => {});
}

/** The whole group: the browser's own processes are its children. */
function signal(child: ChildProcess, name: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): void {
  if (child.pid && child.exitCode === null && child.signalCode === null) process.kill(-child.pid, name);
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await once(child, 'exit');
}
