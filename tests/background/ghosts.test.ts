/** A chosen file that is not kept here any more is never dropped without a word: it is named, and can be chosen again. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeCertificate } from '../cloud/certificate.ts';
import { API_HOST, CDN_HOST, type Cloud, startCloud } from '../cloud/cloud.ts';
import { countSends } from '../e2e/log.ts';
import { type Backstage, hurryTime, openBackstage, restTime } from './backstage.ts';

const tls = await makeCertificate([API_HOST, CDN_HOST, 'localhost']);
let cloud: Cloud;
let stage: Backstage;
beforeAll(async () => {
  hurryTime();
  cloud = await startCloud({ tls, modes: { generationMs: 20, freeCredits: 5000, tokensPerAddress: 1000 } });
});
beforeEach(async () => {
  stage = await openBackstage(cloud, tls);
});
afterAll(async () => {
  await cloud.close();
  restTime();
});

const add = async (name: string) => {
  const answer = await stage.errands.addFile({ name, blob: new Blob(['not much of a film']) });
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.fileId;
};
const files = async () => (await stage.job()).files.map(({ name, state }) => `${name} ${state}`);

test('found gone when it is its turn, it holds its words back until another takes its place', async () => {
  await stage.files.footage.forget(await add('clip.mp4'));
  const stopped = await stage.say('We ship every week.');
  expect(stopped.failure).toEqual({ code: 'file-lost', next: 'choose-file', subject: 'clip.mp4' });
  expect([await files(), countSends(cloud.log)]).toEqual([['clip.mp4 failed'], 0]);
  await add('another.mp4');
  const done = await stage.rest();
  expect([done.stage, await files(), countSends(cloud.log)]).toEqual(['drafted', ['another.mp4 uploaded'], 1]);
});

test('chosen again before anything is said, it takes its own place', async () => {
  await stage.files.footage.forget(await add('clip.mp4'));
  await add('logo.png');
  await add('clip.mp4');
  expect(await files()).toEqual(['logo.png waiting', 'clip.mp4 waiting']);
});

test('one that is kept is not replaced by another of its name', async () => {
  await add('clip.mp4');
  await add('clip.mp4');
  expect(await files()).toEqual(['clip.mp4 waiting', 'clip.mp4 waiting']);
});

test('this device, too, waits for another in its place', async () => {
  await stage.errands.saveSettings({ engine: 'device' });
  await stage.files.footage.forget(await add('clip.mp4'));
  expect((await stage.say('We ship every week.')).failure).toMatchObject({ code: 'file-lost', next: 'choose-file' });
  await add('another.png');
  expect((await stage.rest()).board?.scenes.some(({ media }) => media)).toBe(true);
});
