/** Makes the video that was too large smaller, in the page that the user looks at, and adds what comes of it. */
import type { createSurfaceStore } from '../../lib/surface-store.ts';

type Store = ReturnType<typeof createSurfaceStore>;

/** Resolves with false where this browser cannot. */
export async function shrinkRefused(store: Store, onProgress: (done: number) => void): Promise<boolean> {
  const found = store.tooLarge() ?? (await readRefused(store));
  if (!found) return false;
  try {
    const { shrinkVideo } = await import('../../lib/device/shrink.ts');
    const smaller = await shrinkVideo(found.blob, { onProgress });
    const name = found.name.replace(/\.\w+$/, '.mp4');
    store.actions.addFiles([new File([smaller], name, { type: 'video/mp4' })]);
    return true;
  } catch {
    return false;
  }
}

/** The one that the cloud refused is still kept here. */
async function readRefused(store: Store): Promise<{ name: string; blob: Blob } | null> {
  const rows = store.getState().snapshot?.chat ?? [];
  const files = rows.flatMap((row) => (row.from === 'user' ? row.files : []));
  const refused = files.findLast(({ state }) => state === 'failed');
  const blob = refused && (await store.actions.readFile(refused.id));
  return blob ? { name: refused.name, blob } : null;
}
