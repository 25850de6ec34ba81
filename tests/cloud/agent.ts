/** The stand-in's agent: works for a while, speaks, and changes the timeline as asked. */
import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Session } from './accounts.ts';
import { AUDIO, TEXT, withTrack } from './draft.ts';
import { type Edited, editDraft } from './draft-maker.ts';
import { type Line, openLine } from './line.ts';
import type { CloudModes } from './modes.ts';
import type { CloudParts } from './parts.ts';
import { createSpeech, type Speech } from './speech.ts';

export const FIRST_COST = 100;
export const EDIT_COST = 50;
const ISSUE = 'I encountered a temporary issue. Please try again later.';
/** Between the deltas of a streamed text. */
const DELTA_MS = 15;

export interface Turn {
  readonly session: Session;
  readonly message: string;
  readonly parts: CloudParts;
}

/** Answers one message. The work is done whether or not anybody is still listening, unless the mode says otherwise. */
export async function answer({ session, message, parts }: Turn, response: ServerResponse): Promise<void> {
  const { modes } = parts;
  const isFirst = session.draft === null;
  const cost = isFirst ? FIRST_COST : EDIT_COST;
  session.busy = true;
  session.sends += 1;
  session.owner.available -= cost;
  session.owner.frozen += cost;
  const line = openLine(response, modes);
  const speech = createSpeech(modes);
  const hungUp = new AbortController();
  response.on('close', () => modes.cancelOnHangup && !response.writableFinished && !line.isCut() && hungUp.abort());
  const signal = AbortSignal.any([parts.signal, hungUp.signal]);
  try {
    await work({ session, message, modes, released: parts.released, isFirst }, { line, speech, signal });
  } catch (error) {
    // Cancelled, or failed: nothing was made, and nothing is charged.
    session.owner.available += cost;
    if (!signal.aborted && !(error instanceof AgentFailure)) throw error;
  } finally {
    session.owner.frozen -= cost;
    session.busy = false;
    line.end();
  }
}

class AgentFailure extends Error {}

interface Task {
  readonly session: Session;
  readonly message: string;
  readonly modes: CloudModes;
  readonly released: CloudParts['released'];
  readonly isFirst: boolean;
}

interface Voice {
  readonly line: Line;
  readonly speech: Speech;
  readonly signal: AbortSignal;
}

async function work(task: Task, { line, speech, signal }: Voice): Promise<void> {
  const { session, message, modes, released, isFirst } = task;
  line.write(speech.heartbeat());
  if (modes.stallStream) line.hush();
  const beat = setInterval(() => line.write(speech.heartbeat()), modes.heartbeatMs);
  try {
    for (const frame of speech.toolCall()) line.write(frame);
    await pause(released('holdGeneration'), modes.generationMs, signal);
    if (modes.errorFrame !== 'no') {
      for (const frame of speech.failure()) line.write(frame);
      throw new AgentFailure();
    }
    const footage = session.footage.slice(session.used).map(({ name }) => name);
    const edited = editDraft(session.draft, message, footage);
    session.used = session.footage.length;
    if (isFirst && modes.twoStage) await firstStage(task, edited, { line, speech, signal });
    session.draft = edited.draft;
    await tell(textsOf(edited, task), { line, speech, signal });
  } finally {
    clearInterval(beat);
  }
}

/** The raw clip is there and told of before titles and music are. */
async function firstStage({ session, modes, released }: Task, { draft }: Edited, voice: Voice): Promise<void> {
  session.draft = withTrack(withTrack(draft, AUDIO, []), TEXT, []);
  for (const frame of voice.speech.text('The raw clip is ready. I am now adding a title and music.')) {
    voice.line.write(frame);
  }
  await pause(released('holdSecondStage'), modes.generationMs / 2, voice.signal);
}

function textsOf({ says }: Edited, { modes, isFirst }: Task): readonly string[] {
  const silent = !isFirst && modes.silentEdits !== 'never';
  const gui = modes.guiTalk && ` ${modes.guiTalk}`;
  return [...(silent ? [] : [`${says}${gui}`]), ...(modes.trailingTemporaryIssue ? [ISSUE] : [])];
}

async function tell(texts: readonly string[], { line, speech, signal }: Voice): Promise<void> {
  for (const frame of speech.toolResult()) line.write(frame);
  for (const frame of texts.flatMap((text) => speech.text(text))) {
    line.write(frame);
    if (frame.includes('"partial":true')) await sleep(DELTA_MS, null, { signal });
  }
  if (texts.length === 0) for (const frame of speech.silence()) line.write(frame);
}

/** So long, and until it is let go on; rejects when it is aborted. */
function pause(released: Promise<void>, ms: number, signal: AbortSignal): Promise<unknown> {
  return Promise.race([Promise.all([sleep(ms, null, { signal }), released]), untilAborted(signal)]);
}

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
