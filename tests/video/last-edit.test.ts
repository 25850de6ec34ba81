/** Which segments the last edit changed. */
import { expect, test } from 'vitest';
import { toLastEdit } from '../../lib/video/last-edit.ts';
import type { TrackKind, TrackView } from '../../lib/view/model.ts';

/** A second for each letter: `aab` is two seconds of a, then one of b. */
function track(kind: TrackKind, letters: string, more: Partial<TrackView> = {}): TrackView {
  const runs = [...letters.matchAll(/(.)\1*/g)];
  const segments = runs.map(({ 0: run, 1: name = '', index }) => ({
    name,
    startMs: index * 1000,
    endMs: (index + run.length) * 1000,
  }));
  return { kind, name: '', startMs: 0, endMs: letters.length * 1000, segments, ...more };
}

const music = track('audio', 'mmm', { volume: 0.3 });

test.each<[name: string, before: TrackView[], after: TrackView[], fresh: number[][]]>([
  ['a scene with other words', [track('video', 'abc')], [track('video', 'axc')], [[1]]],
  ['a longer scene', [track('video', 'abc')], [track('video', 'abbc')], [[1]]],
  ['a scene in between, which moves those behind it', [track('video', 'abc')], [track('video', 'axbc')], [[1]]],
  ['a scene that moved', [track('video', 'abc')], [track('video', 'bca')], [[2]]],
  ['a scene that went', [track('video', 'abc')], [track('video', 'ac')], [[0, 1]]],
  ['another loudness', [music], [{ ...music, volume: 0.9 }], [[0]]],
  ['a new track beside an old one', [music], [music, track('text', 't')], [[], [0]]],
  ['a track that went', [track('video', 'ab'), music], [track('video', 'ab')], [[]]],
])('%s', (_, before, after, fresh) => {
  expect(toLastEdit(before, after)?.fresh).toEqual(fresh);
});

test('where nothing was there before, or nothing changed, nothing stands out', () => {
  expect(toLastEdit([], [music])).toBeNull();
  expect(toLastEdit([music], [music])).toBeNull();
});
