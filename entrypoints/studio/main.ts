/** The page that no one sees: films are made in its worker, from kept files to kept files. */
import { openFileStores } from '../../lib/background/file-store.ts';
import { createStudio } from '../../lib/device/studio.ts';
import { onMessage, sendMessage } from '../../lib/messaging/protocol.ts';

/** A screen needs no more than this; and each message keeps the background awake. */
const TELL_EVERY_MS = 300;

const files = openFileStores();
let toldAt = 0;

const studio = createStudio({
  readFile: (fileId) => files.footage.read(fileId),
  keepVideo: (jobId, blob) => files.videos.keep(jobId, blob),
  onProgress({ jobId, renderId }, { done }) {
    if (performance.now() - toldAt < TELL_EVERY_MS) return;
    toldAt = performance.now();
    void sendMessage('film-progress', { jobId, renderId, done });
  },
  onDone: ({ jobId, renderId }, leftOut) => void sendMessage('film-done', { jobId, renderId, leftOut }),
  onFailed: ({ jobId, renderId }, failing) => void sendMessage('film-failed', { jobId, renderId, ...failing }),
});

onMessage('film-make', ({ data }) => {
  studio.make(data);
  return { ok: true };
});
onMessage('film-cancel', ({ data }) => {
  studio.cancel(data.renderId);
  return { ok: true };
});
