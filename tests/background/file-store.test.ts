/** Where the browser's own store of files does not open, what was in it counts as gone, and nothing is kept in silence. */
import { afterEach, expect, test, vi } from 'vitest';
import { openFileStores } from '../../lib/background/file-store.ts';

afterEach(() => vi.unstubAllGlobals());

/** As in a profile whose database is damaged. */
function breakDatabase(): void {
  class Opening extends EventTarget {
    readonly error = new DOMException('Internal error opening backing store', 'UnknownError');
  }
  vi.stubGlobal('IDBRequest', Opening);
  vi.stubGlobal('indexedDB', {
    open() {
      const opening = new Opening();
      queueMicrotask(() => opening.dispatchEvent(new Event('error')));
      return opening;
    },
  });
}

test('a file that cannot be read is as good as gone', async () => {
  breakDatabase();
  const { footage, videos } = openFileStores();
  expect([await footage.read('a'), await videos.read('b'), await videos.sizes()]).toEqual([null, null, []]);
});

test('one that cannot be kept is not said to be', async () => {
  breakDatabase();
  await expect(openFileStores().footage.keep('a', new Blob(['a']))).rejects.toThrow('backing store');
});
