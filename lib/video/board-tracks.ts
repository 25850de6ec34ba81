/** A storyboard as the tracks of a timeline, so that the screen shows both engines' videos in the same way. */
import type { SegmentView, TrackView } from '../view/model.ts';
import type { Storyboard } from '../view/storyboard.ts';
import type { DraftRecord } from './job.ts';

export function toBoardDraft(board: Storyboard): DraftRecord {
  return { json: '', fingerprint: '', tracks: toBoardTracks(board), exportable: board.scenes.length > 0 };
}

function toBoardTracks({ scenes, music, voice }: Storyboard): TrackView[] {
  let at = 0;
  const segments = scenes.map(({ text, durationMs }): SegmentView => {
    const startMs = at;
    at += durationMs;
    return { name: text, startMs, endMs: at };
  });
  const name = segments.find((segment) => segment.name)?.name ?? '';
  const track = (kind: TrackView['kind'], called: string): TrackView => ({
    kind,
    name: called,
    startMs: 0,
    endMs: at,
    segments: [{ name: called, startMs: 0, endMs: at }],
  });
  return [
    { kind: 'video', name, startMs: 0, endMs: at, segments },
    ...(music.kind === 'none' ? [] : [track('audio', music.kind === 'mood' ? music.mood : '')]),
    ...(voice ? [track('audio', '')] : []),
  ];
}
