/** The page that no one sees: films are made in its worker, from kept files to kept files. */
import { openFileStores } from '../../lib/background/file-store.ts';
import { mendFilm } from '../../lib/device/mend-film.ts';
import { createStudio } from '../../lib/device/studio.ts';
import { isFullDisk } from '../../lib/messaging/full-disk.ts';
import { onMessage, sendMessage } from '../../lib/messaging/protocol.ts';
import { expectOwnPage } from '../../lib/messaging/sender.ts';
import { videoFile } from '../../lib/video/versions.ts';

/** A screen needs no more than this; and each message keeps the background awake. */
const TELL_EVERY_MS = 300;

const files = openFileStores();
let toldAt = 0;

const studio = createStudio({
  readFile: (fileId) => files.footage.read(fileId),
  keepVideo: ({ jobId, renderId }, blob) => files.videos.keep(videoFile(jobId, renderId), blob),
  whyNotKept: (error) => (isFullDisk(error) ? 'no-room' : 'broken'),
  onProgress({ jobId, renderId }, { done }) {
    if (performance.now() - toldAt < TELL_EVERY_MS) return;
    toldAt = performance.now();
    void sendMessage('film-progress', { jobId, renderId, done });
  },
  onDone: ({ jobId, renderId }, leftOut) => void sendMessage('film-done', { jobId, renderId, leftOut }),
  onFailed: ({ jobId, renderId }, failing) => void sendMessage('film-failed', { jobId, renderId, ...failing }),
});

/** Mending goes on in the page itself: it is the browser's own encoder that works. */
const mendings = new Map<string, AbortController>();

async function mend({ jobId, fileId }: { jobId: string; fileId: string }): Promise<void> {
  const { signal } = mendings.get(jobId) ?? new AbortController();
  const onProgress = (done: number) => {
    if (performance.now() - toldAt < TELL_EVERY_MS) return;
    toldAt = performance.now();
    void sendMessage('mend-progress', { jobId, done });
  };
  const before = await files.videos.read(fileId);
  const mended = before && (await mendFilm(before, { onProgress, signal }));
  if (signal.aborted) return;
  if (mended) await files.videos.keep(fileId, mended);
  await sendMessage('mend-end', { jobId, fileId, isMended: mended !== null });
}

// Every page of ours hears what a script in LinkedIn's page says; orders come from the background alone.
onMessage('film-mend', (message) => {
  expectOwnPage(message);
  const { jobId, fileId } = message.data;
  if (mendings.has(jobId)) return { ok: true };
  const ended = new AbortController();
  mendings.set(jobId, ended);
  mend({ jobId, fileId })
    .catch(async () => {
      if (!ended.signal.aborted) await sendMessage('mend-end', { jobId, fileId, isMended: false });
    })
    .finally(() => mendings.delete(jobId));
  return { ok: true };
});
onMessage('film-mend-drop', (message) => {
  expectOwnPage(message);
  mendings.get(message.data.jobId)?.abort();
  return { ok: true };
});
onMessage('film-make', (message) => {
  expectOwnPage(message);
  studio.make(message.data);
  return { ok: true };
});
onMessage('film-cancel', (message) => {
  expectOwnPage(message);
  studio.cancel(message.data.renderId);
  return { ok: true };
});
