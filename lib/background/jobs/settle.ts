/** Ends a run: reads the state, compares it with the one before, and tells the user what the agent did. */
import type { SessionState } from '../../nemo/client.ts';
import { isExportable } from '../../nemo/draft.ts';
import type { NemoError } from '../../nemo/errors.ts';
import { applyTranslation, dropTrailingIssue } from '../../video/chat.ts';
import type { GuiAction } from '../../video/gui-translation.ts';
import type { DraftRecord, Job, Run } from '../../video/job.ts';
import { compareTracks, toTracks } from '../../video/timeline.ts';

import type { Change, FailureCode, Note, TrackView } from '../../view/model.ts';
import { FailureError, toFailure } from '../failures.ts';
import { askExport } from './ask-export.ts';
import { tellCredits } from './ledger.ts';

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
  await record(parts, job, { type: 'run-spoilt' });
  await say(parts, job, { code: 'failure', failure });
}

/** Ends the run with a state that was just read. */
export async function settleWith(job: Job, state: SessionState, parts: Parts): Promise<void> {
  const draft = toDraftRecord(state);
  await change(parts, job, withoutStillWorking);
  const { run } = (await parts.records.job(job.id).read()) ?? job;
  if (!run) return;
  const { actions, offers } = await tidyAnswer(job, run, state, parts);
  const stored = await parts.records.job(job.id).read();
  const isMuted = stored?.run?.muted === true;
  const notes = isMuted ? [] : notesOf({ run, state, draft, actions, messages: stored?.messages ?? [] });
  const ended = await record(parts, job, { type: 'run-ended', draft });
  for (const note of notes) await say(parts, job, note);
  await tellCredits(ended, run, { isAsked: actions.includes('credits'), isFirst: job.draft === null }, parts);
  if (!isMuted && offers.length > 0) await say(parts, job, { code: 'offer', words: offers });
  if (!isMuted && actions.includes('export')) await exportByItself(ended, parts);
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

/** What the agent's talk of a screen asked for. */
interface Talk {
  readonly actions: readonly GuiAction[];
  readonly offers: readonly string[];
}

async function tidyAnswer(job: Job, run: Run, state: SessionState, parts: Parts): Promise<Talk> {
  let talk: Talk = { actions: [], offers: [] };
  await change(parts, job, (stored) => {
    const turnStart = run.chatLength;
    const changed = state.fingerprint !== run.before.fingerprint;
    const told = applyTranslation(dropTrailingIssue(stored.messages, { changed, turnStart }), turnStart);
    talk = told;
    return { ...stored, messages: told.messages };
  });
  return talk;
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
  if (!answered && actions.length === 0) return [{ code: 'unchanged' }];
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

function isFailure(message: Job['messages'][number], code?: FailureCode): boolean {
  if (message.from !== 'note' || message.note.code !== 'failure') return false;
  return code === undefined || message.note.failure.code === code;
}

/** The agent spoke of the export: it is free, and so is begun, once a turn, unless the user has words that go first. */
async function exportByItself(job: Job, parts: Parts): Promise<void> {
  // A plan that cannot export would only refuse again.
  const isBlocked = job.messages.some((row) => isFailure(row, 'plan-blocked'));
  if (job.origin !== 'chat' || job.autopilot || isBlocked) return;
  await askExport(job, parts, { byItself: true });
}

/** The newest timeline, read for an export and kept in the record. */
export async function settleDraft(job: Job, sessionId: string, parts: Parts): Promise<DraftRecord> {
  const draft = toDraftRecord(await parts.cloud.read((client) => client.readState(sessionId)));
  if (!draft?.exportable) throw new FailureError({ code: 'nothing-made', next: 'none' });
  await change(parts, job, (stored) => ({ ...stored, draft }));
  return draft;
}
