/** In a batch one video is made at a time, and what the next would meet as well makes it wait. */
import { describe, expect, test } from 'vitest';
import { type Batch, dueItem, type FindJob, toBatchView, withOpened, withPassed } from '../../lib/video/batch.ts';
import type { Job } from '../../lib/video/job.ts';
import type { FailureCode, Stage } from '../../lib/view/model.ts';

const IDLE: Job = {
  version: 1,
  id: '',
  createdAt: 0,
  origin: 'chat',
  engine: 'cloud',
  board: null,
  boardsBefore: [],
  tabId: null,
  autopilot: true,
  format: '4:5',
  language: 'en',
  stage: 'queued',
  stageSince: 0,
  session: null,
  outbox: [],
  files: [],
  run: null,
  draft: null,
  tracksBefore: [],
  render: null,
  output: null,
  versions: [],
  failure: null,
  failedIn: null,
  messages: [],
};

const batchOf = (opened: number): Batch => ({
  items: ['a', 'b', 'c'].map((name, i) => ({
    jobId: name,
    file: { id: name, name: `${name}.mp4`, size: 1, state: 'waiting' },
    words: `Cut ${name}`,
    isOpened: i < opened,
    isPassed: false,
  })),
});

const inStage = (stage: Stage, code: FailureCode = 'no-credits'): Job => ({
  ...IDLE,
  stage,
  failure: stage === 'failed' ? { code, next: 'retry' } : null,
});
const finding =
  (jobs: Readonly<Record<string, Job>>): FindJob =>
  (jobId) =>
    jobs[jobId] ?? null;
const nobody = finding({});

test.each<[what: string, opened: number, jobs: Record<string, Job>, due: string | undefined]>([
  ['the first', 0, {}, 'a'],
  ['none while one is made', 1, { a: inStage('generating') }, undefined],
  ['none while one is exported', 1, { a: inStage('rendering') }, undefined],
  ['the next when one is ready', 1, { a: inStage('ready') }, 'b'],
  ['the next when one is in a post already', 1, { a: inStage('attached') }, 'b'],
  ['the next when one was stopped', 1, { a: inStage('cancelled') }, 'b'],
  ['the next when one was deleted', 1, {}, 'b'],
  ['the next when one failed by its own file', 1, { a: inStage('failed', 'unsupported-file') }, 'b'],
  ['none when one failed for all', 1, { a: inStage('failed') }, undefined],
  ['none when all are', 3, { a: inStage('ready'), b: inStage('ready'), c: inStage('ready') }, undefined],
])('due is %s', (_, opened, jobs, due) => {
  expect(dueItem(batchOf(opened), finding(jobs))?.jobId).toBe(due);
});

describe('what failed for all', () => {
  const find = finding({ a: inStage('failed') });

  test('holds the batch, and says so', () => {
    expect(toBatchView(batchOf(1), find).isHeld).toBe(true);
  });

  test('does so no more once the user has the others go on', () => {
    const passed = withPassed(batchOf(1), find);
    expect(dueItem(passed, find)?.jobId).toBe('b');
    expect(toBatchView(passed, find).isHeld).toBe(false);
  });

  test('holds nothing where nothing is left', () => {
    expect(toBatchView(batchOf(3), find).isHeld).toBe(false);
  });
});

test('each is shown with its file, its words and where it is', () => {
  const rendering: Job = {
    ...inStage('rendering'),
    render: { id: 'r', phase: 'taken', attempt: 1, polls: 1, nextAt: 0, progress: 0.5 },
  };
  const { items } = toBatchView(withOpened(batchOf(1), 'b'), finding({ b: rendering }));
  expect(items).toEqual([
    { jobId: 'a', name: 'a.mp4', words: 'Cut a', stage: 'gone', progress: null },
    { jobId: 'b', name: 'b.mp4', words: 'Cut b', stage: 'rendering', progress: 0.5 },
    { jobId: 'c', name: 'c.mp4', words: 'Cut c', stage: 'waiting', progress: null },
  ]);
  expect(toBatchView(batchOf(0), nobody).items.every(({ stage }) => stage === 'waiting')).toBe(true);
});
