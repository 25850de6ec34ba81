/** Files kept on disk by id: footage until it is uploaded, finished videos until they are no longer wanted. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

interface Files extends DBSchema {
  // Blobs from IndexedDB survive being handed to a page, in both browsers; those from OPFS do not.
  footage: { key: string; value: Blob };
  videos: { key: string; value: Blob };
  /** Parts of a video on its way, by the video's id and their own number. */
  pieces: { key: [id: string, number: number]; value: Piece };
}

/** Bytes that follow those of the piece before it. */
export interface Piece {
  readonly blob: Blob;
  /** Bytes of the whole video, where its server said so. */
  readonly total: number | null;
}

/** What has come of a video that is not whole yet. */
export interface PieceStore {
  add(id: string, piece: Piece): Promise<void>;
  /** In order. */
  read(id: string): Promise<readonly Piece[]>;
  forget(id: string): Promise<void>;
  clear(): Promise<void>;
}

export interface FileStore {
  keep(id: string, blob: Blob): Promise<void>;
  read(id: string): Promise<Blob | null>;
  forget(id: string): Promise<void>;
  clear(): Promise<void>;
  /** Bytes of every file that is kept. */
  sizes(): Promise<readonly number[]>;
}

export interface FileStores {
  readonly footage: FileStore;
  readonly videos: FileStore;
  readonly pieces: PieceStore;
}

export function openFileStores(): FileStores {
  let opened: Promise<IDBPDatabase<Files>> | null = null;
  const database = () => {
    opened ??= open();
    // A database that did not open is tried again.
    opened.catch(() => {
      opened = null;
    });
    return opened;
  };
  const open = () =>
    openDB<Files>('files', 2, {
      upgrade(db, before) {
        if (before < 1) {
          db.createObjectStore('footage');
          db.createObjectStore('videos');
        }
        db.createObjectStore('pieces');
      },
      terminated() {
        opened = null;
      },
    });
  return {
    footage: openFileStore('footage', database),
    videos: openFileStore('videos', database),
    pieces: openPieceStore(database),
  };
}

function openPieceStore(database: () => Promise<IDBPDatabase<Files>>): PieceStore {
  const all = (id: string) => IDBKeyRange.bound([id], [id, []]);
  return {
    async add(id, piece) {
      const files = await database();
      await files.put('pieces', piece, [id, await files.count('pieces', all(id))]);
    },
    async read(id) {
      return (await database()).getAll('pieces', all(id));
    },
    async forget(id) {
      await (await database()).delete('pieces', all(id));
    },
    async clear() {
      await (await database()).clear('pieces');
    },
  };
}

function openFileStore(name: 'footage' | 'videos', database: () => Promise<IDBPDatabase<Files>>): FileStore {
  return {
    async keep(id, blob) {
      await (await database()).put(name, blob, id);
    },
    read: (id) => orGone(async () => (await (await database()).get(name, id)) ?? null, null),
    async forget(id) {
      await (await database()).delete(name, id);
    },
    async clear() {
      await (await database()).clear(name);
    },
    sizes: () => orGone(async () => (await (await database()).getAll(name)).map(({ size }) => size), []),
  };
}

/** What cannot be read is as good as gone: whoever asks says so, and what to do. */
async function orGone<T>(read: () => Promise<T>, gone: T): Promise<T> {
  try {
    return await read();
  } catch {
    return gone;
  }
}
