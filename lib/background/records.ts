/** Every stored item: its key, default and version. The one reader and writer of extension storage. */
import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { isFullDisk } from '../messaging/full-disk.ts';
import { DEFAULT_SETTINGS, type Settings } from '../settings.ts';
import type { Batch } from '../video/batch.ts';
import type { Turn } from '../video/cost.ts';
import type { Job } from '../video/job.ts';
import { withFirstVersion } from '../video/versions.ts';
import type { Brand } from '../view/brand.ts';
import {
  type AccountRecord,
  isAccount,
  isBatch,
  isBrand,
  isIndex,
  isJob,
  isLedger,
  isSettings,
  isTold,
  isUnsent,
  type JobIndex,
  type Unsent,
} from './record-shapes.ts';
import { type Item, openItem } from './stored-item.ts';

export interface Records {
  readonly account: Item<AccountRecord>;
  readonly settings: Item<Settings>;
  /** How the user's own videos look. */
  readonly brand: Item<Brand>;
  /** What the user's last turns cost. */
  readonly ledger: Item<{ readonly turns: readonly Turn[] }>;
  /** The ids of all jobs, oldest first, and the one that the chat shows. */
  readonly index: Item<JobIndex>;
  /** The videos that are made one after the other. */
  readonly batch: Item<Batch | null>;
  /** What was written and not sent, by the job or the file it was written for. */
  readonly unsent: Item<Unsent>;
  /** The keys that the user was told of because they cannot be read. */
  readonly told: Item<{ readonly keys: readonly string[] }>;
  job(id: string): Item<Job | null>;
  forgetJob(id: string): Promise<void>;
  /** What was written for these jobs or files goes. */
  forgetUnsent(ids: readonly string[]): Promise<void>;
  /** The keys found since this was last asked whose values are damaged or from a later version; each was left as it is. */
  takeUnreadable(): readonly string[];
  /** Everything back to what it was before the first start. */
  clear(): Promise<void>;
  /** True where the last write found no room. */
  isDiskFull(): boolean;
  /** Calls back after every write, and where there was no room for one. */
  watch(listener: () => void): void;
}

const NO_TURNS: { readonly turns: readonly Turn[] } = { turns: [] };
const NOTHING_UNSENT: Unsent = {};
const NOTHING_TOLD: { readonly keys: readonly string[] } = { keys: [] };
const NO_BRAND: Brand = { name: '', role: '', face: 'inter', colours: null, portrait: null, logo: null };
const EMPTY_ACCOUNT: AccountRecord = { clientId: null, token: null, ownToken: '', managedToken: null, credits: null };
const EMPTY_INDEX: JobIndex = { ids: [], current: null };

/** Shuts content scripts out of the storage, where the browser can do that. Call at every start of the worker. */
export function closeStorage(): void {
  void browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

export function openRecords(): Records {
  const listeners: (() => void)[] = [];
  let isFull = false;
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const written = () => {
    isFull = false;
    tell();
  };
  const refused = (error: unknown) => {
    isFull = isFullDisk(error);
    if (isFull) tell();
  };
  let unread: string[] = [];
  const common = { written, refused, unreadable: (key: string) => void unread.push(key) };
  const jobs = new Map<string, Item<Job | null>>();
  const jobKeeping = { ...common, fallback: null, isSound: isJob, complete: completeJob, isSealed: true };
  const records: Records = {
    account: openItem('local:account', {
      ...common,
      fallback: EMPTY_ACCOUNT,
      isSound: isAccount,
      complete: (stored) => ({ ...EMPTY_ACCOUNT, ...stored }),
    }),
    settings: openItem('local:settings', {
      ...common,
      fallback: DEFAULT_SETTINGS,
      isSound: isSettings,
      complete: (stored) => ({ ...DEFAULT_SETTINGS, ...stored }),
    }),
    brand: openItem('local:brand', {
      ...common,
      fallback: NO_BRAND,
      isSound: isBrand,
      complete: (stored) => ({ ...NO_BRAND, ...stored }),
    }),
    ledger: openItem('local:ledger', { ...common, fallback: NO_TURNS, isSound: isLedger, complete: same }),
    index: openItem('local:index', {
      ...common,
      fallback: EMPTY_INDEX,
      isSound: isIndex,
      complete: same,
      rebuild: findJobs,
    }),
    told: openItem('local:told', { ...common, fallback: NOTHING_TOLD, isSound: isTold, complete: same }),
    batch: openItem('local:batch', { ...common, fallback: null, isSound: isBatch, complete: same }),
    // The surface that writes it has it: nobody is to be told of each letter.
    unsent: openItem('local:unsent', {
      ...common,
      written: () => {},
      fallback: NOTHING_UNSENT,
      isSound: isUnsent,
      complete: same,
    }),
    job(id) {
      const known = jobs.get(id) ?? openItem<Job | null>(`local:job-${id}`, jobKeeping);
      jobs.set(id, known);
      return known;
    },
    takeUnreadable() {
      const found = unread;
      unread = [];
      return found;
    },
    async forgetJob(id) {
      const { files = [] } = (await records.job(id).read()) ?? {};
      await records.job(id).update(() => null);
      await records.forgetUnsent([id, ...files.map((file) => file.id)]);
      await storage.removeItem(`local:job-${id}`, { removeMeta: true });
      jobs.delete(id);
    },
    async forgetUnsent(ids) {
      await records.unsent.update((all) => Object.fromEntries(Object.entries(all).filter(([id]) => !ids.includes(id))));
    },
    async clear() {
      const { ids } = await records.index.read();
      for (const id of ids) await records.forgetJob(id);
      await records.index.update(() => EMPTY_INDEX);
      await records.batch.update(() => null);
      await records.ledger.update(() => NO_TURNS);
      await records.unsent.update(() => NOTHING_UNSENT);
      await records.brand.update(() => NO_BRAND);
      await records.settings.update(() => DEFAULT_SETTINGS);
      await records.account.update(() => EMPTY_ACCOUNT);
      // What could not be read is the user's no less.
      for (const key of Object.keys(await storage.snapshot('local')))
        if (/^(?:job|aside)-/.test(key)) await storage.removeItem(`local:${key}`, { removeMeta: true });
      await records.told.update(() => NOTHING_TOLD);
    },
    isDiskFull: () => isFull,
    watch: (listener) => listeners.push(listener),
  };
  return records;
}

function same<T>(value: T): T {
  return value;
}

/** A job from before there were two engines is the cloud's. */
function completeJob(stored: Job | null): Job | null {
  return stored && withFirstVersion({ ...NEW_IN_JOBS, ...stored });
}

const NEW_IN_JOBS = { engine: 'cloud', board: null, boardsBefore: [], tracksBefore: [], versions: [] } as const;

/** The list of all videos, from the videos themselves. */
async function findJobs(): Promise<JobIndex> {
  const found = Object.entries(await storage.snapshot('local')).flatMap(([key, value]) =>
    key.startsWith('job-') && !key.endsWith('$') && isJob(value) && value ? [value] : [],
  );
  return { ids: found.toSorted((a, b) => a.createdAt - b.createdAt).map(({ id }) => id), current: null };
}
