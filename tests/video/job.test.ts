/** The life of a job: every stage against every event, "ignored" too. */
import { describe, expect, test } from 'vitest';
import { advance, type DraftRecord, isActive, type Job, type JobEvent, type Run } from '../../lib/video/job.ts';
import type { Stage, TrackView } from '../../lib/view/model.ts';

const NOW = 1000;
const item = { messageId: 'm1', text: 'the brief', fileIds: [] };
const draft: DraftRecord = { json: '{}', fingerprint: 'f1', tracks: [], exportable: true };
const run: Run = {
  item,
  startedAt: 0,
  before: { fingerprint: 'f0', tracks: [] },
  chatLength: 1,
  muted: false,
  recovery: null,
};
const render = { id: 'r1', phase: 'taken', attempt: 1, polls: 0, nextAt: 0, progress: null } as const;
const output = { id: 'j1/r1', name: 'v.mp4', size: 1, durationMs: 1, width: 1, height: 1 };

/** A job as it looks in each stage, with a timeline wherever there can be one. */
function jobIn(stage: Stage): Job {
  return {
    version: 1,
    id: 'j1',
    createdAt: 0,
    origin: 'chat',
    engine: 'cloud',
    board: null,
    boardsBefore: [],
    tabId: null,
    autopilot: false,
    format: '4:5',
    language: 'en',
    stage,
    stageSince: 0,
    session: { taskId: 't1', sessionId: 's1' },
    outbox: [],
    files: [],
    run: stage === 'generating' || stage === 'recovering' ? run : null,
    draft: stage === 'queued' ? null : draft,
    tracksBefore: [],
    versions: [],
    render: ['rendering', 'downloading'].includes(stage) ? render : null,
    output: stage === 'ready' || stage === 'attached' ? output : null,
    failure: stage === 'failed' ? { code: 'unreachable', next: 'retry' } : null,
    failedIn: stage === 'failed' ? 'drafted' : null,
    messages: [],
  };
}

const EVENTS: Record<string, JobEvent> = {
  said: {
    type: 'said',
    item,
    message: { id: 'm1', at: 0, from: 'user', text: 'words', files: [], waiting: true },
  },
  'run-spoilt': { type: 'run-spoilt' },
  'taken-back': { type: 'taken-back', messageId: 'm1' },
  released: { type: 'released', messageId: 'm1' },
  'upload-begun': { type: 'upload-begun' },
  'upload-ended': { type: 'upload-ended' },
  'run-begun': { type: 'run-begun', run },
  'stream-lost': { type: 'stream-lost', nextAt: 30 },
  'run-ended': { type: 'run-ended', draft },
  'export-asked': { type: 'export-asked', renderId: 'r2' },
  'render-done': { type: 'render-done', url: 'https://cdn/v.mp4' },
  downloaded: { type: 'downloaded', output, at: NOW },
  attached: { type: 'attached' },
  'wanted-again': { type: 'wanted-again' },
  failed: { type: 'failed', failure: { code: 'unreachable', next: 'retry' }, unsent: false },
  cancelled: { type: 'cancelled' },
  retried: { type: 'retried' },
};

// `·` means ignored: the very same record comes back.
const TABLE = `
stage       said        run-spoilt taken-back released upload-begun upload-ended run-begun  stream-lost run-ended export-asked render-done downloaded attached wanted-again failed cancelled  retried
queued      queued      ·          ·          ·        uploading    ·            generating ·           ·         ·            ·           ·          ·        ·            failed queued     ·
uploading   uploading   ·          ·          ·        ·            drafted      ·          ·           ·         ·            ·           ·          ·        ·            failed drafted    ·
generating  generating  generating ·          ·        ·            ·            ·          recovering  drafted   ·            ·           ·          ·        ·            failed generating ·
recovering  recovering  recovering ·          ·        ·            ·            ·          ·           drafted   ·            ·           ·          ·        ·            failed recovering ·
drafted     drafted     ·          ·          ·        uploading    ·            generating ·           ·         rendering    ·           ·          ·        ·            failed drafted    ·
rendering   rendering   ·          ·          ·        ·            ·            ·          ·           ·         ·            downloading ·          ·        ·            failed drafted    ·
downloading downloading ·          ·          ·        ·            ·            ·          ·           ·         ·            ·           ready      ·        ·            failed drafted    ·
ready       drafted     ·          ·          ·        ·            ·            ·          ·           ·         rendering    ·           ·          attached ·            ·      ·          ·
attached    drafted     ·          ·          ·        ·            ·            ·          ·           ·         rendering    ·           ·          attached ready        ·      ·          ·
failed      drafted     ·          ·          ·        ·            ·            ·          ·           ·         rendering    ·           ·          ·        ·            ·      drafted    drafted
cancelled   drafted     ·          ·          ·        ·            ·            ·          ·           ·         ·            ·           ·          ·        ·            ·      ·          ·
`;

