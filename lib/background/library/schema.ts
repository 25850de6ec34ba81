/** An exported library as it may come from a file: every field checked, and only those with which nothing sets to work. */
import { z } from 'zod';
import type { Job } from '../../video/job.ts';
import { LANGUAGES, THEMES } from '../../view/appearance.ts';
import type { Brand } from '../../view/brand.ts';
import type { ChatMessage, Note, OutputView, TrackView } from '../../view/model.ts';
import { MOST_PROMPTS, PROMPT_ROOM } from '../../view/prompts.ts';
import type { Storyboard } from '../../view/storyboard.ts';
import { brand, storyboard } from '../board-schema.ts';

const FORMATS = ['4:5', '1:1', '9:16', '16:9'] as const;
const ENGINES = ['cloud', 'device'] as const;
const time = z.number().min(0);
const whole = z.number().int().min(0);
const name = z.string().max(500);
const id = z.string().min(1).max(100);
/** What is said in a chat, and the cloud's timeline as it wrote it. */
const text = z.string().max(5_000_000);

const span = { name: text, startMs: time, endMs: time };
const track = z.object({
  ...span,
  kind: z.enum(['video', 'audio', 'text', 'other']),
  volume: z.number().exactOptional(),
  segments: z.array(z.object(span)),
});
const tracks: z.ZodType<readonly TrackView[]> = z.array(track);

/** What was said in the past; a failure that was met then is not to be met again. */
const NOTES: Record<Exclude<Note['code'], 'failure'>, z.ZodRawShape> = {
  timeline: { tracks },
  changed: { changes: z.array(z.object({ what: z.enum(['added', 'removed', 'changed']), track })) },
  'changed-unseen': {},
  'added-later': { tracks, choice: z.enum(['open', 'kept', 'removed']) },
  unchanged: {},
  'no-timeline': {},
  credits: { available: z.number(), frozen: z.number() },
  spent: { spent: z.number(), left: z.number(), tookMs: time.exactOptional() },
  offer: { words: z.array(text) },
  'link-needs-cloud': {},
  'still-working': {},
  recovering: {},
  'send-unclear': {},
  stopped: {},
  uploaded: { names: z.array(name) },
  'send-a-file': {},
  exporting: {},
  ready: { durationMs: time, width: whole, height: whole },
  attached: {},
  storyboard: { scenes: whole, durationMs: time },
  instructed: {
    did: z.enum(['format', 'length', 'removed', 'moved', 'words', 'added', 'colours', 'music', 'template', 'undone']),
  },
  'no-scene': { place: z.number() },
  'not-said': { words: text },
  'not-understood': {},
  'exporting-here': {},
  undrawable: { words: z.array(text) },
};
const notes = new Map(
  Object.entries(NOTES).map(([code, shape]) => [code, z.object({ code: z.literal(code), ...shape })]),
);
const note = z.custom<Note>((value) => {
  const { code } = z.object({ code: z.string() }).safeParse(value).data ?? {};
  return code !== undefined && notes.get(code)?.safeParse(value).success === true;
});

const file = z.object({
  id,
  name,
  size: whole,
  state: z.enum(['waiting', 'uploading', 'uploaded', 'failed']),
  countBefore: whole.exactOptional(),
});
const row = { id, at: time };
const message = z.discriminatedUnion('from', [
  z.object({ ...row, from: z.literal('user'), text, files: z.array(file), waiting: z.boolean() }),
  z.object({ ...row, from: z.literal('agent'), text, open: z.boolean() }),
  z.object({ ...row, from: z.literal('note'), note }),
]);
/** A row that this version does not know is left out; the others stay. */
const messages = z
  .array(z.unknown())
  .transform((rows): ChatMessage[] => rows.flatMap((one) => message.safeParse(one).data ?? []));

/** One video as the file keeps it: without what it was doing at the moment. */
export type ArchivedJob = Pick<
  Job,
  | 'id'
  | 'createdAt'
  | 'origin'
  | 'engine'
  | 'board'
  | 'boardsBefore'
  | 'format'
  | 'language'
  | 'session'
  | 'files'
  | 'draft'
  | 'messages'
> & { readonly output: Omit<OutputView, 'id'> | null };

const board: z.ZodType<Storyboard> = storyboard;
const output = z.object({ name, size: whole, durationMs: time, width: whole, height: whole });
const job: z.ZodType<ArchivedJob> = z.object({
  id: z.uuid(),
  createdAt: time,
  origin: z.enum(['chat', 'composer', 'menu']),
  engine: z.enum(ENGINES),
  board: board.nullable(),
  boardsBefore: z.array(board).max(100),
  format: z.enum(FORMATS),
  language: z.string().min(2).max(40),
  session: z.object({ taskId: z.string().max(100), sessionId: id, userId: id.exactOptional() }).nullable(),
  files: z.array(file),
  draft: z.object({ json: text, fingerprint: text, tracks, exportable: z.boolean() }).nullable(),
  output: output.nullable(),
  messages,
});
const look: z.ZodType<Brand> = brand;
const settings = z.object({
  showButton: z.boolean(),
  autoAdd: z.boolean(),
  format: z.enum(FORMATS),
  length: z.literal([15, 30, 60]),
  engine: z.enum(ENGINES),
  theme: z.enum(THEMES),
  language: z.enum(['system', ...LANGUAGES]),
  prompts: z.array(z.string().min(1).max(PROMPT_ROOM)).max(MOST_PROMPTS).readonly().nullable(),
});

export const ARCHIVE_VERSION = 1;
/** The file in the archive that says what all others are. */
export const INDEX = 'library.json';

/** Read first: a file of a later version says so before anything else is asked of it. */
export const archiveHead = z.object({ what: z.literal('video-maker-library'), version: z.number().int().min(1) });
const version = z.object({ path: name, at: time, tracks, output });
const kept = z.object({ id, type: z.string().max(100), path: name });
export const archive = archiveHead.extend({
  settings: settings.partial(),
  brand: look,
  /** `video` is the path of the export in use, which is one of the versions; earlier files name no versions. */
  jobs: z.array(z.object({ job, video: name.nullable(), versions: z.array(version).max(50).exactOptional() })),
  files: z.array(kept),
});
export type Archive = z.infer<typeof archive>;
