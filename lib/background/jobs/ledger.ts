/** What a turn has cost: told in the chat, and kept to tell what the next is likely to cost. */
import { withTurn } from '../../video/cost.ts';
import type { Job, Run } from '../../video/job.ts';
import { type Parts, say } from './step.ts';

/** Reads the credits after a paid step; they are spoken of where they went down, or the agent sent the user to look. */
export async function tellCredits(
  job: Job,
  run: Run,
  turn: { readonly isAsked: boolean; readonly isFirst: boolean },
  parts: Parts,
): Promise<void> {
  try {
    const { available, frozen } = await parts.cloud.refreshCredits();
    const spent = (run.creditsBefore ?? 0) - available - frozen;
    if (run.creditsBefore !== undefined && spent > 0) {
      const kind = turn.isFirst ? 'first' : 'edit';
      await parts.records.ledger.update(({ turns }) => ({ turns: withTurn(turns, { kind, credits: spent }) }));
      await say(parts, job, { code: 'spent', spent, left: available, tookMs: Date.now() - run.startedAt });
    }
    if (turn.isAsked) await say(parts, job, { code: 'credits', available, frozen });
  } catch {
    // The figure in the header stays the last known one; the work itself is done.
  }
}
