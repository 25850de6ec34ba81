/** What the user decides about a project that is there: to keep what was added to it, or to go on with it elsewhere. */
import type { CloudSession, Job } from '../video/job.ts';
import type { ChatMessage, TrackView } from '../view/model.ts';
import { WEB_URL } from './cloud.ts';
import { change, type Parts } from './jobs/step.ts';

/** Writes the choice into the line that asked for it; resolves with what it was about, or null where nothing was asked. */
export async function settleChoice(job: Job, keep: boolean, parts: Parts): Promise<readonly TrackView[] | null> {
  let tracks: readonly TrackView[] | null = null;
  await change(parts, job, (stored) => {
    tracks = null;
    const messages = stored.messages.map((message): ChatMessage => {
      if (message.from !== 'note' || message.note.code !== 'added-later' || message.note.choice !== 'open')
        return message;
      tracks = message.note.tracks;
      return { ...message, note: { ...message.note, choice: keep ? 'kept' : 'removed' } };
    });
    return tracks ? { ...stored, messages } : stored;
  });
  return tracks;
}

/** A link to the project that takes it over to the user's account, or asks them to sign in. No token of ours is in it. */
export async function claimProject({ taskId, sessionId }: CloudSession, parts: Parts): Promise<string> {
  return parts.cloud.call((client) => client.claimLink({ taskId, sessionId, webUrl: WEB_URL }));
}
