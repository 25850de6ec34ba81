/** What the timeline holds, and what changed from one to the next. */
import { describe, expect, test } from 'vitest';
import type { Track } from '../../lib/nemo/draft.ts';
import { compareTracks, toTracks } from '../../lib/video/timeline.ts';

const video: Track = {
  kind: 'video',
  segments: [
    { name: 'city', startMs: 0, durationMs: 4000 },
    { name: 'sea', startMs: 4000, durationMs: 6000 },
  ],
};
const music: Track = { kind: 'audio', segments: [{ name: 'Lo-fi', startMs: 0, durationMs: 10_000, volume: 0.35 }] };
const title = (name: string): Track => ({ kind: 'text', segments: [{ name, startMs: 0, durationMs: 3000 }] });
const tracksOf = (...tracks: Track[]) => toTracks({ tracks });

test('a track spans its segments and is named by the first', () => {
  const [first, second] = tracksOf(video, music);
  expect(first).toMatchObject({ kind: 'video', name: 'city', startMs: 0, endMs: 10_000 });
  expect(first?.segments).toHaveLength(2);
  expect(second).toMatchObject({ name: 'Lo-fi', volume: 0.35 });
});

test('empty tracks, and no draft, show nothing', () => {
  expect(toTracks(null)).toEqual([]);
  expect(tracksOf({ kind: 'video', segments: [] })).toEqual([]);
});

describe('changes', () => {
  test.each<[name: string, before: Track[], after: Track[], changes: [string, string][]]>([
    ['nothing', [video, music], [video, music], []],
    ['a title added', [video], [video, title('Hello')], [['added', 'Hello']]],
    ['music removed', [video, music], [video], [['removed', 'Lo-fi']]],
    ['a title renamed', [video, title('Hello')], [video, title('Bye')], [['changed', 'Bye']]],
    ['a second title beside the first', [title('One')], [title('One'), title('Two')], [['added', 'Two']]],
    ['order alone', [video, music], [music, video], []],
    [
      'everything new',
      [],
      [video, music],
      [
        ['added', 'city'],
        ['added', 'Lo-fi'],
      ],
    ],
  ])('%s', (_, before, after, changes) => {
    const found = compareTracks(tracksOf(...before), tracksOf(...after));
    expect(found.map(({ what, track }) => [what, track.name])).toEqual(changes);
  });
});
