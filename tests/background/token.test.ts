/** Whole flows, with everything that leaves the background kept: the token is nowhere but in its record and in one header. */
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { describeState } from '../../lib/background/diagnostics.ts';
import { openJobBook } from '../../lib/background/job-book.ts';
import { closeStorage, openRecords } from '../../lib/background/records.ts';
import { takeSnapshot } from '../../lib/background/snapshot.ts';
import { makeCertificate } from '../cloud/certificate.ts';
import { API_HOST, CDN_HOST, type Cloud, startCloud } from '../cloud/cloud.ts';
import { DEFAULT_MODES } from '../cloud/modes.ts';
import { FAULTS } from '../cloud/named-modes.ts';
import { type Backstage, hurryTime, openBackstage, restTime } from './backstage.ts';

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
beforeAll(async () => {
  hurryTime();
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '1.0.0' }) });
  cloud = await startCloud({ tls, modes: QUICK });
});
afterEach(() => vi.restoreAllMocks());
afterAll(async () => {
  await cloud.close();
  restTime();
});

const OWN_TOKEN = 'nmv_usr_marked_1f0c';

/** All that anybody but the background, or a person who looks over a shoulder, could have seen. */
async function seenOf(stage: Backstage, answers: readonly unknown[]): Promise<string> {
  const records = openRecords();
  const book = openJobBook(records);
  const hasOwnToken = async () => true;
  const sources = { records, book, hasOwnToken, connectionFailure: stage.connectionFailure, notifies: () => true };
  const snapshots = await Promise.all([
    takeSnapshot(sources, { kind: 'chat' }),
    takeSnapshot(sources, { kind: 'composer', tabId: 7 }),
  ]);
  const stored: Record<string, unknown> = await fakeBrowser.storage.local.get(null);
  const others = Object.entries(stored).filter(([key]) => key !== 'account');
  const requests = cloud.log.map(({ path, search, body }) => [path, search, body]);
  const tabs = await fakeBrowser.tabs.query({});
  const notifications = await fakeBrowser.notifications.getAll();
  return JSON.stringify([snapshots, others, answers, requests, tabs, notifications, await describeState(sources)]);
}

const BY_POLICY = 'a token of the user’s organisation';

describe('nothing that others can see holds the token', () => {
  test.each<[how: string, fault: keyof typeof FAULTS | 'its end' | null, own: string]>([
    ['a token of the user’s own', null, OWN_TOKEN],
    [BY_POLICY, null, OWN_TOKEN],
    ['a free token that is refused and renewed', 'its end', ''],
    ['no credits', 'no credits', OWN_TOKEN],
  ])('%s', { timeout: 60_000 }, async (how, fault, own) => {
    Object.assign(cloud.modes, DEFAULT_MODES, QUICK);
    const said: unknown[] = [];
    for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const)
      vi.spyOn(console, level).mockImplementation((...words: unknown[]) => void said.push(words));
    const stage = await openBackstage(cloud, tls);
    const answers: unknown[] = [];
    if (own) cloud.control.registerUser(own, 1000);
    if (how === BY_POLICY) vi.spyOn(fakeBrowser.storage.managed, 'get').mockResolvedValue({ NEMO_TOKEN: own } as never);
    else if (own) answers.push(await stage.errands.saveToken(own));
    if (fault === 'its end') cloud.control.expireTokens();
    else if (fault) Object.assign(cloud.modes, FAULTS[fault]);
    answers.push(await stage.errands.addFile({ name: 'clip.mp4', blob: new Blob(['not much of a film']) }));
    answers.push(await stage.errands.sendChat({ text: 'We ship every week.', messageId: 'm1' }));
    answers.push(await stage.rest(), await stage.errands.startExport((await stage.job()).id));
    answers.push(await stage.rest(), await stage.errands.openProject((await stage.job()).id));

    const tokens = [...cloud.tokens().map(({ token }) => token), ...(own ? [own] : [])];
    const used = new Set(cloud.log.map(({ headers }) => headers['authorization']?.replace('Bearer ', '')));
    expect(tokens.filter((token) => used.has(token)).length).toBeGreaterThan(0);
    const seen = (await seenOf(stage, answers)) + JSON.stringify(said);
    expect(tokens.filter((token) => seen.includes(token))).toEqual([]);
    const elsewhere = cloud.log.filter(({ host, headers }) => !host.startsWith(API_HOST) && headers['authorization']);
    expect(elsewhere).toEqual([]);
  });
});

test('the storage is shut to content scripts at every start, where the browser can do that', () => {
  const setAccessLevel = vi.fn(async () => {});
  Object.assign(fakeBrowser.storage.local, { setAccessLevel });
  closeStorage();
  expect(setAccessLevel).toHaveBeenCalledWith({ accessLevel: 'TRUSTED_CONTEXTS' });
});
