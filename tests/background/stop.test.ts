/** Stop is heard here at once; what the agent was paid for it finishes, and the user is told that, and what it cost. */
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { makeCertificate } from '../cloud/certificate.ts';
import { API_HOST, CDN_HOST, type Cloud, startCloud } from '../cloud/cloud.ts';
import { type Backstage, hurryTime, openBackstage, restTime } from './backstage.ts';

const MODES = { generationMs: 20, freeCredits: 5000, tokensPerAddress: 1000 };
const tls = await makeCertificate([API_HOST, CDN_HOST, 'localhost']);
let cloud: Cloud;
let stage: Backstage;
beforeAll(async () => {
  hurryTime();
  cloud = await startCloud({ tls, modes: MODES });
});
beforeEach(async () => {
  cloud.modes.holdGeneration = true;
  stage = await openBackstage(cloud, tls);
});
afterAll(async () => {
  await cloud.close();
  restTime();
});

async function stopAtWork(): Promise<void> {
  await stage.errands.sendChat({ text: 'We ship every week.', messageId: crypto.randomUUID() });
  await vi.waitUntil(() => sends() === 1, { timeout: 5000, interval: 5 });
  await stage.errands.cancel((await stage.job()).id);
}

function release(): void {
  cloud.modes.holdGeneration = false;
  cloud.control.releaseGeneration();
}

const codes = async () => (await stage.notes()).map(({ code }) => code);
const sends = () => cloud.sessions().at(-1)?.sends;

test('it says that the paid work goes on, and then what it cost; the answer is not shown, the timeline is', async () => {
  await stopAtWork();
  expect(await codes()).toEqual(['stopped']);
  release();
  const after = await stage.rest();
  // The credits are read when all else is done.
  await vi.waitUntil(async () => (await codes()).length > 1, { timeout: 5000, interval: 5 });
  expect(await codes()).toEqual(['stopped', 'spent']);
  expect((await stage.rows()).some(({ from }) => from === 'agent')).toBe(false);
  expect(after).toMatchObject({ stage: 'drafted', draft: { exportable: true } });
});

test('what is said after it waits for that end, and goes once', async () => {
  await stopAtWork();
  await stage.errands.sendChat({ text: 'title: Ship weekly', messageId: crypto.randomUUID() });
  expect(sends()).toBe(1);
  release();
  await stage.rest();
  expect(sends()).toBe(2);
});
