/** Brings the finished file from the background to the composer, the player, or the downloads. */
import { saveFile } from '../../components/save-file.ts';
import { attachVideo } from '../../lib/linkedin/attach-video.ts';
import type { Roots } from '../../lib/linkedin/page.ts';
import type { PostKeeper } from '../../lib/linkedin/post-keeper.ts';
import { readPost } from '../../lib/linkedin/read-post.ts';
import { type AttachOutcome, sendMessage } from '../../lib/messaging/protocol.ts';
import type { CheckedFilm } from '../../lib/view/film-check.ts';
import type { Failure, JobView } from '../../lib/view/model.ts';
import type { Desk } from './desk.ts';

/** It came here in part alone. */
const CUT_SHORT: Failure = { code: 'download-failed', next: 'retry' };

export type Delivery = ReturnType<typeof createDelivery>;

export function createDelivery(desk: Desk, roots: Roots, keeper: PostKeeper) {
  let attaching: Promise<AttachOutcome> | null = null;
  let checking: { readonly file: string; readonly check: Promise<CheckedFilm | null> } | null = null;
  const saved = new Set<string>();
  const read = async (jobId: string): Promise<File | Failure> => {
    const answer = await sendMessage('video-read', { jobId });
    if (!answer.ok) return answer.failure;
    if (!(answer.blob instanceof Blob)) return CUT_SHORT;
    const { output, id } = desk.state().snapshot?.job ?? {};
    const isWhole = output && id === jobId ? answer.blob.size === output.size : answer.blob.size > 0;
    return isWhole ? new File([answer.blob], answer.name, { type: 'video/mp4' }) : CUT_SHORT;
  };
  const hand = async (jobId: string): Promise<AttachOutcome> => {
    const composer = desk.composer();
    if (!composer) return 'no-composer';
    desk.sit({ isAttaching: true, isWriting: false, lastAttach: null, failure: null });
    try {
      const file = await read(jobId);
      if (!(file instanceof File)) {
        desk.sit({ isOpen: true, failure: file });
        return 'refused';
      }
      const post = readPost(composer.editor);
      const outcome = await attachVideo(file, { roots, composer: desk.composer, shutChooser });
      if (outcome === 'attached') keeper.keep(post);
      // Where LinkedIn takes nothing from us, the file is where the user can take it from. Once: it is theirs by then.
      if (outcome === 'refused' && !saved.has(jobId)) {
        saved.add(jobId);
        saveFile(file.name, file);
      }
      await settle(desk, jobId, outcome);
      await keeper.look(desk.composer());
      return outcome;
    } finally {
      desk.sit({ isAttaching: false });
    }
  };
  return {
    /** Two presses at once are one: a second file would stand beside the first. */
    attach(jobId: string): Promise<AttachOutcome> {
      attaching ??= hand(jobId).finally(() => {
        attaching = null;
      });
      return attaching;
    },
    /** Holds the file beside LinkedIn's limits; once for each file. */
    check(job: JobView): Promise<CheckedFilm | null> {
      const file = `${job.id} ${job.output?.id} ${job.output?.size}`;
      if (checking?.file !== file) {
        const check = sendMessage('video-check', { jobId: job.id }).then(
          (answer) => (answer.ok ? answer.check : null),
          () => null,
        );
        checking = { file, check };
        void check.then((known) => desk.set({ checked: { jobId: job.id, check: known } }));
      }
      return checking.check;
    },
    read,
    /** Puts the file into the player; the answer lets go of it. */
    load(job: JobView, player: HTMLVideoElement): () => void {
      void read(job.id).then((file) => {
        if (file instanceof File) player.src = URL.createObjectURL(file);
      });
      return () => URL.revokeObjectURL(player.src);
    },
    async download(job: JobView): Promise<void> {
      const file = await read(job.id);
      if (!(file instanceof File)) return desk.sit({ failure: file });
      saveFile(file.name, file);
    },
  };
}

/** Where the browser does not do it, the guard in the content script's own world is all there is. */
async function shutChooser(): Promise<void> {
  try {
    await sendMessage('chooser-shut');
  } catch {
    // The hand-over goes on: the chooser can be closed by hand, a lost video cannot be found.
  }
}

/** Tells the background what became of it; a refusal is told here, though the panel was closed meanwhile. */
async function settle(desk: Desk, jobId: string, outcome: AttachOutcome): Promise<void> {
  if (outcome === 'attached') {
    desk.sit({ jobId });
    await sendMessage('video-attached', { jobId });
  } else if (outcome !== 'no-composer') {
    desk.sit({ lastAttach: outcome, isOpen: desk.state().sitting.isOpen || desk.job()?.id === jobId });
  }
}
