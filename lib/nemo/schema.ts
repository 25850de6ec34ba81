/** The wire as it is; the only file that knows t, tt, sg, d, m. Unknown fields are ignored, missing ones survived. */
import { z } from 'zod';
import type { Draft, Segment, Track, TrackKind } from './draft.ts';

/** Text, or a number that stands where text is meant: an id, or a name such as 2026. */
const words = z
  .union([z.string(), z.number().transform(String)])
  .pipe(z.string().min(1))
  .optional()
  .catch(undefined);
/** A number, or one in quotes. */
const number = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^\s*-?[\d.]+/)
      .transform(Number),
  ])
  .pipe(z.number())
  .optional()
  .catch(undefined);
const text = z.string().catch('');
const object = z.looseObject({}).optional().catch(undefined);
/** What is no object in a list is passed over, not the list. */
const list = z
  .array(z.unknown())
  .catch([])
  .transform((items) => items.map((item) => object.parse(item)).filter((item) => item !== undefined));

/** A 19-digit id: a string on the wire; a bare number that long has come out of the JSON as text. */
const id = z.union([z.string(), z.number().transform(String)]).pipe(z.string().min(1));

export const tokenGrant = z.looseObject({
  token: z.string().min(1),
  user_id: words,
  expires_at: z.union([z.string(), z.number()]).optional().catch(undefined),
  credits: number,
});

export const session = z.looseObject({ task_id: id.catch(''), session_id: id, user_id: words });

/** Any two of the three tell the third. */
export const credits = z
  .looseObject({ available: number, frozen: number, total: number })
  .transform(({ available, frozen = 0, total }, context) => {
    const left = available ?? (total === undefined ? undefined : total - frozen);
    if (left === undefined) {
      context.addIssue('no credits named');
      return z.NEVER;
    }
    return { available: left, frozen, total: total ?? left + frozen };
  });

export const uploaded = z.looseObject({
  files: list,
});

export const renderReply = z.looseObject({
  id: words,
  render_id: words,
  taskId: words,
  status: text,
  progress: number,
  output: z.looseObject({ url: words }).nullish().catch(null),
  outputUrl: words,
  output_url: words,
  url: words,
  error: z.unknown().optional(),
});

export const claim = z.looseObject({ claim_token: z.string().min(1) });

export const state = z.looseObject({
  user_id: words,
  task_id: words,
  state: z
    .looseObject({
      draft: z.unknown().optional(),
      video_infos: z.unknown().optional(),
      generated_media: z.unknown().optional(),
    })
    .catch({ draft: null, video_infos: null, generated_media: null }),
});

const rawTrack = z.looseObject({ tt: number, sg: list, m: object });
const rawDraft = z.looseObject({
  t: list.transform((tracks) => tracks.map((track) => rawTrack.parse(track))),
  m: object,
});

const KINDS: Readonly<Record<number, TrackKind>> = { 0: 'video', 1: 'audio', 7: 'text' };
const NAME_KEYS = ['name', 'title', 'text', 'content', 'prompt', 'description', 'filename'];
const START_KEYS = ['st', 's', 'start', 'start_ms', 'in'];
const VOLUME_KEYS = ['vol', 'v', 'volume'];

/** Reads a draft, whatever its segments' keys; null where there is none yet. */
export function readDraft(value: unknown): Draft | null {
  const parsed = rawDraft.safeParse(value);
  if (!parsed.success || parsed.data.t.length === 0) return null;
  const title = firstText(parsed.data.m, ['title']);
  const width = firstNumber(parsed.data.m, ['width', 'w']);
  const height = firstNumber(parsed.data.m, ['height', 'h']);
  return {
    tracks: parsed.data.t.map(readTrack),
    ...(title ? { title } : {}),
    ...(width ? { width } : {}),
    ...(height ? { height } : {}),
  };
}

function readTrack(raw: z.infer<typeof rawDraft>['t'][number]): Track {
  let end = 0;
  const segments = raw.sg.map((segment) => {
    const read = readSegment(segment, end);
    end = read.startMs + read.durationMs;
    return read;
  });
  const name = firstText(raw.m, NAME_KEYS) ?? firstText(raw, NAME_KEYS);
  return { kind: KINDS[raw.tt ?? -1] ?? 'other', segments, ...(name ? { name } : {}) };
}

/** No sample of a segment is public: the name, start and volume are looked for under every likely key. */
function readSegment(raw: Record<string, unknown>, runningStart: number): Segment {
  const meta = z.record(z.string(), z.unknown()).catch({}).parse(raw['m']);
  const volume = firstNumber(raw, VOLUME_KEYS) ?? firstNumber(meta, VOLUME_KEYS);
  return {
    name: firstText(meta, ['title', ...NAME_KEYS]) ?? firstText(raw, NAME_KEYS) ?? '',
    startMs: firstNumber(raw, START_KEYS) ?? firstNumber(meta, START_KEYS) ?? runningStart,
    durationMs: firstNumber(raw, ['d', 'duration', 'duration_ms']) ?? 0,
    ...(volume === undefined ? {} : { volume: volume > 1 ? volume / 100 : volume }),
  };
}

function firstText(from: Record<string, unknown> | undefined, keys: readonly string[]): string | undefined {
  const value = keys.map((key) => from?.[key]).find((found) => typeof found === 'string' && found.trim() !== '');
  return typeof value === 'string' ? value.trim() : undefined;
}

function firstNumber(from: Record<string, unknown> | undefined, keys: readonly string[]): number | undefined {
  const value = keys.map((key) => from?.[key]).find((found) => typeof found === 'number' && Number.isFinite(found));
  return typeof value === 'number' ? value : undefined;
}

/** How many things a list or a map of things holds; the documents leave open which of the two it is. */
export function countThings(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  return typeof value === 'object' && value !== null ? Object.keys(value).length : 0;
}
