/** Every composer is handed the video in the way that it takes, once, and nothing else in the page is touched. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTrespasses } from '../../e2e/linkedin.ts';
import { until } from '../../e2e/until.ts';
import { sliceOf } from '../../matrix.ts';
import { hasRecorded, openBench, type StageSet } from './bench.ts';

/** page and options · how the file gets in · where it then stands */
const OWN = [
  ['page=a', 'input', 'editor'],
  ['page=a&drop=editor', 'input', 'editor'],
  ['page=a&drop=off', 'input', 'editor'],
  ['page=a&drop=off&messaging=1&comment=1', 'input', 'editor'],
  ['page=b', 'input', 'editor'],
  ['page=b&drop=off', 'input', 'editor'],
  ['page=b&shadow=nested', 'input', 'editor'],
  ['page=c', 'input', 'editor'],
  ['page=c&modal=show', 'input', 'editor'],
  ['page=c&drop=inline', 'input', 'editor'],
  ['page=c&input=kept&messaging=1&comment=1', 'input', 'editor'],
  ['page=c&input=nowhere&autoPicker=0', 'drop', 'editor'],
  ['page=c&shadow=open', 'input', 'editor'],
  ['page=c&lang=ar&theme=dark', 'input', 'editor'],
] as const;
const RECORDED = [
  ...['01', '02'].flatMap((page) => [
    [`shared=${page}`, 'input', 'editor'] as const,
    [`shared=${page}&drop=editor`, 'input', 'editor'] as const,
    [`shared=${page}&drop=off`, 'input', 'editor'] as const,
    [`shared=${page}&drop=off&wipe=replace&unmountOnDetour=1`, 'input', 'editor'] as const,
    [`shared=${page}&placeholder=0&trap=0&messaging=1&commentOpen=1`, 'input', 'editor'] as const,
  ]),
  ['shared=01&shadow=open', 'input', 'editor'],
  ['shared=02&shadow=nested', 'input', 'editor'],
  ['shared=03', 'input', 'editor'],
  ['shared=03&modal=show', 'input', 'editor'],
  ['shared=03&shadow=open', 'input', 'editor'],
  ['shared=03&inputMode=detached&autoPicker=0', 'drop', 'editor'],
  ['shared=03&drop=inline', 'input', 'editor'],
  ['shared=03&wipe=replace', 'input', 'editor'],
] as const;
const CASES = [...OWN, ...(hasRecorded ? sliceOf(RECORDED, 3) : [])];

let bench: StageSet;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

test.each(CASES)('%s: by %s, in the %s', async (query, via, stands) => {
  const stage = await bench.open(`${query}&draft=rich`);
  await stage.openWith({});
  const textBefore = await until('the post', () => stage.told('editorText'));
  const outcome = await stage.run((b) => b.sendToTab('composer-attach', { jobId: 'job-1' }));
  expect(outcome).toEqual({ outcome: 'attached' });
  expect(await until('the file', () => stage.told('attachedSha'))).toBe(await stage.run((b) => b.videoSha()));
  expect((await stage.told('attachedVia')).replace('drop-editor', 'drop')).toBe(via);
  expect(await stage.told('attachedStage')).toBe(stands);
  expect(await stage.told('attachedTimes')).toMatch(/^1?$/);
  expect(await stage.told('rejected')).toBe('0');
  expect(await stage.told('editorText')).toBe(textBefore);
  expect(await stage.told('attachedWhere')).toBe('post');
  expect(await readTrespasses(stage.page)).toEqual({});
  await stage.page.close();
});

test.each([
  'page=a&trustedOnly=1',
  'page=c&trustedOnly=1',
  'page=a&strict=1&drop=off',
  ...(hasRecorded ? ['shared=01&trustedOnly=1', 'shared=02&trustedOnly=1', 'shared=03&trustedOnly=1'] : []),
])('%s: nothing is forced, and the panel says what to do', async (query) => {
  const stage = await bench.open(`${query}&draft=plain`);
  await stage.openWith({ job: query.includes('strict') ? { stage: 'ready' } : {} });
  await stage.run((b) => b.answer('video-read', { ok: true, blob: new Blob(['x'.repeat(120_000)]), name: 'v.mp4' }));
  if (query.includes('strict'))
    await stage.run((b) => b.answer('video-read', { ok: true, blob: new Blob(['tiny']), name: 'v.mp4' }));
  const outcome = await stage.run((b) => b.sendToTab('composer-attach', { jobId: 'job-2' }));
  expect(outcome).toEqual({ outcome: 'refused' });
  expect(await stage.told('attachedName')).toBe('');
  expect(await readTrespasses(stage.page)).toEqual({});
  await stage.page.close();
});

test('a post that has media is not given another', async () => {
  const stage = await bench.open('page=a&draft=plain');
  await stage.openWith({});
  await stage.run((b) => b.sendToTab('composer-attach', { jobId: 'job-1' }));
  await stage.run((b) => b.sendToTab('composer-attach', { jobId: 'job-1' }));
  expect(await stage.run((b) => b.sendToTab('composer-attach', { jobId: 'job-1' }))).toEqual({ outcome: 'has-media' });
  expect(await stage.told('attachedTimes')).toBe('1');
  await stage.page.close();
});

test.each(['page=a&drop=off&loseText=1', 'page=c&loseText=1'])(
  '%s: words that the page loses on the way come back',
  async (query) => {
    const stage = await bench.open(`${query}&draft=plain`);
    await stage.openWith({});
    const before = await until('the post', () => stage.told('editorText'));
    await stage.run((b) => b.sendToTab('composer-attach', { jobId: 'job-1' }));
    await stage.page.locator('button.primary', { hasText: 'Next' }).click();
    await until('the words', () => stage.told('editorText'), { holds: (text) => text === before });
    await stage.page.close();
  },
);

test('a frame in which no composer is open does not answer', async () => {
  const stage = await bench.open('page=c&draft=plain&comment=1&messaging=1');
  expect(await stage.run((b) => b.sendToTab('composer-attach', { jobId: 'job-1' }))).toBeUndefined();
  expect(await stage.run((b) => b.countConnects())).toEqual({ ever: 0, open: 0 });
  await stage.page.close();
});
