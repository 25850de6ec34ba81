/** What the last edit changed, segment by segment, for a picture of the timeline. */
import type { LastEdit, SegmentView, TrackView } from '../view/model.ts';
import { compareTracks, isSameTimeline, pairTracks } from './timeline.ts';

/** What stands between two timelines, for a picture of the later one; null where the earlier one held nothing. */
export function toLastEdit(before: readonly TrackView[], after: readonly TrackView[]): LastEdit | null {
  const changes = compareTracks(before, after);
  if (before.length === 0 || changes.length === 0) return null;
  const pairs = pairTracks(before, after);
  return { changes, fresh: after.map((track) => freshSegments(pairs.get(track), track)) };
}

/** A segment that only moved because another came or went is the same one. */
function freshSegments(old: TrackView | undefined, track: TrackView): number[] {
  const all = [...track.segments.keys()];
  if (!old) return all;
  if (isSameTimeline([old], [track])) return [];
  const kept = keptSegments(old.segments, track.segments);
  const fresh = all.filter((place) => !kept.has(place));
  // What changed is not of one segment: how loud the track is, or what is no longer on it.
  return fresh.length > 0 ? fresh : all;
}

/** The places in `after` of the longest run of segments that `before` has in the same order. */
function keptSegments(before: readonly SegmentView[], after: readonly SegmentView[]): Set<number> {
  const lengths = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  const longest = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  const isKept = (i: number, j: number) => isSameSegment(before[i], after[j]);
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const length = isKept(i, j) ? longest(i + 1, j + 1) + 1 : Math.max(longest(i + 1, j), longest(i, j + 1));
      lengths[i]?.splice(j, 1, length);
    }
  }
  const kept = new Set<number>();
  for (let i = 0, j = 0; i < before.length && j < after.length; ) {
    if (isKept(i, j)) {
      kept.add(j);
      i++;
      j++;
    } else if (longest(i + 1, j) >= longest(i, j + 1)) i++;
    else j++;
  }
  return kept;
}

function isSameSegment(a: SegmentView | undefined, b: SegmentView | undefined): boolean {
  return a !== undefined && b !== undefined && a.name === b.name && a.endMs - a.startMs === b.endMs - b.startMs;
}
