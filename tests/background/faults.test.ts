/** What each failure of the cloud does: the code that the user's sentence hangs on, and how often the cloud was asked. */
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Failure } from '../../lib/view/model.ts';
import { makeCertificate } from '../cloud/certificate.ts';
import { API_HOST, CDN_HOST, type Cloud, type CloudModes, startCloud } from '../cloud/cloud.ts';
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
const POST = 'We ship every week.\nSmall steps, short nights.';

const tls = await makeCertificate([API_HOST, CDN_HOST, 'localhost']);
let cloud: Cloud;
let stage: Backstage;
let began = 0;
beforeAll(async () => {
  hurryTime();
  cloud = await startCloud({ tls, modes: QUICK });
});
beforeEach(() => {
  Object.assign(cloud.modes, DEFAULT_MODES, QUICK);
});
afterAll(async () => {
  await cloud.close();
  restTime();
});

/** A user, connected and maybe with a timeline; after that the cloud behaves like this. */
async function open(modes: Partial<CloudModes>, { withTimeline = false } = {}): Promise<void> {
  stage = await openBackstage(cloud, tls);
  if (withTimeline) await stage.say(POST);
  began = cloud.log.length;
  Object.assign(cloud.modes, modes);
}

const asked = (method: string, path: RegExp) =>
  cloud.log.slice(began).filter((entry) => entry.method === method && path.test(entry.path));