const [header = [], ...rows] = TABLE.trim()
  .split('\n')
  .map((line) => line.split(/\s+/));
const CELLS = rows.flatMap(([stage = '', ...nexts]) =>
  nexts.map((next, i) => ({ stage, event: header[i + 1] ?? '', next })),
);

describe('stage and event', () => {
  test.each(CELLS)('$stage, $event: $next', ({ stage, event, next }) => {
    const job = jobIn(toStage(stage));
    const known = EVENTS[event];
    if (!known) throw new Error(`no such event: ${event}`);
    const after = advance(job, known, NOW);
    if (next === '·') expect(after).toBe(job);
    else expect(after.stage).toBe(next);
    expect(after.stageSince).toBe(after.stage === job.stage ? 0 : NOW);
  });

  test('the table has every stage and every event', () => {
    expect(rows.map(([stage]) => stage).toSorted()).toEqual([...STAGES].toSorted());
    expect(header.slice(1).toSorted()).toEqual(Object.keys(EVENTS).toSorted());
  });
});

describe('what is sent once', () => {
  test('a message leaves the outbox in the same write that begins its run', () => {
    const before = { ...jobIn('queued'), outbox: [item] };
    const after = advance(before, { type: 'run-begun', run }, NOW);
    expect(after.outbox).toEqual([]);
    expect(after.run?.item).toBe(item);
  });

  test('a failed send that may have been taken is looked for, not repeated', () => {
    const failed = advance(jobIn('generating'), failure(false), NOW);
    const again = advance(failed, { type: 'retried' }, NOW);
    expect(again.stage).toBe('recovering');
    expect(again.outbox).toEqual([]);
  });

  test('a send that the cloud refused goes back in line, and waits for the user', () => {
    const failed = advance(jobIn('generating'), failure(true), NOW);
    expect(failed).toMatchObject({ stage: 'failed', run: null, outbox: [item] });
    expect(isActive(failed)).toBe(false);
    expect(isActive(advance(failed, { type: 'retried' }, NOW))).toBe(true);
  });

  test('a stopped run stays until its end, so that the next message waits for it', () => {
    const stopped = advance(jobIn('generating'), { type: 'cancelled' }, NOW);
    expect(stopped.run?.muted).toBe(true);
    expect(advance(stopped, { type: 'run-ended', draft }, NOW).stage).toBe('drafted');
  });

  test('a composer that cancelled gets no video when the run ends', () => {
    const job: Job = { ...jobIn('generating'), origin: 'composer', autopilot: true };
    const stopped = advance(job, { type: 'cancelled' }, NOW);
    expect(advance(stopped, { type: 'run-ended', draft }, NOW).stage).toBe('cancelled');
  });
});

