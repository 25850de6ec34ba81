/** The cloud makes a first video in two stages: the clip is shown at once, while title and music are still being added. */
import { toTracks } from '../../video/timeline.ts';
import { toDraftRecord } from './settle.ts';
import { change, type Parts, say } from './step.ts';

/** After the agent has said something, this long without an end means that it goes on. */
const GOES_ON_MS = 1500;

export interface FirstResult {
  /** The agent has said a whole text. */
  said(): void;
  /** Nothing more comes; resolves when what was begun to be shown stands. */
  end(): Promise<void>;
}

export function watchFirstResult(job: { readonly id: string }, sessionId: string, parts: Parts): FirstResult {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let showing: Promise<void> = Promise.resolve();
  const show = async () => {
    const state = await parts.cloud.read((client) => client.readState(sessionId));
    const draft = toDraftRecord(state);
    let isShown = false;
    await change(parts, job, (stored) => {
      const { run } = stored;
      isShown = false;
      if (!draft?.exportable || !run || run.muted || run.shown || run.before.tracks.length > 0) return stored;
      isShown = true;
      return { ...stored, draft, run: { ...run, shown: draft.tracks } };
    });
    if (isShown) await say(parts, job, { code: 'timeline', tracks: toTracks(state.draft) });
  };
  return {
    said() {
      clearTimeout(timer);
      timer = setTimeout(() => {
        // Should the read fail, the whole is shown at the end all the same.
        showing = show().catch(() => {});
      }, GOES_ON_MS);
    },
    end() {
      clearTimeout(timer);
      return showing;
    },
  };
}
