/** What the next message of a job is likely to cost beside what is left for it. */
import { likelyCost, type Turn, type TurnKind } from '../video/cost.ts';
import type { Job } from '../video/job.ts';
import type { CostView } from '../view/model.ts';
import type { AccountRecord } from './record-shapes.ts';
import type { Records } from './records.ts';

/** Nothing for what is made on this device: that costs nothing. */
export function costAhead(job: Job | null, account: AccountRecord, turns: readonly Turn[]): CostView | null {
  if (!job || job.engine === 'device') return null;
  const waiting = job.outbox.filter((item) => !item.held);
  const isBegun = job.draft !== null || job.run !== null;
  const kind = (isFirst: boolean): TurnKind => (isFirst ? 'first' : 'edit');
  // What runs, and what goes before, is paid from the same credits; the figure kept is from before them.
  const ahead = [...(job.run ? [kind(job.draft === null)] : []), ...waiting.map((_, i) => kind(!isBegun && i === 0))];
  const reserved = ahead.reduce((sum, one) => sum + likelyCost(one, turns), 0);
  const left = account.credits?.available;
  return {
    likely: likelyCost(kind(!isBegun && waiting.length === 0), turns),
    available: left === undefined ? null : Math.max(0, left - reserved),
    ahead: reserved,
  };
}

/**
 * True where it is known that something is left, and less than the next message is likely to cost. Where nothing is left
 * there is no question: the cloud's refusal costs nothing, and says how to go on.
 */
export async function isShort(job: Job, records: Records): Promise<boolean> {
  const [account, { turns }] = await Promise.all([records.account.read(), records.ledger.read()]);
  const cost = costAhead(job, account, turns);
  return cost !== null && cost.available !== null && cost.available > 0 && cost.available < cost.likely;
}
