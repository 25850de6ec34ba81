/** What a video says on the screen, and when: the captions of its player. */
import type { Engine, TrackView } from '../../lib/view/model.ts';

/** Milliseconds from the start. */
interface Cue {
  readonly startMs: number;
  readonly endMs: number;
  readonly words: string;
}

/** The device's scenes are its words. The cloud's are its titles; where it set none, its clips say what they show. */
export function cuesOf(tracks: readonly TrackView[], engine: Engine): Cue[] {
  const said = (kind: TrackView['kind']) =>
    tracks
      .filter((track) => track.kind === kind)
      .flatMap(({ segments }) => segments)
      .filter(({ name }) => name)
      .map(({ name, startMs, endMs }) => ({ startMs, endMs, words: name }))
      .toSorted((a, b) => a.startMs - b.startMs);
  const titles = engine === 'cloud' ? said('text') : [];
  return titles.length > 0 ? titles : said('video');
}
