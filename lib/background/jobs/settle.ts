/** Ends a run: reads the state, compares it with the one before, and tells the user what the agent did. */
import type { SessionState } from '../../nemo/client.ts';
import { isExportable } from '../../nemo/draft.ts';
import type { NemoError } from '../../nemo/errors.ts';
import { applyTranslation, dropTrailingIssue } from '../../video/chat.ts';
import type { GuiAction } from '../../video/gui-translation.ts';
import type { DraftRecord, Job, Run } from '../../video/job.ts';
import { compareTracks, toTracks } from '../../video/timeline.ts';
import type { Change, Note, TrackView } from '../../view/model.ts';
import { FailureError, toFailure } from '../failures.ts';
import { change, type Parts, record, say } from './step.ts';
import { withoutStillWorking } from './still-working.ts';

interface Ending {
  readonly sessionId: string;
  /** What the cloud refused in the middle of its answer. */
  readonly refusal: NemoError | null;
}

/** Reads the state and ends the run with what it shows. */
export async function settle(job: Job, { sessionId, refusal }: Ending, parts: Parts): Promise<void> {
  const state = await parts.cloud.read((client) => client.readState(sessionId));
  // Refused, and nothing made: the message is as good as not sent, and stays in the user's hands.
  const isMuted = (await parts.records.job(job.id).read())?.run?.muted === true;
  if (refusal && !isMuted && state.fingerprint === job.run?.before.fingerprint) throw refusal;
  if (refusal && !isMuted) await sayRefusal(job, refusal, parts);
  await settleWith(job, state, parts);
}

async function sayRefusal(job: Job, refusal: NemoError, parts: Parts): Promise<void> {
  const ownToken = await parts.cloud.account.hasOwnToken();
  const failure = toFailure(refusal, { ownToken, userId: job.session?.userId });
  await say(parts, job, { code: 'failure', failure });
}

/** Ends the run with a state that was just read. */
export async function settleWith(job: Job, state: SessionState, parts: Parts): Promise<void> {
  const draft = toDraftRecord(state);
  await change(parts, job, withoutStillWorking);
  const { run } = (await parts.records.job(job.id).read()) ?? job;
  if (!run) return;
  const actions = await tidyAnswer(job, run, state, parts);
  const stored = await parts.records.job(job.id).read();
  const notes = stored?.run?.muted ? [] : notesOf({ run, state, draft, actions, messages: stored?.messages ?? [] });
  const ended = await record(parts, job, { type: 'run-ended', draft });
  for (const note of notes) await say(parts, job, note);
  await tellCredits(job, actions, parts);
  if (!ended.autopilot || ended.draft?.exportable || ended.stage === 'cancelled') return;
  throw new FailureError({ code: 'nothing-made', next: 'none' });
}

/** The timeline as a record keeps it, or null where the cloud has none yet. */
export function toDraftRecord(state: SessionState): DraftRecord | null {
  if (!state.draft || state.draftJson === null) return null;
  return {
    json: state.draftJson,
    fingerprint: state.fingerprint,
    tracks: toTracks(state.draft),
    exportable: isExportable(state.draft),
  };
}

async function tidyAnswer(job: Job, run: Run, state: SessionState, parts: Parts): Promise<readonly GuiAction[]> {
  let actions: readonly GuiAction[] = [];
  await change(parts, job, (stored) => {
    const turnStart = run.chatLength;
    const changed = state.fingerprint !== run.before.fingerprint;
    const told = applyTranslation(dropTrailingIssue(stored.messages, { changed, turnStart }), turnStart);
    actions = told.actions;
    return { ...stored, messages: told.messages };
  });
  return actions;
}

function notesOf(turn: {
  run: Run;
  state: SessionState;
  draft: DraftRecord | null;
  actions: readonly GuiAction[];
  messages: Job['messages'];
}): Note[] {
  const { run, state, draft, actions, messages } = turn;
  const answered = messages.slice(run.chatLength).some((m) => m.from === 'agent' || isFailure(m));
  const tracks = draft?.tracks ?? [];
  if (state.fingerprint !== run.before.fingerprint) {
    const timeline: Note[] = tracks.length > 0 ? [{ code: 'timeline', tracks }] : [];
    if (run.shown) return laterNotes(run.shown, tracks);
    return answered ? timeline : [changeNote(compareTracks(run.before.tracks, tracks)), ...timeline];
  }
  if (!answered) return [{ code: 'unchanged' }];
  const asked = actions.some((action) => action === 'show-state' || action === 'show-tracks');
  return asked && tracks.length > 0 ? [{ code: 'timeline', tracks }] : [];
}

function changeNote(changes: readonly Change[]): Note {
  return changes.length > 0 ? { code: 'changed', changes } : { code: 'changed-unseen' };
}

/** The second of two results beside the first: what came to it is the user's to keep. */
function laterNotes(shown: readonly TrackView[], tracks: readonly TrackView[]): Note[] {
  const changes = compareTracks(shown, tracks);
  if (changes.length === 0) return [];
  const added = changes.filter(({ what }) => what === 'added').map(({ track }) => track);
  const timeline: Note = { code: 'timeline', tracks };
  return added.length > 0 ? [timeline, { code: 'added-later', tracks: added, choice: 'open' }] : [timeline];
}

function isFailure(message: Job['messages'][number]): boolean {
  return message.from === 'note' && message.note.code === 'failure';
}

/** The credits after a paid step; said in the chat only where the agent sent the user to look at them. */
async function tellCredits(job: Job, actions: readonly GuiAction[], parts: Parts): Promise<void> {
  try {
    const { available, frozen } = await parts.cloud.refreshCredits();
    if (actions.includes('credits')) await say(parts, job, { code: 'credits', available, frozen });
  } catch {
    // The figure in the header stays the last known one; the work itself is done.
  }
}

/** The newest timeline, read for an export and kept in the record. */
export async function settleDraft(job: Job, sessionId: string, parts: Parts): Promise<DraftRecord> {
  const draft = toDraftRecord(await parts.cloud.read((client) => client.readState(sessionId)));
  if (!draft?.exportable) throw new FailureError({ code: 'nothing-made', next: 'none' });
  await change(parts, job, (stored) => ({ ...stored, draft }));
  return draft;
}
