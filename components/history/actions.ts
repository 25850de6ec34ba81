/** What the history can ask for; the surface decides how. */
import type { HistoryEntry, Outcome } from '../../lib/view/library.ts';

export interface HistoryActions {
  readonly list: () => Promise<Outcome<{ entries: readonly HistoryEntry[] }>>;
  /** The chat takes this video up again. */
  readonly open: (jobId: string) => Promise<Outcome>;
  readonly remove: (jobId: string) => Promise<Outcome>;
  readonly addToPost: (jobId: string) => Promise<Outcome>;
  readonly readVideo: (jobId: string) => Promise<Outcome<{ blob: Blob; name: string }>>;
}
