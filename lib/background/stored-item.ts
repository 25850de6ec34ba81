/** One stored value: read once, looked at, changed in turns. What cannot be understood is never written over. */
import { storage } from 'wxt/utils/storage';

/** What this build writes beside each value. A later version writes a later number, and is not understood here. */
const VERSION = 1;

export interface Item<T> {
  read(): Promise<T>;
  /** Reads, changes and writes as one step; nothing else writes in between. Resolves with what now stands on the disk. */
  update(change: (value: T) => T): Promise<T>;
}

export interface Keeping<T> {
  readonly fallback: T;
  readonly written: () => void;
  /** Told of a write that failed; what stood there stands. */
  readonly refused: (error: unknown) => void;
  /** Told once of a value that is damaged, or from a later version. */
  readonly unreadable: (key: string) => void;
  /** True for what can be gone on with. */
  readonly isSound: (stored: unknown) => stored is T;
  /** Gives a value that an earlier version stored what has come since. */
  readonly complete: (stored: T) => T;
  /** What stands in for a value that cannot be read; without it, the fallback does. */
  readonly rebuild?: () => Promise<T>;
  /** Never written again once it could not be read: another value would not be the same thing. */
  readonly isSealed?: boolean;
}

type Key = `local:${string}`;

export function openItem<T>(key: Key, keeping: Keeping<T>): Item<T> {
  // The storage has this one writer, so what was last read or written is what stands there.
  let known: Promise<{ readonly value: T; readonly unread: unknown; readonly isNew: boolean }> | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  const look = () => {
    known ??= load(key, keeping);
    // A disk that could not be read is asked again.
    known.catch(() => {
      known = null;
    });
    return known;
  };
  const write = async (change: (value: T) => T) => {
    const { value: before, unread, isNew } = await look();
    const after = change(before);
    if (after === before || (unread !== null && keeping.isSealed)) return before;
    try {
      if (unread !== null) await storage.setItem(asideOf(key), unread);
      if (isNew || unread !== null) await storage.setMeta(key, { v: VERSION });
      await storage.setItem(key, after);
    } catch (error) {
      keeping.refused(error);
      throw error;
    }
    known = Promise.resolve({ value: after, unread: null, isNew: false });
    keeping.written();
    return after;
  };
  return {
    read: async () => (await look()).value,
    update(change) {
      const turn = queue.then(() => write(change));
      queue = turn.catch(() => {});
      return turn;
    },
  };
}

/** Where a value lies that could not be read, for a later version or a person to find. */
function asideOf(key: Key): Key {
  return `local:aside-${key.slice('local:'.length)}`;
}

async function load<T>(key: Key, { fallback, isSound, complete, rebuild, unreadable }: Keeping<T>) {
  const [stored, meta] = await Promise.all([storage.getItem<unknown>(key), storage.getMeta<{ v?: unknown }>(key)]);
  const version = typeof meta.v === 'number' ? meta.v : null;
  const isNew = version === null;
  if (stored === null) return { value: fallback, unread: null, isNew };
  if (isSound(stored) && (version ?? 0) <= VERSION) return { value: complete(stored), unread: null, isNew };
  unreadable(key);
  return { value: rebuild ? await rebuild() : fallback, unread: stored, isNew };
}
