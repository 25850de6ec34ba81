/** The library's messages: history, export, import, what is kept, and what the makers are told. */
import { z } from 'zod';
import { onMessage } from '../../messaging/protocol.ts';
import { describeState } from '../diagnostics.ts';
import type { JobBook } from '../job-book.ts';
import type { Parts } from '../jobs/step.ts';
import { check, nothing, PAGE } from '../router.ts';
import type { History } from './history.ts';
import { lookIntoArchive, takeArchive } from './take-archive.ts';
import { writeArchive } from './write-archive.ts';

const job = z.object({ jobId: z.uuid() });
const file = z.object({ blob: z.instanceof(Blob) });
const wanted = file.extend({ scope: z.enum(['videos', 'everything']) });

/** Call in the worker's first turn. */
export function openLibraryDoor(parts: Parts, book: JobBook, history: History): void {
  onMessage('history-read', async (message) => {
    check(message, PAGE, nothing);
    return history.list();
  });
  onMessage('history-open', async (message) => history.open(check(message, PAGE, job).jobId));
  onMessage('history-remove', async (message) => history.remove(check(message, PAGE, job).jobId));
  onMessage('library-measure', async (message) => {
    check(message, PAGE, nothing);
    return history.measure();
  });
  onMessage('library-remove', async (message) => {
    check(message, PAGE, nothing);
    return history.removeAll();
  });
  onMessage('library-export', async (message) => {
    check(message, PAGE, nothing);
    return writeArchive(parts, book);
  });
  onMessage('library-look', async (message) => lookIntoArchive(parts, check(message, PAGE, file).blob));
  onMessage('library-import', async (message) => takeArchive(parts, book, check(message, PAGE, wanted)));
  onMessage('diagnostics-read', async (message) => {
    check(message, PAGE, nothing);
    const { hasOwnToken } = parts.cloud.account;
    return { ok: true, text: await describeState({ records: parts.records, book, hasOwnToken }) };
  });
}
