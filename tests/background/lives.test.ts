/** The worker dies after any one of its effects, and another goes on from what it finds: nothing is lost, doubled or stuck. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { isActive, type Job } from '../../lib/video/job.ts';
import { makeCertificate } from '../cloud/certificate.ts';
import { API_HOST, CDN_HOST, type Cloud, startCloud } from '../cloud/cloud.ts';
import { DEFAULT_MODES } from '../cloud/modes.ts';
import { countRenders } from '../e2e/log.ts';
import { isMatrix } from '../matrix.ts';
import { type Backstage, fetchFrom, hurryTime, moveIn, openFiles, restTime, wakeBackstage } from './backstage.ts';
import { countWrites, type Life, loosenLocks, openLife, restIn, withEffects } from './life.ts';

const QUICK = {
  generationMs: 20,
  heartbeatMs: 10,
  renderMs: 0,
  tokensPerAddress: 100_000,
  freeCredits: 5000,
  sameFilm: true,
};
const TAB = 7;
const POST = 'We ship every week.\nSmall steps, short nights.';
const EDIT = 'title: Weekly';
/** The first film is a real one, and takes what it takes. */
const PATIENCE_MS = 180_000;

const tls = await makeCertificate([API_HOST, CDN_HOST, 'localhost']);
let cloud: Cloud;
let began = 0;
beforeAll(async () => {
  hurryTime({ times: 10 });
  countWrites();
  loosenLocks();
  cloud = await startCloud({ tls, modes: QUICK });
});
beforeEach(() => void Object.assign(cloud.modes, DEFAULT_MODES, QUICK));
afterAll(async () => {
  await cloud.close();
  restTime();
});

/** What somebody wants done, by looking at what is there and doing what is not: the first life does it all, the next the rest. */
interface Day {
  readonly deeds: readonly ((stage: Backstage) => Promise<unknown>)[];
  readonly words: readonly string[];
  readonly renders: number;
}

const addsFiles = (count: number) => async (stage: Backstage) => {
  const { files, messages } = await stage.job();
  if (messages.length > 0 || (await stage.batch())) return;
  for (let i = files.length; i < count; i += 1)
    await stage.errands.addFile({ name: `clip ${i}.mp4`, blob: new Blob(['not much of a film']) });
};

const says = (words: string) => async (stage: Backstage) => {
  const isSaid = (await stage.rows()).some((row) => row.from === 'user' && row.text === words);
  const { failure } = isSaid ? await stage.rest() : await stage.say(words);
  // The worker died between the record and the request: nobody but the user may say it again.
  if (failure?.code === 'agent-silent' && sendsOf(words) === 0) await stage.say(words);
};

const exports = (times: number) => async (stage: Backstage) => {
  const { id, versions } = await stage.rest();
  if (versions.length < times) await stage.errands.startExport(id);
  await stage.rest();
};

const pressesMakeVideo = async (stage: Backstage) => {
  const isPressed = (await stage.hurryAll()).some(({ tabId }) => tabId === TAB);
  if (!isPressed) await stage.errands.startFromComposer({ post: POST, tabId: TAB, isAnother: false });
  const { failure } = await stage.rest();
  if (failure?.code === 'agent-silent' && sendsOf(POST) === 0)
    await stage.errands.startFromComposer({ post: POST, tabId: TAB, isAnother: false });
};

const startsBatch = async (stage: Backstage) => {
  const { files } = await stage.job();
  const wishes = files.map(({ id: fileId }, i) => ({ fileId, words: [POST, EDIT][i] ?? '' }));
  if (!(await stage.batch())) await stage.batches.start(wishes);
  const isOver = async () => {
    const jobs = await stage.hurryAll();
    const isAllOpened = (await stage.batch())?.items.every(({ isOpened }) => isOpened);
    if (jobs.some(({ failure }) => failure)) await stage.batches.goOn();
    return isAllOpened && !jobs.some(isActive);
  };
  while (!(await isOver())) await restIn(5);
};

const attaches = async (stage: Backstage) => stage.errands.markAttached((await stage.rest()).id, TAB);

const DAYS: Readonly<Record<string, Day>> = {
  'a chat, with footage, an edit, and a second export': {
    deeds: [addsFiles(1), says(POST), exports(1), says(EDIT), exports(2), attaches],
    words: [POST, EDIT],
    renders: 2,
  },
  'a press in the composer': { deeds: [pressesMakeVideo, attaches], words: [POST], renders: 1 },
  'a video from each of two files': { deeds: [addsFiles(2), startsBatch], words: [POST, EDIT], renders: 2 },
};

