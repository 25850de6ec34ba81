/** Files kept on disk by id: footage until it is uploaded, finished videos until they are no longer wanted. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

interface Files extends DBSchema {
  // Blobs from IndexedDB survive being handed to a page, in both browsers; those from OPFS do not.
  footage: { key: string; value: Blob };
  videos: { key: string; value: Blob };
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
}

export function openFileStores(): FileStores {
  let opened: Promise<IDBPDatabase<Files>> | null = null;
  const database = () => {
    opened ??= openDB<Files>('files', 1, {
      upgrade(db) {
        db.createObjectStore('footage');
        db.createObjectStore('videos');
      },
      terminated() {
        opened = null;
      },
    });
    return opened;
  };
  return { footage: openFileStore('footage', database), videos: openFileStore('videos', database) };
}

function openFileStore(name: 'footage' | 'videos', database: () => Promise<IDBPDatabase<Files>>): FileStore {
  return {
    async keep(id, blob) {
      await (await database()).put(name, blob, id);
    },
    async read(id) {
      return (await (await database()).get(name, id)) ?? null;
    },
    async forget(id) {
      await (await database()).delete(name, id);
    },
    async clear() {
      await (await database()).clear(name);
    },
    async sizes() {
      return (await (await database()).getAll(name)).map(({ size }) => size);
    },
  };
}
