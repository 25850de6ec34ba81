/** Turns the draft into an MP4 in the cloud: asks once, then looks every 30 s how far it is. */

import { NemoError } from '../../nemo/errors.ts';
import type { RenderStatus } from '../../nemo/render.ts';
import { type Job, type RenderRecord, wantsExport } from '../../video/job.ts';
import { FailureError } from '../failures.ts';
import { isPassing } from '../patience.ts';
import { askExport, newRenderId } from './ask-export.ts';
import { isDue } from './due.ts';
import { settleDraft } from './settle.ts';
import { change, ON, type Parts, record, type Step } from './step.ts';

const POLL_MS = 30_000;
/** Ten minutes; a render takes one or two. */
const MOST_POLLS = 20;
/** The documents allow one more try, under a new id. */
const MOST_ATTEMPTS = 2;

/** Autopilot: asks for the export that the user would press. */
export const beginExport: Step = async (job, parts) => {
  if (!wantsExport(job)) return { go: 'wait' };
  await askExport(job, parts);
  return ON;
};

export const render: Step = async (job, parts) => {
  const { render: current } = job;
  if (!current) throw new FailureError({ code: 'render-lost', next: 'retry' });
  if (!isDue(current.nextAt, POLL_MS)) return { go: 'wait', until: current.nextAt };
  if (current.phase === 'prepared') await post(job, current, parts);
  else await look(job, current, parts);
  return ON;
};

async function post(job: Job, current: RenderRecord, parts: Parts): Promise<void> {
  const { sessionId } = job.session ?? {};
  if (!sessionId) throw new FailureError({ code: 'session-gone', next: 'start-again' });
  const draft = await settleDraft(job, sessionId, parts);
  await keep(parts, job, { ...current, phase: 'posted', nextAt: Date.now() + POLL_MS });
  try {
    const started = await parts.cloud.call((client) =>
      client.startRender({ id: current.id, sessionId, draftJson: draft.json }),
    );
    await follow(job, { ...current, id: started.id || current.id, phase: 'taken' }, started, parts);
  } catch (error) {
    if (!(error instanceof NemoError)) throw error;
    if (error.refused && error.code === 'refused') return tryAgain(job, current, parts);
    // Where the answer was lost the render may be running: the next step looks under its id first.
    if (error.refused || !isPassing(error)) throw error;
  }
}

async function look(job: Job, current: RenderRecord, parts: Parts): Promise<void> {
  const counted = { ...current, polls: current.polls + 1, nextAt: Date.now() + POLL_MS };
  if (counted.polls > MOST_POLLS) throw new FailureError({ code: 'render-lost', next: 'retry' });
  try {
    const status = await parts.cloud.call((client) => client.readRender(current.id));
    await follow(job, { ...counted, phase: 'taken' }, status, parts);
  } catch (error) {
    if (isPassing(error)) return keep(parts, job, counted);
    const unknown = error instanceof NemoError && (error.code === 'refused' || error.code === 'session-not-found');
    // The request never arrived, so the same id is free to be asked for.
    if (unknown && current.phase === 'posted') return keep(parts, job, { ...counted, phase: 'prepared', nextAt: 0 });
    throw error;
  }
}

async function follow(job: Job, current: RenderRecord, status: RenderStatus, parts: Parts): Promise<void> {
  if (status.status === 'failed') return tryAgain(job, current, parts);
  if (status.status === 'completed') {
    await keep(parts, job, current);
    await record(parts, job, { type: 'render-done', ...(status.url ? { url: status.url } : {}) });
    return;
  }
  const progress = Math.max(current.progress ?? 0, status.progress ?? 0) || null;
  await keep(parts, job, { ...current, progress, nextAt: Date.now() + POLL_MS });
}

async function tryAgain(job: Job, current: RenderRecord, parts: Parts): Promise<void> {
  if (current.attempt >= MOST_ATTEMPTS) throw new FailureError({ code: 'render-failed', next: 'retry' });
  const attempt = current.attempt + 1;
  await keep(parts, job, { ...current, id: newRenderId(), phase: 'prepared', attempt, polls: 0, nextAt: 0 });
}

async function keep(parts: Parts, job: Job, next: RenderRecord): Promise<void> {
  await change(parts, job, (stored) => (stored.stage === 'rendering' ? { ...stored, render: next } : stored));
}
