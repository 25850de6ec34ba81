/** What the captions of a player say. */
import { expect, test } from 'vitest';
import { cuesOf } from '../../../components/player/cues.ts';
import type { TrackKind, TrackView } from '../../../lib/view/model.ts';

function track(kind: TrackKind, ...names: string[]): TrackView {
  const segments = names.map((name, i) => ({ name, startMs: i * 1000, endMs: (i + 1) * 1000 }));
  return { kind, name: '', startMs: 0, endMs: names.length * 1000, segments };
}

const clips = track('video', 'city at night', 'harbour');
const wordsOf = (...asked: Parameters<typeof cuesOf>) => cuesOf(...asked).map(({ words }) => words);

test('a film made here is read scene by scene; a scene without words says nothing', () => {
  expect(cuesOf([track('video', 'Ship small.', '', 'Why not?')], 'device')).toEqual([
    { words: 'Ship small.', startMs: 0, endMs: 1000 },
    { words: 'Why not?', startMs: 2000, endMs: 3000 },
  ]);
});

test('the cloud’s titles are its words, in their order in time', () => {
  const late: TrackView = { ...track('text', 'x'), segments: [{ name: 'Second', startMs: 3000, endMs: 4000 }] };
  expect(wordsOf([clips, late, track('text', 'First')], 'cloud')).toEqual(['First', 'Second']);
});

test('where the cloud set no title, its clips say what they show', () => {
  expect(wordsOf([clips, track('audio', 'Lo-fi')], 'cloud')).toEqual(['city at night', 'harbour']);
});
