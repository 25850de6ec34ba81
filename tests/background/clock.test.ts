/** The clock jumps, as after a sleep of hours or a time zone's mistake: looks are counted by number, and none is put off for ever. */
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makeCertificate } from '../cloud/certificate.ts';
import { API_HOST, CDN_HOST, type Cloud, startCloud } from '../cloud/cloud.ts';
import { DEFAULT_MODES } from '../cloud/modes.ts';
import { FAULTS } from '../cloud/named-modes.ts';
import { type Backstage, hurryTime, openBackstage, restTime } from './backstage.ts';

const HOUR = 3_600_000;
const QUICK = {
  generationMs: 30,
  heartbeatMs: 10,
  renderMs: 0,
  tokensPerAddress: 1000,
  freeCredits: 5000,
  sameFilm: true,
};

const tls = await makeCertificate([API_HOST, CDN_HOST, 'localhost']);
let cloud: Cloud;
let stage: Backstage;
beforeAll(async () => {
  hurryTime();
  cloud = await startCloud({ tls, modes: QUICK });
});
beforeEach(async () => {
  Object.assign(cloud.modes, DEFAULT_MODES, QUICK);
  stage = await openBackstage(cloud, tls);
});
afterAll(async () => {
  await cloud.close();
  restTime();
});

const sends = () => cloud.log.filter(({ path }) => path === '/run_sse').length;
const renders = () => cloud.log.filter(({ method, path }) => method === 'POST' && path.endsWith('/lambda')).length;
/** The watchdog's alarm, as it goes off every half minute. */
const wake = () =>
  fakeBrowser.alarms.onAlarm.trigger({ name: 'wake', scheduledTime: Date.now(), persistAcrossSessions: false });
const until = (isSo: () => Promise<boolean>) => vi.waitUntil(isSo, { timeout: 50_000, interval: 20 });

describe.each([
  ['back by hours', -5 * HOUR],
  ['forward by hours', 5 * HOUR],
])('%s', (_, jump) => {
  test('while a lost answer is being looked for: it is found, and nothing goes again', async () => {
    const began = sends();
    Object.assign(cloud.modes, FAULTS['a stream that is cut']);
    await stage.errands.sendChat({ text: 'We ship every week.', messageId: crypto.randomUUID() });
    await until(async () => (await stage.job()).stage === 'recovering' && !cloud.sessions().some(({ busy }) => busy));
    vi.setSystemTime(Date.now() + jump);
    await wake();
    await until(async () => (await stage.job()).stage === 'drafted');
    expect(sends() - began).toBe(1);
  });
});

// The stand-in goes by the same clock, and would wait for its own renders: a jump back is `jobs/due.test.ts`'s.
test('forward by hours while a video is being rendered: it comes, and is rendered once', {
  timeout: 60_000,
}, async () => {
  await stage.say('We ship every week.');
  const began = renders();
  await stage.errands.startExport((await stage.job()).id);
  await until(async () => (await stage.job()).render?.phase === 'taken');
  await until(async () => cloud.renders().every(({ status }) => status === 'completed'));
  vi.setSystemTime(Date.now() + 5 * HOUR);
  await until(async () => {
    await wake();
    // What is due in half a minute is due now; the jump is not made up for.
    const due = (await stage.job()).render?.nextAt ?? 0;
    if (due > Date.now() && due - Date.now() <= 30_000) vi.setSystemTime(due);
    return (await stage.job()).stage === 'ready';
  });
  expect(renders() - began).toBe(1);
  expect((await stage.job()).render?.polls).toBeLessThan(20);
});
