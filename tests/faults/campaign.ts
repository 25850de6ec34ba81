/** Many runs in a few lanes, and the table of what befell them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LoggedRequest } from '../cloud/cloud.ts';
import { editDraft } from '../cloud/draft-maker.ts';
import { type Film, makeFilm } from '../cloud/film.ts';
import { letFall } from './blows.ts';
import { makeVideo } from './person.ts';
import { type Lane, openLane, openScene } from './scene.ts';
import { drawSchedule, KINDS, type Kind, type Schedule } from './schedule.ts';
import { judge, type Verdict } from './verdict.ts';

export interface Run {
  readonly schedule: Schedule;
  readonly struck: readonly Kind[];
  readonly verdict: Verdict;
  readonly seconds: number;
  readonly diary: readonly string[];
  readonly log: readonly LoggedRequest[];
}

export interface CampaignOptions {
  readonly seeds: readonly number[];
  readonly lanes: number;
  readonly onRun: (run: Run) => void;
}

/** Every seed once, a few at the same time: most of a run is waiting. */
export async function runCampaign({ seeds, lanes, onRun }: CampaignOptions): Promise<readonly Run[]> {
  const left = [...seeds];
  const runs: Run[] = [];
  const { film, remove } = await makeOneFilm();
  const work = async (turn: number) => {
    // Browsers that start at the same moment only slow each other down.
    await sleep(turn * 1500);
    const lane = await openLane(film);
    try {
      for (let seed = left.shift(); seed !== undefined; seed = left.shift()) {
        const schedule = drawSchedule(seed);
        const run = await runOnce(schedule, lane).catch((error: unknown) => unwatched(schedule, error));
        runs.push(run);
        onRun(run);
      }
    } finally {
      await lane.close();
    }
  };
  await Promise.all(Array.from({ length: Math.min(lanes, seeds.length) }, (_, turn) => work(turn)));
  await remove();
  return runs;
}

/** The film that every render of every lane gives. */
export async function makeOneFilm(): Promise<{ film: Film; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'campaign-'));
  const { draft } = editDraft(null, 'The lighthouse keeps the ships off the rocks.', []);
  const { signal } = new AbortController();
  const film = await makeFilm({ draft, folder, atLeast: 0, posterOf: () => undefined, signal });
  return { film, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** One run, from a new profile to the verdict. Where the signal ends it before, its diary is printed: it would be lost with it. */
export async function runOnce(schedule: Schedule, lane: Lane, signal?: AbortSignal): Promise<Run> {
  const began = Date.now();
  const scene = await openScene(schedule, lane);
  const over = new AbortController();
  signal?.addEventListener('abort', () => console.log([JSON.stringify(schedule), ...scene.diary.lines].join('\n')));
  try {
    const blows = letFall(scene, over.signal).catch((error: unknown) => scene.diary.note(`a blow missed: ${error}`));
    const ending = await makeVideo(scene);
    over.abort();
    await blows;
    const verdict = await judge(scene, ending);
    const seconds = Math.round((Date.now() - began) / 1000);
    const { struck, lines } = scene.diary;
    return { schedule, struck: [...struck], verdict, seconds, diary: lines, log: scene.log() };
  } finally {
    over.abort();
    await scene.close();
  }
}

/** What nobody saw is not survived, and the other runs go on. */
function unwatched(schedule: Schedule, error: unknown): Run {
  const verdict = { lost: [], doubled: [], stuck: [`not watched to the end: ${error}`] };
  return { schedule, struck: [], verdict, seconds: 0, diary: [], log: [] };
}

export function isClean({ verdict }: Run): boolean {
  return verdict.lost.length + verdict.doubled.length + verdict.stuck.length === 0;
}

/** One row a kind, as plain text. */
export function tableOf(runs: readonly Run[]): string {
  const rows = KINDS.map((kind) =>
    rowOf(
      kind,
      runs.filter(({ struck }) => struck.includes(kind)),
    ),
  );
  const all = rowOf('all runs', runs);
  const head = ['fault', 'injected', 'survived', 'lost', 'doubled', 'stuck'];
  return [head, ...rows, all]
    .map(([name = '', ...cells]) => name.padEnd(24) + cells.map((cell) => cell.padStart(10)).join(''))
    .join('\n');
}

function rowOf(name: string, runs: readonly Run[]): string[] {
  const count = (holds: (run: Run) => boolean) => String(runs.filter(holds).length);
  return [
    name,
    String(runs.length),
    count(isClean),
    count(({ verdict }) => verdict.lost.length > 0),
    count(({ verdict }) => verdict.doubled.length > 0),
    count(({ verdict }) => verdict.stuck.length > 0),
  ];
}
