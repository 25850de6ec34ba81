/** The first of two results is shown while the agent goes on, and what comes after it is the user's to keep. */
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { makeCertificate } from '../cloud/certificate.ts';
import { API_HOST, CDN_HOST, type Cloud, startCloud } from '../cloud/cloud.ts';
import { type Backstage, hurryTime, openBackstage, restTime } from './backstage.ts';

const MODES = { generationMs: 900, heartbeatMs: 10, freeCredits: 5000, tokensPerAddress: 1000, twoStage: true };
const tls = await makeCertificate([API_HOST, CDN_HOST, 'localhost']);
let cloud: Cloud;
let stage: Backstage;
beforeAll(async () => {
  hurryTime();
  cloud = await startCloud({ tls, modes: MODES });
});
beforeEach(async () => {
  stage = await openBackstage(cloud, tls);
});
afterAll(async () => {
  await cloud.close();
  restTime();
});

const codes = async () => (await stage.notes()).map(({ code }) => code);
const later = async () => (await stage.notes()).find(({ code }) => code === 'added-later');
const kinds = async () => (await stage.job()).draft?.tracks.map(({ kind }) => kind);

test('the clip is shown at once, title and music after it', async () => {
  const said = stage.say('We ship every week.');
  await vi.waitUntil(async () => (await codes()).length > 0, { timeout: 5000, interval: 5 });
  expect(await stage.job()).toMatchObject({ stage: 'generating', draft: { exportable: true } });
  expect(await kinds()).toEqual(['video']);
  await said;
  expect(await kinds()).toEqual(['video', 'audio', 'text']);
  expect((await codes()).slice(0, 3)).toEqual(['timeline', 'timeline', 'added-later']);
  expect(await later()).toMatchObject({ choice: 'open', tracks: [{ kind: 'audio' }, { kind: 'text' }] });
});

test('kept, nothing is asked of the cloud', async () => {
  const { id } = await stage.say('We ship every week.');
  const before = cloud.log.length;
  await stage.errands.chooseLater(id, true);
  await stage.errands.chooseLater(id, false);
  expect(await later()).toMatchObject({ choice: 'kept' });
  expect(cloud.log.slice(before)).toEqual([]);
});

test('removed, the agent is asked once to take it out, whatever is pressed again', async () => {
  const { id } = await stage.say('We ship every week.');
  await stage.errands.chooseLater(id, false);
  await stage.errands.chooseLater(id, false);
  await stage.rest();
  expect(await kinds()).toEqual(['video']);
  expect(cloud.sessions().at(-1)?.sends).toBe(2);
  expect((await stage.rows()).filter(({ from }) => from === 'user').at(-1)).toMatchObject({
    text: 'Please remove the music “Lo-fi” and the title “We ship every week.”, which you added.',
  });
});
