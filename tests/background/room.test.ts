/** A full disk: the user reads which video would go, and nothing goes before they say so. */
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Job } from '../../lib/video/job.ts';
import { makeCertificate } from '../cloud/certificate.ts';
import { API_HOST, CDN_HOST, type Cloud, startCloud } from '../cloud/cloud.ts';
import { countRenders, countSends } from '../e2e/log.ts';
import { type Backstage, hurryTime, openBackstage, restTime } from './backstage.ts';

const MODES = { generationMs: 20, freeCredits: 5000, tokensPerAddress: 1000, renderMs: 20, sameFilm: true };
const tls = await makeCertificate([API_HOST, CDN_HOST, 'localhost']);
let cloud: Cloud;
let stage: Backstage;
let old: Job;
beforeAll(async () => {
  hurryTime();
  cloud = await startCloud({ tls, modes: MODES });
});
beforeEach(async () => {
  stage = await openBackstage(cloud, tls);
  await stage.say('The lighthouse keeps the ships off the rocks.');
  old = await exportVideo();
  await stage.errands.startAnew();
  await stage.say('We ship every week.');
}, 60_000);
afterAll(async () => {
  await cloud.close();
  restTime();
});

async function exportVideo() {
  await stage.errands.startExport((await stage.job()).id);
  return stage.rest();
}

const isKept = async (job: Job) => (await stage.files.videos.read(job.output?.id ?? '')) !== null;
const find = async ({ id }: Job) => (await stage.hurryAll()).find((job) => job.id === id);

/** No room for one more, until something goes. */
function fill(place: 'videos' | 'pieces'): void {
  let isFull = true;
  const refuse = async <T>(what: T): Promise<T> => {
    if (isFull) throw new DOMException('full', 'QuotaExceededError');
    return what;
  };
  const { videos, pieces } = stage.files;
  const { keep, forget } = videos;
  const { add } = pieces;
  videos.forget = async (id) => {
    isFull = false;
    await forget(id);
  };
  if (place === 'videos') videos.keep = async (id, blob) => keep(id, await refuse(blob));
  else pieces.add = async (id, piece) => add(id, await refuse(piece));
}

test.each(['videos', 'pieces'] as const)(
  'where it fills among the %s, the oldest video is named, and goes at a word',
  async (place) => {
    fill(place);
    const stuck = await exportVideo();
    expect(stuck.failure).toEqual({ code: 'room-needed', next: 'make-room', subject: titleOf(old) });
    expect(await isKept(old)).toBe(true);
    const [sends, renders] = [countSends(cloud.log), countRenders(cloud.log)];
    await stage.errands.retry(stuck.id);
    const done = await stage.rest();
    expect([done.stage, await isKept(done), await isKept(old)]).toEqual(['ready', true, false]);
    expect([countSends(cloud.log), countRenders(cloud.log)]).toEqual([sends, renders]);
  },
);

function titleOf(job: Job): string {
  const [first] = job.messages;
  return first?.from === 'user' ? first.text : '';
}

test('what has gone rests with its timeline, and is exported again when the user asks', async () => {
  fill('videos');
  await stage.errands.retry((await exportVideo()).id);
  await stage.rest();
  expect(await find(old)).toMatchObject({ stage: 'drafted', output: null, versions: [], draft: old.draft });
  await stage.errands.startExport(old.id);
  await expect.poll(async () => (await find(old))?.stage, { timeout: 10_000 }).toBe('ready');
});

test('where no video is kept that could go, it is said, and may be tried again', async () => {
  await stage.files.videos.forget(old.output?.id ?? '');
  await stage.errands.retry((await exportVideo()).id);
  stage = await openBackstage(cloud, tls);
  await stage.say('We ship every week.');
  fill('pieces');
  expect((await exportVideo()).failure).toEqual({ code: 'storage-full', next: 'retry' });
});

test('where not a line more can be written, it is said, and goes on by itself once there is room', async () => {
  const renders = countRenders(cloud.log);
  const { local } = fakeBrowser.storage;
  await stage.errands.startExport((await stage.job()).id);
  const writing = vi.spyOn(local, 'set').mockRejectedValue(new Error('IO error: No space left on device'));
  await vi.waitUntil(() => stage.isDiskFull(), { timeout: 10_000 });
  writing.mockRestore();
  await fakeBrowser.alarms.onAlarm.trigger({ name: 'wake', scheduledTime: Date.now(), persistAcrossSessions: false });
  expect((await stage.rest()).stage).toBe('ready');
  expect([stage.isDiskFull(), countRenders(cloud.log)]).toEqual([false, renders + 1]);
});
