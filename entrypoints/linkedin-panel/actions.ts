/** What the buttons of our button and panel do. */
import { browser } from 'wxt/browser';
import type { PanelCallbacks } from '../../components/composer/body.ts';
import type { PostKeeper } from '../../lib/linkedin/post-keeper.ts';
import { onceMore } from '../../lib/messaging/once-more.ts';
import { sendMessage } from '../../lib/messaging/protocol.ts';
import type { Failure, JobView } from '../../lib/view/model.ts';
import { copyAltText, saveCaptions, saveCover } from './beside.ts';
import type { Delivery } from './delivery.ts';
import type { Desk } from './desk.ts';

export interface Actions extends PanelCallbacks {
  readonly onPress: (box: HTMLElement) => void;
}

export function createActions(desk: Desk, delivery: Delivery, keeper: PostKeeper): Actions {
  const run = (act: () => Promise<unknown>) => {
    act().catch(() => desk.sit(browser.runtime?.id ? { startedAt: null, failure: UNREACHABLE } : { isOutdated: true }));
  };
  const withJob = (act: (job: JobView) => Promise<unknown>) => {
    const job = desk.job();
    if (job) run(() => act(job));
  };
  const close = () => desk.sit({ isOpen: false, failure: null, isAsking: false });
  let wanted: readonly [words: string, isAnother: boolean] = ['', false];
  const start = (words: string, isAnother = false) => {
    wanted = [words, isAnother];
    const post = words.trim() || desk.post();
    const fresh = { jobId: null, failure: null, lastAttach: null };
    desk.sit({ ...fresh, isOpen: true, isAsking: !post, startedAt: post ? Date.now() : null });
    run(() => begin(desk, { post, isAnother }));
  };
  return {
    onPress(box) {
      const { sitting, chosen, snapshot } = desk.state();
      if (sitting.isOpen && (chosen === null || chosen === box)) return close();
      desk.set({ chosen: box });
      if (snapshot?.settings.consented && !desk.job() && desk.post()) start('');
      else desk.sit({ isOpen: true });
    },
    onStart: (words) => start(words),
    onAnother: () => start('', true),
    onCancel() {
      const { startedAt, jobId } = desk.state().sitting;
      // Before the job is in sight there is another one there, or none.
      const doomed = startedAt === null ? desk.job()?.id : jobId;
      desk.sit({ startedAt: null });
      if (doomed) run(() => sendMessage('job-cancel', { jobId: doomed }));
      close();
    },
    onEngine: (engine) => run(() => sendMessage('settings-save', { engine })),
    onMakeHere() {
      desk.sit({ failure: null });
      withJob((job) => sendMessage('device-take', { jobId: job.id }));
    },
    onClose: close,
    onAdd: () => withJob((job) => delivery.attach(job.id)),
    onDownload: () => withJob((job) => delivery.download(job)),
    onRefine: () => run(() => sendMessage('chat-open')),
    onHide: () => run(() => sendMessage('settings-save', { showButton: false })),
    onMend: () => withJob((job) => sendMessage('video-mend', { jobId: job.id })),
    onMendDrop: () => withJob((job) => sendMessage('video-mend-drop', { jobId: job.id })),
    onCaptions: () => withJob(async (job) => saveCaptions(job)),
    onCover: () =>
      withJob(async (job) => {
        const video = await delivery.read(job.id);
        if (video instanceof File) await saveCover(job, video);
      }),
    async onCopyAlt() {
      const job = desk.job();
      if (job) await copyAltText(job);
    },
    onWrite: () =>
      withJob(async (job) => {
        const answer = await sendMessage('post-read', { jobId: job.id });
        if (!answer.ok || desk.post() !== '') return;
        // LinkedIn's media editor may stand in the way: the words go in once the user has left it.
        keeper.keep(answer.post);
        desk.sit({ isWriting: true });
        await keeper.look(desk.composer());
      }),
    onNextStep(failure) {
      const job = desk.job();
      desk.sit({ failure: null });
      if (!job && failure.next === 'retry') start(...wanted);
      else run(() => takeStep(failure, job));
    },
    loadVideo(player) {
      const job = desk.job();
      return job ? delivery.load(job, player) : () => {};
    },
  };
}

const UNREACHABLE: Failure = { code: 'unreachable', next: 'retry' };

async function begin(desk: Desk, { post, isAnother }: { post: string; isAnother: boolean }): Promise<void> {
  await onceMore(() => sendMessage('settings-save', { consented: true }));
  if (!post) return;
  // What is under way in this composer already is what the background answers with.
  const answer = await onceMore(() => sendMessage('job-start', { post, isAnother }));
  if (!answer.ok) return desk.sit({ startedAt: null, failure: answer.failure });
  // Cancel was pressed before there was anything to cancel.
  if (desk.state().sitting.startedAt === null) return void (await sendMessage('job-cancel', { jobId: answer.jobId }));
  desk.set({ asked: { jobId: answer.jobId, post } });
  desk.sit({ jobId: answer.jobId });
}

async function takeStep(failure: Failure, job: JobView | null): Promise<void> {
  if (failure.next === 'open-link' && failure.link) window.open(failure.link, '_blank', 'noopener');
  else if (failure.next === 'open-project' && job) await sendMessage('project-open', { jobId: job.id });
  else if (failure.next === 'open-options') await sendMessage('options-open');
  else if (failure.next === 'choose-file' || failure.next === 'open-chat') await sendMessage('chat-open');
  else if (job?.stage === 'failed') await sendMessage('job-retry', { jobId: job.id });
}