const since = () => cloud.log.slice(began);
const sendsOf = (words: string) =>
  since().filter(({ path, body }) => path === '/run_sse' && body.includes(JSON.stringify(words).slice(1, -1))).length;

interface World {
  readonly files: ReturnType<typeof openFiles>;
  readonly fetch: typeof globalThis.fetch;
}

function wakeIn({ files, fetch }: World, life: Life): Backstage {
  const writes = ['keep', 'forget', 'clear'] as const;
  const mortal = {
    footage: withEffects(life, files.footage, writes),
    videos: withEffects(life, files.videos, writes),
    pieces: withEffects(life, files.pieces, ['add', 'forget', 'clear']),
  };
  const ask: typeof globalThis.fetch = (input, init) => {
    const request = new Request(input, init);
    const open = () => fetch(request, { signal: AbortSignal.any([request.signal, life.signal]) });
    return request.method === 'GET' ? open() : life.act(open);
  };
  return wakeBackstage(mortal, ask, cloud);
}

/** Lives one after the other, each ending after so many effects, and a last one that stays. */
async function liveThrough({ deeds, ...wanted }: Day, ends: readonly number[]) {
  moveIn();
  began = cloud.log.length;
  const world = { files: openFiles(), fetch: fetchFrom(cloud, tls) };
  const live = async (life: Life) => {
    const stage = wakeIn(world, life);
    await stage.errands.openSurface();
    for (const deed of deeds) await deed(stage);
    return stage;
  };
  for (const end of ends) {
    const life = openLife(end);
    await inTime(Promise.race([life.live(() => live(life)), life.ended]), ends);
    life.end();
  }
  const last = openLife();
  const stage = await inTime(
    last.live(() => live(last)),
    ends,
  );
  const faults = faultsOf(wanted, await stage.hurryAll(), await filmsOf(stage));
  last.end();
  return { effects: last.effects, faults: faults.map((fault) => `dead after ${ends}: ${fault}`) };
}

async function inTime<T>(work: Promise<T>, ends: readonly number[]): Promise<T> {
  const late = new AbortController();
  const stuck = sleep(PATIENCE_MS, null, { signal: late.signal }).then(() => {
    throw new Error(`dead after ${ends}: stuck`);
  });
  stuck.catch(() => {});
  return Promise.race([work, stuck]).finally(() => late.abort());
}

async function filmsOf(stage: Backstage): Promise<readonly (Blob | null)[]> {
  const ids = (await stage.hurryAll()).flatMap(({ versions }) => versions.map(({ output }) => output.id));
  return Promise.all(ids.map((id) => stage.files.videos.read(id)));
}

function faultsOf({ words, renders }: Omit<Day, 'deeds'>, jobs: readonly Job[], films: readonly (Blob | null)[]) {
  const said = jobs.flatMap(({ messages }) => messages.flatMap((row) => (row.from === 'user' ? row.text : [])));
  // Recorded, and never sent: it is said so, and is the user's to send.
  const unsent = jobs.filter(({ failure, versions }) => failure?.code === 'agent-silent' && versions.length === 0);
  const due = renders - (words.every((one) => sendsOf(one) === 1) ? 0 : unsent.length);
  const lost = words.flatMap((one) => (said.includes(one) ? [] : [`words lost: ${one}`]));
  // The answer with the token died with the worker, and the cloud gives one in 7 days: the words wait, or this device takes them.
  if (jobs.some(({ failure }) => failure?.code === 'no-token')) return lost;
  return [
    ...lost,
    ...jobs.filter(isActive).map(({ stage }) => `still ${stage}`),
    ...words.flatMap((one) => (sendsOf(one) > 1 ? [`sent ${sendsOf(one)} times: ${one}`] : [])),
    ...(countRenders(since()) === due ? [] : [`${countRenders(since())} renders asked for, not ${due}`]),
    ...(films.length === due && films.every((film) => film?.size) ? [] : [`${films.length} films, not ${due}`]),
  ];
}

/** In CI every fifth effect, in the matrix each. */
const STRIDE = isMatrix ? 1 : 5;

test.each(Object.entries(DAYS))('%s', { timeout: 1_200_000 }, async (_, day) => {
  const whole = await liveThrough(day, []);
  expect(whole.faults).toEqual([]);
  const found: string[] = [];
  for (let end = 1; end <= whole.effects; end += STRIDE) {
    found.push(...(await liveThrough(day, [end])).faults);
    // And somewhere in what is left to do, once more.
    found.push(...(await liveThrough(day, [end, 1 + ((7 * end) % whole.effects)])).faults);
  }
  expect(found).toEqual([]);
});