const sends = () => asked('POST', /^\/run_sse$/).length;
const uploads = () => asked('POST', /^\/api\/upload-video\//).length;
const renders = () => asked('POST', /^\/api\/render\/proxy\/lambda$/).length;
const tokens = () => asked('POST', /anonymous-token/).length;
const reads = () => asked('GET', /\/latest$/).length;
const addFile = (name = 'clip.mp4') => stage.errands.addFile({ name, blob: new Blob(['not much of a film']) });

interface Outcome {
  readonly failure: Failure['code'] | null;
  readonly next?: Failure['next'];
  /** Messages to the agent, those refused included. */
  readonly sends?: number;
  readonly uploads?: number;
  readonly renders?: number;
  /** The user's words are still here, to go when it suits them. */
  readonly keeps?: boolean;
}

type Fault = keyof typeof FAULTS;
const UNREACHABLE = { failure: 'unreachable', next: 'retry', sends: 0, uploads: 0, renders: 0, keeps: true } as const;
const FINE = { failure: null } as const;

describe('a first message', () => {
  test.each<[fault: Fault, outcome: Outcome]>([
    ['no credits', { failure: 'no-credits', next: 'open-link', sends: 1, keeps: true }],
    ['no credits, by HTTP', { failure: 'no-credits', next: 'open-link', sends: 1, keeps: true }],
    ['no credits, in the stream', { failure: 'no-credits', next: 'open-link', sends: 1, keeps: true }],
    ['a free plan', { ...FINE, sends: 1 }],
    ['too many requests', { ...FINE, sends: 2 }],
    ['too many requests, and again', { failure: 'busy', next: 'retry', sends: 2, keeps: true }],
    ['down', UNREACHABLE],
    ['a page of HTML', UNREACHABLE],
    ['a page of HTML that says it is fine', UNREACHABLE],
    ['no answer', UNREACHABLE],
    ['no TLS', UNREACHABLE],
    // It may have arrived: it is never sent again, by nobody.
    ['messages alone are refused', { failure: 'agent-silent', next: 'retry', sends: 1, keeps: false }],
    ['a stream that is cut', { ...FINE, sends: 1 }],
    ['a stream that falls silent', { ...FINE, sends: 1 }],
  ])(
    '%s',
    async (fault, outcome) => {
      await open(FAULTS[fault]);
      await stage.say(POST);
      await expectOutcome(outcome);
    },
    60_000,
  );

  test.each<[fault: Fault, code: Failure['code']]>([
    ['an error that is no JSON', 'busy'],
    ['an error as an event', 'agent-failed'],
  ])('%s is said in our words, and nothing is sent again', async (fault, code) => {
    await open(FAULTS[fault]);
    const job = await stage.say(POST);
    expect(job).toMatchObject({ stage: 'queued', failure: null });
    expect(await stage.notes()).toContainEqual({ code: 'failure', failure: { code, next: 'none' } });
    expect(sends()).toBe(1);
  });
});

describe('a message with a file', () => {
  test.each<[fault: Fault, outcome: Outcome]>([
    ['no credits', { failure: 'no-credits', sends: 1, uploads: 1, keeps: true }],
    [
      'a type it does not take',
      { failure: 'unsupported-file', next: 'choose-file', sends: 0, uploads: 1, keeps: true },
    ],
    ['a file too large for it', { failure: 'file-too-large', next: 'choose-file', sends: 0, uploads: 1, keeps: true }],
    ['down', UNREACHABLE],
    ['a page of HTML', UNREACHABLE],
    ['no TLS', UNREACHABLE],
    ['too many requests', { ...FINE, sends: 2, uploads: 1 }],
  ])(
    '%s',
    async (fault, outcome) => {
      await open(FAULTS[fault]);
      await addFile();
      await stage.say(POST);
      await expectOutcome(outcome);
      if (outcome.keeps) expect((await stage.job()).files).toHaveLength(1);
    },
    60_000,
  );

  test('goes without the file that was refused, once the user says so', async () => {
    await open({ refuseUploadType: true });
    await addFile();
    const failed = await stage.say(POST);
    await stage.errands.retry(failed.id);
    expect(await stage.rest()).toMatchObject({ stage: 'drafted', files: [{ state: 'failed' }] });
    expect([uploads(), sends()]).toEqual([1, 1]);
  });

  test('goes, once, with the file that is chosen in place of the refused one', async () => {
    await open({ refuseUploadType: true });
    await addFile();
    await stage.say(POST);
    Object.assign(cloud.modes, DEFAULT_MODES, QUICK);
    await addFile('other.mp4');
    expect(await stage.rest()).toMatchObject({ stage: 'drafted', files: [{ name: 'other.mp4', state: 'uploaded' }] });
    expect([uploads(), sends()]).toEqual([2, 1]);
    expect(cloud.sessions().at(-1)).toMatchObject({ footage: [{ name: 'other.mp4' }] });
  });

  test.each([
    ['a format that the cloud does not take', 'notes.docx', 'unsupported-file'],
    ['a file without anything in it', 'empty.mp4', 'file-empty'],
  ])('%s is told before anything is sent', async (_, name, code) => {
    await open({});
    const blob = new Blob(name === 'empty.mp4' ? [] : ['x']);
    expect(await stage.errands.addFile({ name, blob })).toMatchObject({ ok: false, failure: { code } });
    expect(cloud.log.slice(began)).toEqual([]);
  });
});

describe('an edit', () => {
  test.each<[fault: Fault, outcome: Outcome]>([
    ['no credits', { failure: 'no-credits', sends: 1, keeps: true }],
    ['down', UNREACHABLE],
    ['a stream that is cut', { ...FINE, sends: 1 }],
    ['messages alone are refused', { failure: 'agent-silent', sends: 1, keeps: false }],
  ])(
    '%s',
    async (fault, outcome) => {
      await open(FAULTS[fault], { withTimeline: true });
      await stage.say('title: Weekly');
      await expectOutcome(outcome);
      expect((await stage.job()).draft?.exportable).toBe(true);
    },
    60_000,
  );
});

describe('an export', () => {
  test.each<[fault: Fault, outcome: Outcome]>([
    ['a free plan', { failure: 'plan-blocked', next: 'open-project', renders: 1 }],
    ['no credits', { ...FINE, renders: 1 }],
    ['down', UNREACHABLE],
    ['a page of HTML that says it is fine', UNREACHABLE],
    ['no TLS', UNREACHABLE],
  ])(
    '%s',
    async (fault, outcome) => {
      await open(FAULTS[fault], { withTimeline: true });
      await stage.say('export');
      await expectOutcome({ ...outcome, keeps: false });
      if (outcome.failure !== 'unreachable') return;
      Object.assign(cloud.modes, DEFAULT_MODES, QUICK);
      await stage.errands.retry((await stage.job()).id);
      expect(await stage.rest()).toMatchObject({ stage: 'ready', failure: null });
      expect(renders()).toBe(1);
    },
    60_000,
  );

  test('that fails twice is not tried a third time', async () => {
    await open({ renderFails: 5 }, { withTimeline: true });
    expect(await stage.say('export')).toMatchObject({ failure: { code: 'render-failed', next: 'retry' } });
    expect(renders()).toBe(2);
  });
});

test('words that a surface says once more, for their answer was lost, are said and sent once', async () => {
  await open({}, { withTimeline: true });
  const words = { text: 'title: Ship weekly', messageId: crypto.randomUUID() };
  await Promise.all([stage.errands.sendChat(words), stage.errands.sendChat(words)]);
  await stage.rest();
  await stage.errands.sendChat(words);
  await stage.rest();
  expect(sends()).toBe(1);
  expect((await stage.rows()).filter((row) => row.from === 'user' && row.text === words.text)).toHaveLength(1);
});

test('an export that the user stops is cancelled in the cloud, under the cloud’s own id', async () => {
  await open({ otherRenderId: true, renderReply: 'data', renderMs: 600_000 }, { withTimeline: true });
  await stage.errands.sendChat({ text: 'export', messageId: 'm1' });
  await vi.waitUntil(() => renders() === 1 && cloud.renders().at(-1)?.id.startsWith('job_'), { timeout: 5000 });
  const { id } = await stage.job();
  await vi.waitUntil(async () => (await stage.job()).render?.phase === 'taken', { timeout: 5000 });
  await stage.errands.cancel(id);
  expect((await stage.job()).stage).toBe('drafted');
  await vi.waitUntil(() => asked('POST', /\/job_\w+\/cancel$/).length === 1, { timeout: 5000 });
});

describe('credits and status', () => {
  test.each<Fault>(['down', 'a page of HTML', 'no TLS'])('%s', async (fault) => {
    await open(FAULTS[fault], { withTimeline: true });
    await stage.say('credits');
    await stage.say('show tracks');
    expect((await stage.notes()).slice(-2)).toMatchObject([
      { code: 'failure', failure: { code: 'unreachable' } },
      { code: 'timeline' },
    ]);
    expect(sends()).toBe(0);
  });
});

describe('the first connection', () => {
  test.each<[fault: Fault, failure: Failure['code'] | null, tokens: number]>([
    ['a client id lost on the way', null, 2],
    ['too many requests', null, 2],
    ['too many requests, and again', 'no-token', 2],
    ['down', 'unreachable', 1],
    ['a page of HTML', 'unreachable', 1],
    ['no answer', 'unreachable', 1],
    ['no TLS', 'unreachable', 0],
  ])('%s: %s', async (fault, failure, count) => {
    Object.assign(cloud.modes, FAULTS[fault]);
    began = cloud.log.length;
    stage = await openBackstage(cloud, tls);
    expect(stage.connectionFailure()?.code ?? null).toBe(failure);
    expect(tokens()).toBe(count);
    const ids = new Set(asked('POST', /anonymous-token/).map(({ headers }) => headers['x-client-id']));
    expect(ids.size).toBeLessThanOrEqual(1);
  });

  test('busy is told, with the time of the next try, and then no more', async () => {
    Object.assign(cloud.modes, FAULTS['too many requests']);
    stage = await openBackstage(cloud, tls);
    expect(stage.busy).toEqual([expect.any(Number), null]);
  });
});

describe('1001', () => {
  test('an anonymous token is renewed under the same client id, and the message goes once', async () => {
    await open({});
    cloud.control.expireTokens();
    await stage.say(POST);
    await expectOutcome({ ...FINE, sends: 1 });
    expect(tokens()).toBe(1);
    const ids = cloud.log
      .filter(({ path }) => /anonymous-token/.test(path))
      .map(({ headers }) => headers['x-client-id']);
    expect(ids.at(-1)).toBe(ids.at(-2));
  });

  test('a token of the user’s own is asked for anew, and never replaced', async () => {
    await open({});
    cloud.control.registerUser('nmv_usr_own', 1000);
    await stage.errands.saveToken('nmv_usr_own');
    await stage.say(POST);
    cloud.control.expireTokens();
    await stage.say('title: Weekly');
    await expectOutcome({ failure: 'own-token-refused', next: 'open-options', sends: 1, keeps: true });
    expect(tokens()).toBe(0);
  });
});

test('1002: the video is begun again from the kept words and files, in one message', async () => {
  await open({});
  await addFile();
  await stage.say(POST);
  cloud.control.forgetSessions();
  const gone = await stage.say('title: Weekly');
  await expectOutcome({ failure: 'session-gone', next: 'start-again', sends: 1, uploads: 1, keeps: true });
  await stage.errands.retry(gone.id);
  const again = await stage.rest();
  expect(again).toMatchObject({ stage: 'drafted', failure: null, files: [{ state: 'uploaded' }], outbox: [] });
  expect([sends(), uploads(), asked('POST', /with-session/).length]).toEqual([2, 2, 1]);
  expect(cloud.sessions().at(-1)).toMatchObject({ sends: 1, footage: [{ name: 'clip.mp4' }] });
  expect(asked('POST', /^\/run_sse$/).at(-1)?.body).toContain('Small steps, short nights.');
});

test('2001: the link binds the registration to this user, whose id is in the link alone', async () => {
  await open(FAULTS['no credits']);
  const { failure } = await stage.say(POST);
  const userId = cloud.tokens().at(-1)?.userId;
  expect(failure?.link).toBe(`https://nemovideo.com/register?bind=${userId}`);
  expect({ ...failure, link: '' }).toEqual({ code: 'no-credits', next: 'open-link', link: '' });
});

test('a read backs off, and is made three times at most', async () => {
  await open(FAULTS['down']);
  await stage.say(POST);
  expect(reads()).toBe(3);
});

test('a lost answer is looked for after 30 s and then each 60 s, five times at most', async () => {
  await open({ cutStreamAfterBytes: 40, holdGeneration: true });
  await stage.say(POST);
  await expectOutcome({ failure: 'agent-silent', next: 'retry', sends: 1, keeps: false });
  const times = asked('GET', /\/latest$/).map(({ at }) => Math.round(at / 1000));
  const [before = 0, ...later] = times;
  expect(later.map((at, i) => Math.round((at - (later[i - 1] ?? before)) / 10) * 10)).toEqual([30, 60, 60, 60, 60]);
  cloud.control.releaseGeneration();
});

async function expectOutcome({ failure, next, keeps, ...counts }: Outcome): Promise<void> {
  const job = await stage.job();
  expect(job.failure?.code ?? null).toBe(failure);
  if (next) expect(job.failure?.next).toBe(next);
  if (keeps !== undefined) expect(job.outbox.length).toBe(keeps ? 1 : 0);
  const seen = { sends: sends(), uploads: uploads(), renders: renders() };
  expect(seen).toMatchObject(counts);
}
