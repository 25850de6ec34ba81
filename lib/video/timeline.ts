/** Draft -> tracks as a screen shows them; two timelines -> what changed. */
import type { Draft, Track } from '../nemo/draft.ts';
import type { Change, TrackView } from '../view/model.ts';

/** The tracks that hold something, in the cloud's order. */
export function toTracks(draft: Draft | null): TrackView[] {
  return (draft?.tracks ?? []).filter((track) => track.segments.length > 0).map(toTrack);
}

function toTrack(track: Track): TrackView {
  const segments = track.segments.map(({ name, startMs, durationMs }) => ({
    name,
    startMs,
    endMs: startMs + durationMs,
  }));
  const volume = track.segments.find((segment) => segment.volume !== undefined)?.volume;
  return {
    kind: track.kind,
    name: track.name ?? segments.find((segment) => segment.name)?.name ?? '',
    startMs: Math.min(...segments.map((segment) => segment.startMs)),
    endMs: Math.max(...segments.map((segment) => segment.endMs)),
    ...(volume === undefined ? {} : { volume }),
    segments,
  };
}

/** What was added, removed or changed: tracks are the same by kind and name, else by kind and order. */
export function compareTracks(before: readonly TrackView[], after: readonly TrackView[]): Change[] {
  const pairs = pairTracks(before, after);
  const kept = new Set(pairs.values());
  const changes = after.flatMap((track): Change[] => {
    const old = pairs.get(track);
    if (!old) return [{ what: 'added', track }];
    return isSame(old, track) ? [] : [{ what: 'changed', track }];
  });
  const removed = before.filter((track) => !kept.has(track)).map((track): Change => ({ what: 'removed', track }));
  return [...changes, ...removed];
}

/** Each track of `after` with the track of `before` that it was. */
export function pairTracks(before: readonly TrackView[], after: readonly TrackView[]): Map<TrackView, TrackView> {
  const pairs = new Map<TrackView, TrackView>();
  const free = new Set(before);
  const pair = (fits: (old: TrackView, track: TrackView) => boolean) => {
    for (const track of after) {
      if (pairs.has(track)) continue;
      const old = [...free].find((candidate) => fits(candidate, track));
      if (!old) continue;
      pairs.set(track, old);
      free.delete(old);
    }
  };
  pair((old, track) => old.kind === track.kind && old.name === track.name);
  pair((old, track) => old.kind === track.kind);
  return pairs;
}

function isSame(a: TrackView, b: TrackView): boolean {
  return isSameTimeline([a], [b]);
}

/** True where a screen would show the same. */
export function isSameTimeline(a: readonly TrackView[], b: readonly TrackView[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
