/** Tells the user, once, that something of what is kept here cannot be read, and was left as it is. */
import type { JobBook } from './job-book.ts';
import { say } from './jobs/step.ts';
import type { Records } from './records.ts';

/** Call when the worker starts. */
export async function tellUnreadable({ records, book }: { records: Records; book: JobBook }): Promise<void> {
  await Promise.all([book.list(), records.account.read(), records.settings.read(), records.brand.read()]);
  await records.ledger.read();
  const found = records.takeUnreadable();
  const { keys } = await records.told.read();
  if (found.every((key) => keys.includes(key))) return;
  await records.told.update((stored) => ({ keys: [...new Set([...stored.keys, ...found])] }));
  const note = { code: 'failure', failure: { code: 'left-unread', next: 'none' } } as const;
  await say({ records }, await book.ensureCurrent(), note);
}
