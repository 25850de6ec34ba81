/** One run's stage: a browser with a new profile, the cloud, LinkedIn's page, and a diary of what happened when. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Certificate, makeCertificate } from '../cloud/certificate.ts';
import { API_HOST, CDN_HOST, type Cloud, type LoggedRequest, startCloud, WEB_HOST } from '../cloud/cloud.ts';
import type { Film } from '../cloud/film.ts';
import { DEFAULT_MODES } from '../cloud/modes.ts';
import { type Pages, startPages } from '../linkedin/page-server.ts';
import { type Browser, startBrowser } from './browser.ts';
import type { Kind, Moment, Schedule } from './schedule.ts';
import type { Sight } from './sight.ts';

const LINKEDIN_HOST = 'www.linkedin.com';

/** What several runs share, one after the other: the cloud and LinkedIn. */
export interface Lane {
  readonly cloud: Cloud;
  readonly pages: Pages;
  close(): Promise<void>;
}

/** `film` is what every render gives: so many encoders at once would starve the browsers. */
export async function openLane(film?: Film): Promise<Lane> {
  const tls: Certificate = await makeCertificate([API_HOST, CDN_HOST, LINKEDIN_HOST, 'localhost']);
  const cloud = await startCloud({ tls, ...(film ? { film } : {}) });
  const pages = await startPages({ tls });
  return { cloud, pages, close: async () => void (await Promise.all([cloud.close(), pages.close()])) };
}

export interface Scene {
  readonly schedule: Schedule;
  readonly cloud: Cloud;
  readonly downloads: string;
  /** A sentence that no other run says. */
  readonly mark: string;
  /** The requests of this run alone. */
  log(): readonly LoggedRequest[];
  /** Null while it is down. */
  browser(): Browser | null;
  /** Ends it, one way or the other, and starts it again; the tabs are gone. */
  restart(end: (browser: Browser) => Promise<void>): Promise<void>;
  /** Looks at what the person has open under this name, opening it first; null where the browser is down or the tab goes. */
  at<T>(place: 'chat' | 'second chat' | 'LinkedIn', act: (sight: Sight) => Promise<T>): Promise<T | null>;
  /** Closes what is open under this name, and says whether anything was. */
  shut(place: 'chat' | 'second chat' | 'LinkedIn'): Promise<boolean>;
  readonly diary: Diary;
  close(): Promise<void>;
}

/** What was seen when, and what struck. */
export interface Diary {
  readonly lines: readonly string[];
  readonly struck: ReadonlySet<Kind>;
  /** Epoch ms of the first time; undefined before. */
  reached(what: Moment['after']): number | undefined;
  reach(what: Moment['after']): void;
  strike(kind: Kind): void;
  note(line: string): void;
}

function openDiary(): Diary {
  const began = Date.now();
  const lines: string[] = [];
  const struck = new Set<Kind>();
  const times = new Map<Moment['after'], number>();
  const note = (line: string) => void lines.push(`${((Date.now() - began) / 1000).toFixed(1).padStart(6)} s  ${line}`);
  return {
    lines,
    struck,
    reached: (what) => times.get(what),
    reach(what) {
      if (times.has(what)) return;
      times.set(what, Date.now());
      note(what);
    },
    strike(kind) {
      struck.add(kind);
      note(`>> ${kind}`);
    },
    note,
  };
}

export async function openScene(schedule: Schedule, { cloud, pages }: Lane): Promise<Scene> {
  const folder = await mkdtemp(join(tmpdir(), 'faults-'));
  const downloads = join(folder, 'downloads');
  await mkdir(downloads);
  const { generationMs, renderMs } = schedule;
  const many = { freeCredits: 2000, tokensPerAddress: Number.POSITIVE_INFINITY, sameFilm: true };
  Object.assign(cloud.modes, DEFAULT_MODES, { generationMs, renderMs, ...many }, schedule.modes);
  cloud.control.dropFaults();
  for (const fault of schedule.wires) cloud.control.expectFault(fault);
  const hosts = [API_HOST, CDN_HOST, WEB_HOST].map((host) => `MAP ${host}:443 127.0.0.1:${cloud.port}`);
  const rules = [...hosts, `MAP ${LINKEDIN_HOST}:443 127.0.0.1:${pages.port}`].join(', ');
  const place = { profile: join(folder, 'profile'), downloads, rules };
  const mark = `Lighthouse ${schedule.seed} keeps the ships off the rocks.`;
  const began = cloud.log.length;
  const diary = openDiary();
  const tabs = new Map<string, string>();
  const looks = new Map<string, Promise<unknown>>();
  let browser: Browser | null = await startBrowser(place);

  const addressOf = (name: string, { extensionId }: Browser) =>
    name === 'LinkedIn'
      ? `https://${LINKEDIN_HOST}/feed/?page=${schedule.page}&draft=${encodeURIComponent(mark)}`
      : `chrome-extension://${extensionId}/popup.html`;

  const lookAt: Scene['at'] = async (name, act) => {
    const current = browser;
    if (!current) return null;
    try {
      const open = (await current.targets()).some(({ id }) => id === tabs.get(name));
      if (!open) tabs.set(name, await current.openTab(addressOf(name, current)));
      return await current.visit(tabs.get(name) ?? '', act);
    } catch (error) {
      // A tab may go, or be slow to come, at any moment: the person looks again.
      diary.note(`(${name}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)})`);
      return null;
    }
  };

  return {
    schedule,
    cloud,
    downloads,
    mark,
    log: () => cloud.log.slice(began),
    browser: () => browser,
    async restart(end) {
      const ending = browser;
      browser = null;
      tabs.clear();
      if (ending) await end(ending);
      browser = await startBrowser(place);
    },
    at(name, act) {
      // One look at a time: two that ask Chromium for one tab's accessibility at once make it crash, without us, too.
      const look = (looks.get(name) ?? Promise.resolve()).then(() => lookAt(name, act));
      looks.set(name, look);
      return look;
    },
    async shut(name) {
      const id = tabs.get(name);
      tabs.delete(name);
      if (!id || !browser) return false;
      await browser.closeTab(id).catch(() => {});
      return true;
    },
    diary,
    async close() {
      cloud.control.dropFaults();
      await browser?.kill();
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}
