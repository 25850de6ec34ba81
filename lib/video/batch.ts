/** Several videos, one for each file, made one after the other: which is due, and what stands in the way. Pure. */
import type { BatchView, FailureCode } from '../view/model.ts';
import { type Footage, isActive, type Job } from './job.ts';

/** One file with what is to be made of it. Its video has the id of its own from the start, so that it is never made twice. */
export interface BatchItem {
  readonly jobId: string;
  readonly file: Footage;
  readonly words: string;
  /** Its job was opened; where that is gone now, the user has deleted it. */
  readonly isOpened: boolean;
  /** The user has the others go on, though this one failed. */
  readonly isPassed: boolean;
}

export interface Batch {
  readonly items: readonly BatchItem[];
}

/** Failures that lie in the one file: the next one may fare better. */
const OWN_FAULTS: readonly FailureCode[] = [
  'unsupported-file',
  'file-too-large',
  'file-empty',
  'file-lost',
  'file-unreadable',
  'undrawable',
  'no-words',
  'agent-failed',
  'nothing-made',
];

export type FindJob = (jobId: string) => Job | null;

/** The item whose turn it is; null while another is being made, while one stands in the way, or where none is left. */
export function dueItem({ items }: Batch, find: FindJob): BatchItem | null {
  if (items.some((item) => item.isOpened && isInTheWay(item, find(item.jobId)))) return null;
  return items.find((item) => !item.isOpened) ?? null;
}

/** What failed for a reason that the next one would meet as well: the batch waits for the user's word. */
function isHeld({ items }: Batch, find: FindJob): boolean {
  return items.some((item) => !item.isOpened) && items.some((item) => isStuck(item, find(item.jobId)));
}

export function withOpened(batch: Batch, jobId: string): Batch {
  return { items: batch.items.map((item) => (item.jobId === jobId ? { ...item, isOpened: true } : item)) };
}

/** What stands in the way does so no more. */
export function withPassed(batch: Batch, find: FindJob): Batch {
  return {
    items: batch.items.map((item) => (isStuck(item, find(item.jobId)) ? { ...item, isPassed: true } : item)),
  };
}

export function toBatchView(batch: Batch, find: FindJob): BatchView {
  const items = batch.items.map(({ jobId, file, words, isOpened }) => {
    const job = find(jobId);
    const stage = job?.stage ?? (isOpened ? 'gone' : 'waiting');
    const progress = job?.stage === 'rendering' ? (job.render?.progress ?? null) : null;
    return { jobId, name: file.name, words, stage, progress } as const;
  });
  return { items, isHeld: isHeld(batch, find) };
}

function isInTheWay(item: BatchItem, job: Job | null): boolean {
  return job !== null && (isActive(job) || isStuck(item, job));
}

function isStuck({ isOpened, isPassed }: BatchItem, job: Job | null): boolean {
  if (!isOpened || isPassed || job?.stage !== 'failed') return false;
  return job.failure === null || !OWN_FAULTS.includes(job.failure.code);
}