describe('words that wait', () => {
  const second = { ...item, messageId: 'm2' };
  const third = { ...item, messageId: 'm3' };
  const row = (id: string) => ({ id, at: 0, from: 'user', text: 'words', files: [], waiting: true }) as const;
  const behind = { ...jobIn('generating'), outbox: [second, third], messages: [row('m1'), row('m2'), row('m3')] };

  test('come back whole, and are as if never said', () => {
    const after = advance(behind, { type: 'taken-back', messageId: 'm2' }, NOW);
    expect(after.outbox).toEqual([third]);
    expect(after.messages.map(({ id }) => id)).toEqual(['m1', 'm3']);
  });

  test.each([
    ['the run failed', failure(false)],
    ['the agent could not do it', { type: 'run-spoilt' }],
    ['the user pressed Stop', { type: 'cancelled' }],
  ] satisfies [string, JobEvent][])('stay where %s, and go one by one when the user says so', (_, event) => {
    const stopped = advance(behind, event, NOW);
    expect(stopped.outbox.map(({ held }) => held)).toEqual(['failure', 'failure']);
    const resting: Job = { ...stopped, stage: 'failed', run: null };
    expect(isActive(resting)).toBe(false);
    const released = advance(resting, { type: 'released', messageId: 'm3' }, NOW);
    expect(released.stage).toBe('drafted');
    expect(released.outbox.map(({ messageId, held }) => [messageId, held])).toEqual([
      ['m3', undefined],
      ['m2', 'failure'],
    ]);
    expect(isActive(released)).toBe(true);
  });

  test('that the cloud refused stand before those behind them', () => {
    const failed = advance(behind, failure(true), NOW);
    expect(failed.outbox.map(({ messageId, held }) => [messageId, held])).toEqual([
      ['m1', undefined],
      ['m2', 'failure'],
      ['m3', 'failure'],
    ]);
  });

  test('go on after an export, and the video stays in sight until they have changed something', () => {
    const done = advance({ ...jobIn('downloading'), outbox: [second] }, { type: 'downloaded', output, at: NOW }, NOW);
    expect(done).toMatchObject({ stage: 'drafted', output });
    expect(isActive(done)).toBe(true);
    const running = advance(done, { type: 'run-begun', run }, NOW);
    expect(advance(running, { type: 'run-ended', draft }, NOW).output).toBe(output);
    expect(advance(running, { type: 'run-ended', draft: { ...draft, fingerprint: 'f2' } }, NOW).output).toBeNull();
  });

  test('that are held end nothing: a finished video stays', () => {
    const held = { ...item, held: 'credits' } as const;
    const after = advance(jobIn('ready'), { type: 'said', item: held, message: row('m1') }, NOW);
    expect(after).toMatchObject({ stage: 'ready', output });
    expect(advance(after, { type: 'released', messageId: 'm1' }, NOW)).toMatchObject({
      stage: 'drafted',
      output: null,
    });
  });

  test('wait for an export that the user asked for, and not for one that nobody did', () => {
    const said: JobEvent = { type: 'said', item, message: row('m1') };
    expect(advance(jobIn('rendering'), said, NOW).stage).toBe('rendering');
    const unasked: Job = { ...jobIn('rendering'), render: { ...render, byItself: true } };
    expect(advance(unasked, said, NOW)).toMatchObject({ stage: 'drafted', render: null });
    const waiting = { ...jobIn('drafted'), outbox: [second] };
    expect(advance(waiting, { type: 'export-asked', renderId: 'r2', byItself: true }, NOW)).toBe(waiting);
  });
});

describe('a storyboard changed by hand', () => {
  const board = { format: '1:1' } as never;
  const planned = { ...jobIn('drafted'), engine: 'device', board, outbox: [item] } as const;
  const edit = (amends: boolean): JobEvent => ({ type: 'edited', board, draft, amends });

  test('is one step to undo, or goes on with the step before', () => {
    const once = advance(planned, edit(false), NOW);
    expect(once.boardsBefore).toHaveLength(1);
    expect(advance(once, edit(true), NOW).boardsBefore).toHaveLength(1);
    expect(advance(once, edit(false), NOW).boardsBefore).toHaveLength(2);
  });

  test('leaves words that wait for their turn, and so does its undo', () => {
    const once = advance(planned, edit(false), NOW);
    expect(once.outbox).toEqual([item]);
    expect(advance(once, { type: 'undone', draft, byHand: true }, NOW)).toMatchObject({
      outbox: [item],
      boardsBefore: [],
    });
  });

  test('takes the old video out of sight, and is not heard while one is being made', () => {
    expect(advance({ ...planned, stage: 'ready', output }, edit(false), NOW)).toMatchObject({
      stage: 'drafted',
      output: null,
    });
    const rendering = { ...jobIn('rendering'), board };
    expect(advance(rendering, edit(false), NOW)).toBe(rendering);
  });
});

