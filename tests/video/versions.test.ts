/** Every export of a video is kept, up to a limit, and none is taken for another. */
import { expect, test } from 'vitest';
import {
  isBehind,
  toVersionViews,
  type Version,
  videoFile,
  videoFilesOf,
  withFirstVersion,
  withOutput,
  withVersion,
} from '../../lib/video/versions.ts';
import type { TrackView } from '../../lib/view/model.ts';

const GB = 1024 ** 3;
const track = (name: string): TrackView => ({ kind: 'text', name, startMs: 0, endMs: 1, segments: [] });
const version = (id: string, size = 1, tracks: readonly TrackView[] = []): Version => ({
  output: { id, name: 'v.mp4', size, durationMs: 1, width: 1, height: 1 },
  at: 0,
  tracks,
});
const idsOf = (versions: readonly Version[]) => versions.map(({ output }) => output.id);
const [a, b] = [version('a'), version('b')];

test('the newest is last; six are kept', () => {
  const all = [...'abcdefgh'].reduce<readonly Version[]>((kept, id) => withVersion(kept, version(id)), []);
  expect(idsOf(all)).toEqual([...'cdefgh']);
});

test('together they take a gigabyte at most; the newest is kept, however large', () => {
  expect(idsOf(withVersion([version('a', 0.6 * GB), version('b', 0.3 * GB)], version('c', 0.3 * GB)))).toEqual([
    'b',
    'c',
  ]);
  expect(idsOf(withVersion([a], version('b', 2 * GB)))).toEqual(['b']);
});

test('a render that is collected twice is one version', () => {
  expect(idsOf(withVersion([a, b], version('b', 7)))).toEqual(['a', 'b']);
});

test('two renders of a video, and one render of two, have files of their own', () => {
  const files = [videoFile('j1', 'r1'), videoFile('j1', 'r2'), videoFile('j2', 'r1')];
  expect(new Set(files).size).toBe(3);
  expect(videoFilesOf({ id: 'j1', versions: [a], render: { id: 'r2' } })).toEqual(['a', 'j1/r2']);
});

test('a video from before there were versions lies under the id of its job', () => {
  const job = { id: 'j1', output: a.output, versions: [], draft: null, stageSince: 5 };
  expect(withFirstVersion(job)).toMatchObject({ output: { id: 'j1' }, versions: [{ output: { id: 'j1' }, at: 5 }] });
  const known = { ...job, versions: [a] };
  expect(withFirstVersion(known)).toBe(known);
});

test('what is known of a mended file follows, in sight or not', () => {
  const job = { id: 'j1', output: b.output, versions: [a, b], draft: null };
  expect(withOutput(job, { ...b.output, size: 9 })).toMatchObject({ output: { size: 9 }, versions: [a, { at: 0 }] });
  expect(withOutput(job, { ...a.output, size: 9 }).output).toBe(b.output);
});

test('each says what changed since the one before', () => {
  const views = toVersionViews([version('a', 1, [track('one')]), version('b', 1, [track('two')])]);
  expect(views.map(({ changes }) => changes.map(({ what }) => what))).toEqual([[], ['changed']]);
});

test('a video is behind once its timeline has gone on', () => {
  const versions = [version('a', 1, [track('one')]), version('b', 1, [track('two')])];
  const job = { versions, draft: { tracks: [track('two')] } };
  expect(isBehind({ ...job, output: versions[1]?.output ?? null })).toBe(false);
  expect(isBehind({ ...job, output: versions[0]?.output ?? null })).toBe(true);
  expect(isBehind({ ...job, output: null })).toBe(false);
});
