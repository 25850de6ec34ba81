/** A surface's state: the last snapshot, what the user is typing, and the actions that send messages. */
import { createStore } from 'zustand/vanilla';
import { isFullDisk } from './messaging/full-disk.ts';
import { onceMore } from './messaging/once-more.ts';
import { type Answer, sendMessage } from './messaging/protocol.ts';
import type { Settings } from './settings.ts';
import type { Brand } from './view/brand.ts';
import type { Failure, Snapshot } from './view/model.ts';
import type { BoardChange } from './view/storyboard.ts';

export interface SurfaceState {
  readonly snapshot: Snapshot | null;
  /** Why the last action was not taken on; gone with the next one. */
  readonly refusal: Failure | null;
}

export function createSurfaceStore() {
  const store = createStore<SurfaceState>(() => ({ snapshot: null, refusal: null }));
  const ask = async (asked: Promise<Answer>): Promise<boolean> => {
    const answer = await asked.catch(
      (error: unknown): Answer => ({
        ok: false,
        failure: { code: isFullDisk(error) ? 'storage-full' : 'unreachable', next: 'none' },
      }),
    );
    store.setState({ refusal: answer.ok ? null : answer.failure });
    return answer.ok;
  };
  // Whoever drops a file, or chooses who makes the video, or begins a new one, and presses Send at once means the words to come after it.
  let beforeSending: Promise<unknown> = Promise.resolve();
  const first = <T>(prepare: () => Promise<T>): Promise<T> => {
    const done = beforeSending.then(prepare);
    beforeSending = done;
    return done;
  };
  let tooLarge: File | null = null;
  const jobId = () => store.getState().snapshot?.job?.id ?? '';
  return {
    ...store,
    take: (snapshot: Snapshot) => store.setState({ snapshot }),
    /** The file that was refused for its size just now: nothing of it is kept but here. */
    tooLarge: () => tooLarge && { name: tooLarge.name, blob: tooLarge },
    actions: {
      open: () => ask(sendMessage('surface-open')),
      async send(text: string) {
        await beforeSending;
        const messageId = crypto.randomUUID();
        return ask(onceMore(() => sendMessage('chat-send', { text, messageId })));
      },
      keepUnsent: (text: string, fileId?: string) =>
        void (jobId() && sendMessage('unsent-keep', { jobId: jobId(), text, ...(fileId ? { fileId } : {}) })),
      addFiles(files: readonly File[]) {
        void first(async () => {
          for (const file of files) {
            const isTaken = await ask(sendMessage('file-add', { name: file.name, blob: file }));
            tooLarge = store.getState().refusal?.code === 'file-too-large' ? file : null;
            if (!isTaken) return;
          }
        });
      },
      startBatch: (wishes: readonly { readonly fileId: string; readonly words: string }[]) =>
        first(() => ask(onceMore(() => sendMessage('batch-start', { wishes })))),
      goOnWithBatch: () => ask(sendMessage('batch-go-on')),
      endBatch: () => ask(sendMessage('batch-end')),
      openJob: (id: string) => ask(sendMessage('history-open', { jobId: id })),
      /** Whether a composer is open in the window in front; nothing of it is read. */
      async hasComposer(): Promise<boolean> {
        const answer = await sendMessage('composer-look').catch(() => null);
        return answer?.isOpen === true;
      },
      makeFromPost: () => ask(sendMessage('composer-take')),
      addLink: (link: string) => ask(sendMessage('link-add', { text: link })),
      takeBack: (messageId: string) => ask(sendMessage('words-take-back', { messageId })),
      release: (messageId: string) => ask(sendMessage('words-release', { messageId })),
      saveBrand: (brand: Partial<Brand>) => ask(sendMessage('brand-save', { brand })),
      /** The id under which a file is kept that belongs to no message, or null where it is refused. */
      async keepFile(file: File): Promise<string | null> {
        const answer = await sendMessage('file-keep', { name: file.name, blob: file }).catch(() => null);
        if (answer && !answer.ok) store.setState({ refusal: answer.failure });
        return answer?.ok ? answer.fileId : null;
      },
      /** A kept file, or null where it is no longer kept. */
      async readFile(fileId: string): Promise<Blob | null> {
        const answer = await sendMessage('file-read', { fileId }).catch(() => null);
        return answer?.ok && answer.blob instanceof Blob ? answer.blob : null;
      },
      removeFile: (fileId: string) => ask(sendMessage('file-remove', { fileId })),
      stop: () => ask(sendMessage('job-cancel', { jobId: jobId() })),
      retry: () => ask(sendMessage('job-retry', { jobId: jobId() })),
      openProject: () => ask(sendMessage('project-open', { jobId: jobId() })),
      chooseLater: (keep: boolean) => ask(sendMessage('later-choose', { jobId: jobId(), keep })),
      exportVideo: () => ask(sendMessage('export-start', { jobId: jobId() })),
      addToPost: () => ask(sendMessage('video-to-post', { jobId: jobId() })),
      makeHere: () => ask(sendMessage('device-take', { jobId: jobId() })),
      saveBoard: (change: BoardChange) => ask(sendMessage('board-save', change)),
      undoBoard: () => ask(sendMessage('board-undo', { jobId: jobId() })),
      startAnew: () => first(() => ask(sendMessage('job-new'))),
      saveSettings: (settings: Partial<Settings>) => first(() => ask(sendMessage('settings-save', settings))),
      saveToken: (token: string) => ask(sendMessage('token-save', { token })),
      openRecorder: () => ask(sendMessage('recorder-open', { jobId: jobId() })),
      openBrand: () => ask(sendMessage('brand-open')),
      openOptions: () => ask(sendMessage('options-open')),
      useVersion: (versionId: string) => ask(sendMessage('version-use', { jobId: jobId(), versionId })),
      /** The MP4 of one export of a job, or null where it is no longer kept. */
      async readVideo(id: string, versionId: string): Promise<Blob | null> {
        const answer = await sendMessage('video-read', { jobId: id, versionId }).catch(() => null);
        return answer?.ok && answer.blob instanceof Blob ? answer.blob : null;
      },
    },
  };
}
