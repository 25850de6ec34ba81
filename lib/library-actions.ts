/** What a surface can do with everything that is kept: the history, one file of it all, and what the makers are told. */
import { type Answer, sendMessage } from './messaging/protocol.ts';
import type { ImportScope } from './view/library.ts';

export function createLibraryActions() {
  return {
    list: () => ask(sendMessage('history-read')),
    open: (jobId: string) => ask(sendMessage('history-open', { jobId })),
    remove: (jobId: string) => ask(sendMessage('history-remove', { jobId })),
    addToPost: (jobId: string) => ask(sendMessage('video-to-post', { jobId })),
    readVideo: (jobId: string) => ask(sendMessage('video-read', { jobId })),
    measure: () => ask(sendMessage('library-measure')),
    removeAll: () => ask(sendMessage('library-remove')),
    exportAll: () => ask(sendMessage('library-export')),
    lookInto: (blob: Blob) => ask(sendMessage('library-look', { blob })),
    importFrom: (blob: Blob, scope: ImportScope) => ask(sendMessage('library-import', { blob, scope })),
    readDiagnostics: () => ask(sendMessage('diagnostics-read')),
  };
}

/** A background that does not answer is a failure like any other. */
function ask<T extends object>(asked: Promise<Answer<T>>): Promise<Answer<T>> {
  return asked.catch(() => ({ ok: false, failure: { code: 'unreachable', next: 'none' } }) as const);
}
