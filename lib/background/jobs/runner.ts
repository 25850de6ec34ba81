/** Takes every job on, one step at a time, until it waits for the user, the clock, or nothing. */
import { browser } from 'wxt/browser';
import { isFullDisk } from '../../messaging/full-disk.ts';
import { NemoError } from '../../nemo/errors.ts';
import { stepOf } from '../../video/engine.ts';
import { isActive, type Job } from '../../video/job.ts';
import type { Failure } from '../../view/model.ts';
import { type FailureFacts, toFailure } from '../failures.ts';
import { keepAwake } from '../keep-awake.ts';
import { connect } from './connect.ts';
import { ENGINES } from './engines.ts';
import { withRoomOffered } from './room.ts';
import { type Pace, type Parts, record, type Step, say } from './step.ts';

const ALARM = 'wake';
/** The watchdog: a dead worker is woken this often while a job is active. Chrome's smallest alarm is 30 s. */
const WATCH_MINUTES = 0.5;

export interface Runner {
  /** Takes the job on if nobody does yet; otherwise whoever does looks once more when done. */
  wake(jobId: string): void;
  /** Takes on every job that is not waiting for the user. Call when the worker starts. */
  wakeAll(): Promise<void>;
}

export interface RunnerHooks {
  /** Connecting failed before the user had said anything. */
  onConnection(failure: Failure | null): void;
}

export function createRunner(parts: Parts, hooks: RunnerHooks): Runner {
  const running = new Map<string, { again: boolean }>();

  const run = async (jobId: string) => {
    const state = running.get(jobId);
    if (state) {
      state.again = true;
      return;
    }
    const mine = { again: false };
    running.set(jobId, mine);
    try {
      do {
        mine.again = false;
        await takeOn(jobId, parts, hooks);
      } while (mine.again);
    } finally {
      running.delete(jobId);
    }
  };

  const runner: Runner = {
    wake: (jobId) => void keepAwake(() => run(jobId)).catch(untilThereIsRoom),
    async wakeAll() {
      const { ids } = await parts.records.index.read();
      const jobs = await Promise.all(ids.map((id) => parts.records.job(id).read()));
      const active = jobs.filter((job) => job !== null).filter(isActive);
      for (const job of active) runner.wake(job.id);
      if (active.length === 0) await browser.alarms.clear(ALARM);
    },
  };
  browser.alarms.onAlarm.addListener(() => void runner.wakeAll());
  return runner;
}

/** What cannot be written down is not done; the next alarm tries again. */
function untilThereIsRoom(error: unknown): void {
  if (!isFullDisk(error)) throw error;
}

async function takeOn(jobId: string, parts: Parts, hooks: RunnerHooks): Promise<void> {
  for (;;) {
    const job = await parts.records.job(jobId).read();
    const step = job && stepOf(job, ENGINES[job.engine]);
    if (!job || !step) return;
    await browser.alarms.create(ALARM, { periodInMinutes: WATCH_MINUTES });
    const pace = await takeStep(job, step, parts, hooks);
    if (pace.go === 'on') continue;
    if (pace.until) await browser.alarms.create(`${ALARM}-${jobId}`, { when: pace.until });
    return;
  }
}

async function takeStep(job: Job, step: Step, parts: Parts, hooks: RunnerHooks): Promise<Pace> {
  try {
    const pace = await step(job, parts);
    if (step === connect) hooks.onConnection(null);
    return pace;
  } catch (error) {
    // Deleted while it ran: nothing is left to be written to.
    if (!(await parts.records.job(job.id).read())) return { go: 'wait' };
    const failure = await withRoomOffered(toFailure(error, await factsOf(job, parts)), parts);
    if (step === connect && job.outbox.length === 0) {
      hooks.onConnection(failure);
      return { go: 'wait' };
    }
    await record(parts, job, { type: 'failed', failure, unsent: error instanceof NemoError && error.refused });
    await say(parts, job, { code: 'failure', failure });
    return { go: 'wait' };
  }
}

/** Who the user is to the cloud. A free token that is kept says nothing of whoever brings a token of their own. */
async function factsOf({ id }: Job, parts: Parts): Promise<FailureFacts> {
  const ownToken = await parts.cloud.account.hasOwnToken();
  const { session } = (await parts.records.job(id).read()) ?? {};
  const free = ownToken ? null : (await parts.records.account.read()).token;
  return { ownToken, userId: session?.userId ?? free?.userId };
}
