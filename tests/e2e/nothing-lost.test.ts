/** What can die, dies at a named moment, with nobody attached to the browser; the outside judges what came of it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeOneFilm, type Run, runOnce } from '../faults/campaign.ts';
import { type Lane, openLane } from '../faults/scene.ts';
import { type Blow, drawSchedule, type Schedule } from '../faults/schedule.ts';
import { sliceOf } from '../matrix.ts';

const QUIET: Schedule = {
  seed: 0,
  flow: 'chat',
  page: 'c',
  generationMs: 2500,
  renderMs: 3000,
  blows: [],
  wires: [],
};
const blow = (kind: Blow['kind'], after: Blow['at']['after'], ms: number): Blow => ({
  kind,
  at: { after, ms },
  ms: 8000,
});

let made: Awaited<ReturnType<typeof makeOneFilm>>;
beforeAll(async () => {
  made = await makeOneFilm();
});
afterAll(() => made.remove());

let seed = 0;
async function run(schedule: Partial<Schedule>, signal: AbortSignal): Promise<Run> {
  // A size of its own is a film of its own.
  const lane: Lane = await openLane(schedule.modes?.bigOutputBytes ? undefined : made.film);
  try {
    seed += 1;
    return await runOnce({ ...QUIET, ...schedule, seed }, lane, signal);
  } finally {
    await lane.close();
  }
}

/** Clean, and all that was to strike did. */
function expectSurvived({ verdict, struck, schedule, diary }: Run): void {
  expect(verdict, diary.join('\n')).toEqual({ lost: [], doubled: [], stuck: [] });
  const planned = [...schedule.blows, ...schedule.wires].map(({ kind }) => kind);
  expect(new Set(struck)).toEqual(new Set(planned));
}

const CASES: readonly (readonly [name: string, schedule: Partial<Schedule>])[] = [
  [
    'the browser is killed with an upload at 40 %',
    {
      flow: 'footage',
      blows: [blow('browser killed', 'uploading', 600)],
      wires: [{ kind: 'upload cut', on: 'upload', does: 'hold-asked', after: 20_000 }],
    },
  ],
  ['the browser is killed with a stream in flight', { blows: [blow('browser killed', 'working', 900)] }],
  ['the browser is killed with a render running', { blows: [blow('browser killed', 'exported', 1500)] }],
  [
    'the popup is closed while the agent works, and again while the video is rendered',
    { blows: [blow('popup closed', 'working', 500), blow('popup closed', 'exported', 900)] },
  ],
  [
    'the network goes and comes back, while the agent works and while the video is rendered',
    { blows: [blow('offline', 'working', 800), blow('offline', 'exported', 28_000)] },
  ],
  ['the computer sleeps in the middle', { blows: [blow('asleep', 'working', 500), blow('asleep', 'exported', 4000)] }],
  ['two windows ask for the export at once', { blows: [blow('two windows', 'asked', 300)] }],
  [
    'the LinkedIn tab is closed before the video is ready, and opened again',
    { flow: 'composer', blows: [blow('LinkedIn closed', 'working', 1000)] },
  ],
  [
    'the composer is closed and opened again while the video is made',
    { flow: 'composer', blows: [blow('composer closed', 'exported', 1000)] },
  ],
  [
    'the browser is killed while a post becomes a video: the same post goes on with it',
    { flow: 'composer', blows: [blow('browser killed', 'working', 800)] },
  ],
  [
    'the worker is killed as Start is pressed in the composer',
    { flow: 'composer', blows: [blow('worker killed', 'asked', 7)] },
  ],
  [
    'the worker is killed at once after the message, and again while the video is rendered',
    { blows: [blow('worker killed', 'asked', 60), blow('worker killed', 'exported', 2500)] },
  ],
];

describe('nothing is lost, nothing is sent twice', () => {
  test.concurrent.for(sliceOf(CASES, 2))('%s', async ([, schedule], { signal }) => {
    expectSurvived(await run(schedule, signal));
  });

  test.concurrent('the worker is killed before the browser has said what its policies are: nobody waits for them', async ({
    signal,
  }) => {
    const survived = await run({ blows: [blow('worker killed', 'asked', 1500)] }, signal);
    expectSurvived(survived);
    // Chromium takes up to three minutes then.
    expect(survived.seconds).toBeLessThan(150);
  });

  test.concurrent('the browser is killed with a download at 50 %: it goes on from there', async ({ signal }) => {
    const MB = 1_000_000;
    const survived = await run(
      {
        modes: { bigOutputBytes: 12 * MB },
        blows: [blow('browser killed', 'downloading', 3000)],
        wires: [{ kind: 'download stalled', on: 'download', does: 'stall', after: 6 * MB, ms: 120_000 }],
      },
      signal,
    );
    expectSurvived(survived);
    const asked = survived.log.filter(({ path }) => path.startsWith('/render-result/')).map(({ headers }) => headers);
    expect(asked).toHaveLength(2);
    expect(asked[1]?.['range']).toMatch(/^bytes=[4-6]\d{6}-$/);
  });
});

describe('the campaign', () => {
  let lane: Lane;
  beforeAll(async () => {
    lane = await openLane(made.film);
  });
  afterAll(() => lane.close());

  test.for(sliceOf([42, 45], 2))('a run of it, drawn from %i', async (drawn, { signal }) => {
    const { verdict, diary } = await runOnce(drawSchedule(drawn), lane, signal);
    expect(verdict, diary.join('\n')).toEqual({ lost: [], doubled: [], stuck: [] });
  });
});