describe('autopilot', () => {
  test('goes on to the export by itself once there is a timeline', () => {
    expect(isActive({ ...jobIn('drafted'), autopilot: true })).toBe(true);
    expect(isActive(jobIn('drafted'))).toBe(false);
  });

  test('is on where the cloud failed at an export that the user had asked for, and the device goes on', () => {
    const moved = (failedIn: Stage) =>
      advance({ ...jobIn('failed'), failedIn }, { type: 'moved-here', items: [item] }, NOW);
    expect(moved('rendering')).toMatchObject({ stage: 'queued', engine: 'device', outbox: [item], autopilot: true });
    expect(moved('generating').autopilot).toBe(false);
  });

  test('ends with the first words said in the chat', () => {
    const said = EVENTS['said'];
    if (!said) throw new Error('no event');
    const first = advance({ ...jobIn('queued'), autopilot: true }, said, NOW);
    expect(first.autopilot).toBe(true);
    expect(advance(first, said, NOW).autopilot).toBe(false);
  });
});

const STAGES = [
  'queued',
  'uploading',
  'generating',
  'recovering',
  'drafted',
  'rendering',
  'downloading',
  'ready',
  'attached',
  'failed',
  'cancelled',
] as const satisfies readonly Stage[];

function toStage(name: string): Stage {
  const stage = STAGES.find((known) => known === name);
  if (!stage) throw new Error(`no such stage: ${name}`);
  return stage;
}

function failure(unsent: boolean): JobEvent {
  return { type: 'failed', failure: { code: 'unreachable', next: 'retry' }, unsent };
}

describe('the timeline before the last edit', () => {
  const track = (name: string): TrackView => ({ kind: 'text', name, startMs: 0, endMs: 1, segments: [] });
  const withTracks = (...names: string[]): DraftRecord => ({ ...draft, tracks: names.map(track) });
  const before = { ...jobIn('generating'), draft: withTracks('one') };
  const namesOf = (job: Job) => job.tracksBefore.map(({ name }) => name);

  test('is kept when another one comes', () => {
    expect(namesOf(advance(before, { type: 'run-ended', draft: withTracks('two') }, NOW))).toEqual(['one']);
  });
  test('stays what it was where the timeline looks the same', () => {
    const edited = { ...before, tracksBefore: [track('none')] };
    expect(namesOf(advance(edited, { type: 'run-ended', draft: withTracks('one') }, NOW))).toEqual(['none']);
    expect(namesOf(advance(edited, { type: 'stream-lost', nextAt: 1 }, NOW))).toEqual(['none']);
  });
  test('is from before the first stroke of one change by hand', () => {
    const edited = { ...jobIn('drafted'), draft: withTracks('two'), tracksBefore: [track('one')] };
    const board = { format: '1:1' } as never;
    const change = { type: 'edited', board, draft: withTracks('three') } as const;
    expect(namesOf(advance(edited, { ...change, amends: true }, NOW))).toEqual(['one']);
    expect(namesOf(advance(edited, { ...change, amends: false }, NOW))).toEqual(['two']);
  });
});

describe('another export of the same video', () => {
  const old = { ...output, id: 'j1/r0' };
  const versions = [old, output].map((one) => ({ output: one, at: 0, tracks: [] }));
  const use = (job: Job, versionId = old.id) => advance(job, { type: 'version-used', versionId }, NOW);

  test('comes to those that are kept when it is fetched', () => {
    const first = { output: old, at: 0, tracks: [] };
    const done = advance({ ...jobIn('downloading'), versions: [first] }, { type: 'downloaded', output, at: 7 }, NOW);
    expect(done.versions).toEqual([first, { output, at: 7, tracks: [] }]);
  });
  test.each<[Stage, boolean]>([
    ['queued', true],
    ['drafted', true],
    ['ready', true],
    ['attached', true],
    ['cancelled', true],
    ['failed', true],
    ['uploading', false],
    ['generating', false],
    ['recovering', false],
    ['rendering', false],
    ['downloading', false],
  ])('can be taken while it is %s: %s', (stage, isTaken) => {
    const job = { ...jobIn(stage), versions };
    if (isTaken) expect(use(job)).toMatchObject({ stage: 'ready', output: old, failure: null });
    else expect(use(job)).toBe(job);
  });
  test('is not taken while words are about to change it, nor where it is in sight or gone', () => {
    const speaking = { ...jobIn('drafted'), versions, outbox: [item] };
    const ready = { ...jobIn('ready'), versions };
    expect(use(speaking)).toBe(speaking);
    expect(use(ready, output.id)).toBe(ready);
    expect(use(ready, 'gone')).toBe(ready);
  });
});
