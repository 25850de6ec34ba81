/** Every stored item: its key, default and version. The one reader and writer of extension storage. */
import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { DEFAULT_SETTINGS, type Settings } from '../settings.ts';
import type { Batch } from '../video/batch.ts';
import type { Turn } from '../video/cost.ts';
import type { Job } from '../video/job.ts';
import { withFirstVersion } from '../video/versions.ts';
import type { Brand } from '../view/brand.ts';

/** Who we are to the cloud. The client id outlives every token: the cloud gives one token per client in 7 days. */
export interface AccountRecord {
  readonly clientId: string | null;
  readonly token: { readonly value: string; readonly userId?: string; readonly expiresAt?: number } | null;
  /** The user's own token, from the options page. */
  readonly ownToken: string;
  readonly credits: { readonly available: number; readonly frozen: number } | null;
}

interface Item<T> {
  read(): Promise<T>;
  /** Reads, changes and writes as one step; nothing else writes in between. Resolves with what now stands. */
  update(change: (value: T) => T): Promise<T>;
}

export interface Records {
  readonly account: Item<AccountRecord>;
  readonly settings: Item<Settings>;
  /** How the user's own videos look. */
  readonly brand: Item<Brand>;
  /** What the user's last turns cost. */
  readonly ledger: Item<{ readonly turns: readonly Turn[] }>;
  /** The ids of all jobs, oldest first, and the one that the chat shows. */
  readonly index: Item<{ readonly ids: readonly string[]; readonly current: string | null }>;
  /** The videos that are made one after the other. */
  readonly batch: Item<Batch | null>;
  /** What stands in the prompt box, by the job it was written for. */
  readonly unsent: Item<Readonly<Record<string, string>>>;
  job(id: string): Item<Job | null>;
  forgetJob(id: string): Promise<void>;
  /** Everything back to what it was before the first start. */
  clear(): Promise<void>;
  /** Calls back after every write. */
  watch(listener: () => void): void;
}

const NO_BRAND: Brand = { name: '', role: '', face: 'inter', colours: null, portrait: null, logo: null };
const EMPTY_ACCOUNT: AccountRecord = { clientId: null, token: null, ownToken: '', credits: null };
const EMPTY_INDEX: { readonly ids: readonly string[]; readonly current: string | null } = { ids: [], current: null };

/** Shuts content scripts out of the storage, where the browser can do that. Call at every start of the worker. */
export function closeStorage(): void {
  void browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

export function openRecords(): Records {
  const listeners: (() => void)[] = [];
  const written = () => {
    for (const listener of listeners) listener();
  };
  const jobs = new Map<string, Item<Job | null>>();
  const records: Records = {
    account: openItem('local:account', EMPTY_ACCOUNT, { written, complete: same }),
    settings: openItem('local:settings', DEFAULT_SETTINGS, {
      written,
      complete: (stored) => ({ ...DEFAULT_SETTINGS, ...stored }),
    }),
    brand: openItem('local:brand', NO_BRAND, { written, complete: (stored) => ({ ...NO_BRAND, ...stored }) }),
    ledger: openItem<{ readonly turns: readonly Turn[] }>('local:ledger', { turns: [] }, { written, complete: same }),
    index: openItem('local:index', EMPTY_INDEX, { written, complete: same }),
    batch: openItem<Batch | null>('local:batch', null, { written, complete: same }),
    // The surface that writes it has it: nobody is to be told of each letter.
    unsent: openItem<Readonly<Record<string, string>>>('local:unsent', {}, { written: () => {}, complete: same }),
    job(id) {
      const known = jobs.get(id) ?? openItem<Job | null>(`local:job-${id}`, null, { written, complete: completeJob });
      jobs.set(id, known);
      return known;
    },
    async forgetJob(id) {
      await records.job(id).update(() => null);
      await records.unsent.update(({ [id]: _, ...others }) => others);
      await storage.removeItem(`local:job-${id}`, { removeMeta: true });
      jobs.delete(id);
    },
    async clear() {
      const { ids } = await records.index.read();
      for (const id of ids) await records.forgetJob(id);
      await records.index.update(() => EMPTY_INDEX);
      await records.batch.update(() => null);
      await records.unsent.update(() => ({}));
      await records.brand.update(() => NO_BRAND);
      await records.settings.update(() => DEFAULT_SETTINGS);
      await records.account.update(() => EMPTY_ACCOUNT);
    },
    watch: (listener) => listeners.push(listener),
  };
  return records;
}

interface Keeping<T> {
  readonly written: () => void;
  /** Gives a value that an earlier version stored what has come since. */
  readonly complete: (stored: T) => T;
}

function same<T>(value: T): T {
  return value;
}

/** A job from before there were two engines is the cloud's. */
function completeJob(stored: Job | null): Job | null {
  return stored && withFirstVersion({ ...NEW_IN_JOBS, ...stored });
}

const NEW_IN_JOBS = { engine: 'cloud', board: null, boardsBefore: [], tracksBefore: [], versions: [] } as const;

function openItem<T>(key: `local:${string}`, fallback: T, { written, complete }: Keeping<T>): Item<T> {
  const item = storage.defineItem<T>(key, { fallback, version: 1 });
  // The storage has this one writer, so what was last read or written is what stands there.
  let known: { readonly value: T } | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  const read = async () => {
    known ??= { value: complete(await item.getValue()) };
    return known.value;
  };
  return {
    read,
    update(change) {
      const turn = queue.then(async () => {
        const before = await read();
        const after = change(before);
        if (after === before) return after;
        known = { value: after };
        written();
        await item.setValue(after);
        return after;
      });
      queue = turn.catch(() => {});
      return turn;
    },
  };
}
