/** A batch in the cloud: each file is its own project with its own words and its own render, one after the other. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type Certificate, makeCertificate } from '../cloud/certificate.ts';
import { API_HOST, CDN_HOST, type Cloud, startCloud } from '../cloud/cloud.ts';
import { countRenders, countSends, expectCleanLog, readMessages } from '../e2e/log.ts';
import { type Backstage, hurryTime, openBackstage, restTime } from './backstage.ts';

let tls: Certificate;
let cloud: Cloud;
let stage: Backstage;
beforeAll(async () => {
  tls = await makeCertificate([API_HOST, CDN_HOST, 'localhost']);
});
beforeEach(async () => {
  hurryTime();
  cloud = await startCloud({ tls, modes: { generationMs: 20, renderMs: 20, heartbeatMs: 10, sameFilm: true } });
  stage = await openBackstage(cloud, tls);
});
afterEach(async () => {
  restTime();
  await cloud.close();
});
afterAll(() => vi.restoreAllMocks());

const WORDS = ['Open with the first.', 'As all the others.', 'Close with the third.'];

async function start(): Promise<void> {
  const wishes: { fileId: string; words: string }[] = [];
  for (const [i, words] of WORDS.entries()) {
    const added = await stage.errands.addFile({ name: `${i}.png`, blob: new Blob(['picture']) });
    if (added.ok) wishes.push({ fileId: added.fileId, words });
  }
  await stage.batches.start(wishes);
}

test('three files become three videos, and no word or file goes twice', async () => {
  await start();
  await vi.waitUntil(
    async () => (await stage.hurryAll()).filter(({ stage: where }) => where === 'ready').length === 3,
    { timeout: 60_000, interval: 5 },
  );
  expect([countSends(cloud.log), countRenders(cloud.log)]).toEqual([3, 3]);
  expect(readMessages(cloud.log).map((words) => words.split('\n')[0])).toEqual(WORDS);
  const uploads = cloud.log.filter(({ path }) => path.startsWith('/api/upload-video/'));
  expect(uploads.map(({ path }) => path)).toEqual([...new Set(uploads.map(({ path }) => path))]);
  expect(uploads).toHaveLength(3);
  expectCleanLog(cloud.log);
  // The first film is a real one, and takes what it takes.
}, 70_000);

test('no credits stop the rest until the user has them go on', async () => {
  cloud.modes.noCredits = true;
  await start();
  const failed = async () => (await stage.hurryAll()).filter(({ stage: where }) => where === 'failed').length;
  await vi.waitUntil(async () => (await failed()) === 1, { timeout: 15_000, interval: 5 });
  expect(countSends(cloud.log)).toBe(1);
  await stage.batches.goOn();
  await vi.waitUntil(async () => (await failed()) === 2, { timeout: 15_000, interval: 5 });
  expect(countSends(cloud.log)).toBe(2);
});
