/** On this device: words become a storyboard, or change the one that is there. Nothing leaves the computer. */
import { buildStoryboard } from '../../device/storyboard/build.ts';
import { addMedia } from '../../device/storyboard/edit.ts';
import { instruct } from '../../device/storyboard/instruct.ts';
import { durationOf } from '../../device/storyboard/storyboard.ts';
import { toBoardDraft } from '../../video/board-tracks.ts';
import type { Footage, Job } from '../../video/job.ts';
import type { OutboxItem } from '../../video/outbox.ts';
import type { Note } from '../../view/model.ts';
import type { Colours, SceneMedia, Storyboard } from '../../view/storyboard.ts';
import { FailureError } from '../failures.ts';
import { change, ON, type Parts, record, type Step, say } from './step.ts';
import { readKept } from './upload.ts';

export const converseHere: Step = async (job, parts) => {
  const [item] = job.outbox;
  if (!item) return { go: 'wait' };
  const text = wordsOf(job, item);
  const media = mediaOf(job, item);
  for (const file of filesOf(job)) await readKept(job, file, parts);
  await takeTurn(parts, job, item);
  const brand = await parts.records.brand.read();
  const answer = job.board
    ? changed(job, text, media)
    : planned(job, { text, media, hasName: brand.name !== '', colours: brand.colours });
  if (answer.undo) await record(parts, job, { type: 'undone', draft: draftOf(job.boardsBefore.at(-1)), byHand: false });
  else await record(parts, job, { type: 'planned', board: answer.board, draft: draftOf(answer.board ?? undefined) });
  await say(parts, job, answer.note);
  return ON;
};

interface Answer {
  readonly board: Storyboard | null;
  readonly undo?: boolean;
  readonly note: Note;
}

interface Said {
  readonly text: string;
  readonly media: SceneMedia[];
  readonly hasName: boolean;
  readonly colours: Colours | null;
}

function planned(job: Job, said: Said): Answer {
  const { format, length, language } = job;
  const { colours, ...words } = said;
  const board = buildStoryboard({
    ...words,
    format,
    language,
    ...(length ? { longestMs: length * 1000 } : {}),
    ...(colours ? { colours } : {}),
  });
  if (!board) throw new FailureError({ code: 'no-words', next: 'none' });
  const music = soundIn(job);
  const whole: Storyboard = music ? { ...board, music: { kind: 'file', fileId: music.id } } : board;
  return { board: whole, note: { code: 'storyboard', scenes: board.scenes.length, durationMs: durationOf(board) } };
}

function changed({ board, boardsBefore, files, outbox }: Job, text: string, media: SceneMedia[]): Answer {
  if (!board) return { board: null, note: { code: 'not-understood' } };
  const music = soundIn({ files, outbox });
  if (music)
    return {
      board: { ...board, music: { kind: 'file', fileId: music.id } },
      note: { code: 'instructed', did: 'music' },
    };
  if (media.length > 0) return { board: addMedia(board, media), note: { code: 'instructed', did: 'added' } };
  const result = instruct(text, board);
  if (!result) return { board: null, note: { code: 'not-understood' } };
  if ('missing' in result) return { board: null, note: { code: 'no-scene', place: result.missing } };
  if ('absent' in result) return { board: null, note: { code: 'not-said', words: result.absent } };
  if ('board' in result) return { board: result.board, note: { code: 'instructed', did: result.did } };
  return boardsBefore.length > 0
    ? { board: null, undo: true, note: { code: 'instructed', did: 'undone' } }
    : { board: null, note: { code: 'not-understood' } };
}

function draftOf(board: Storyboard | undefined) {
  return board ? toBoardDraft(board) : null;
}

/** What the user wrote, not the brief that the cloud's agent would be sent. */
function wordsOf(job: Job, item: OutboxItem): string {
  const message = job.messages.find(({ id }) => id === item.messageId);
  return message?.from === 'user' ? message.text : item.text;
}

const UPLOADED = { state: 'uploaded' } as const;
const IMAGE = /\.(?:jpe?g|png|gif|webp)$/i;
const SOUND = /\.(?:mp3|wav|m4a|aac)$/i;

function filesOf({ files, outbox }: Pick<Job, 'files' | 'outbox'>): readonly Footage[] {
  return files.filter(({ id }) => outbox[0]?.fileIds.includes(id));
}

function mediaOf(job: Job, item: OutboxItem): SceneMedia[] {
  return filesOf({ files: job.files, outbox: [item] })
    .filter(({ name }) => !SOUND.test(name))
    .map(({ id, name }) => ({ fileId: id, kind: IMAGE.test(name) ? 'image' : 'clip', fromMs: 0 }));
}

function soundIn(job: Pick<Job, 'files' | 'outbox'>): Footage | undefined {
  return filesOf(job).find(({ name }) => SOUND.test(name));
}

/** The user's row stops waiting; its files are where they are needed already. */
function takeTurn(parts: Parts, job: Job, { messageId, fileIds }: OutboxItem): Promise<Job> {
  const taken = <F extends { id: string }>(file: F) => (fileIds.includes(file.id) ? { ...file, ...UPLOADED } : file);
  return change(parts, job, (stored) => ({
    ...stored,
    files: stored.files.map(taken),
    messages: stored.messages.map((message) =>
      message.from === 'user' && message.id === messageId
        ? { ...message, waiting: false, files: message.files.map(taken) }
        : message,
    ),
  }));
}
