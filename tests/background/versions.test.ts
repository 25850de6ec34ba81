/** Every export of a video stays, each in a file of its own; any of them can be the video again. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeCertificate } from '../cloud/certificate.ts';
import { API_HOST, CDN_HOST, type Cloud, startCloud } from '../cloud/cloud.ts';
import { type Backstage, hurryTime, openBackstage, restTime } from './backstage.ts';

const MODES = { generationMs: 20, freeCredits: 5000, tokensPerAddress: 1000, renderMs: 20, sameFilm: true };
const tls = await makeCertificate([API_HOST, CDN_HOST, 'localhost']);
let cloud: Cloud;
let stage: Backstage;
beforeAll(async () => {
  hurryTime();
  cloud = await startCloud({ tls, modes: MODES });
});
beforeEach(async () => {
  stage = await openBackstage(cloud, tls);
  await stage.say('We ship every week.');
  await exportVideo();
  await stage.say('title: Ship weekly');
  await exportVideo();
}, 60_000);
afterAll(async () => {
  await cloud.close();
  restTime();
});

async function exportVideo() {
  await stage.errands.startExport((await stage.job()).id);
  return stage.rest();
}

const kept = async (id = '') => (await stage.files.videos.read(id)) !== null;

test('two exports are two versions with two files, and the last one is in sight', async () => {
  const { versions, output } = await stage.job();
  const [first, second] = versions;
  expect(versions).toHaveLength(2);
  expect(first?.output.id).not.toBe(second?.output.id);
  expect(output).toEqual(second?.output);
  expect([await kept(first?.output.id), await kept(second?.output.id)]).toEqual([true, true]);
});

test('an older one is the video again, and the next export is one more', async () => {
  const { id, versions } = await stage.job();
  const old = versions[0]?.output;
  expect(await stage.errands.useVersion(id, old?.id ?? '')).toEqual({ ok: true });
  expect(await stage.job()).toMatchObject({ stage: 'ready', output: old });
  expect(await stage.errands.readVideo(id)).toMatchObject({ ok: true, blob: { size: old?.size } });
  const after = await exportVideo();
  expect(after.versions).toHaveLength(3);
  expect(after.output).toEqual(after.versions[2]?.output);
});

test('one whose file is gone is not taken, nor one of another video', async () => {
  const { id, versions } = await stage.job();
  const old = versions[0]?.output.id ?? '';
  await stage.files.videos.forget(old);
  const gone = { ok: false, failure: { code: 'video-gone' } };
  expect(await stage.errands.useVersion(id, old)).toMatchObject(gone);
  await stage.files.videos.keep('other/file', new Blob(['film']));
  await stage.errands.useVersion(id, 'other/file');
  expect((await stage.job()).output?.id).toBe(versions[1]?.output.id);
  expect(await stage.errands.readVideo(id, 'other/file')).toMatchObject({ ok: false });
});

test('a video whose file is gone says so, and not that it cannot be played', async () => {
  const { id, output } = await stage.job();
  await stage.files.videos.keep(output?.id ?? '', new Blob(['not a film']));
  expect(await stage.errands.checkVideo(id)).toEqual({ ok: true, check: 'unreadable' });
  await stage.files.videos.forget(output?.id ?? '');
  expect(await stage.errands.checkVideo(id)).toEqual({ ok: true, check: 'gone' });
  expect(await stage.errands.readVideo(id)).toEqual({
    ok: false,
    failure: { code: 'export-gone', next: 'open-chat' },
  });
});
