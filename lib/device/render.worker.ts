/** Makes the film away from every page's thread: one order, one film; ended from outside to cancel. */
import type { Failing } from '../view/film-order.ts';

import { decodeSound } from './audio/decode.ts';
import { spansOf, type Take } from './audio/footage.ts';
import { renderScore } from './audio/mix.ts';
import { seedOf } from './audio/music/chance.ts';
import { composeFilm, UndrawableError } from './compose-film.ts';
import { encodeFilm, type Film, NoEncoderError } from './encode/encode-film.ts';
import { findFault } from './encode/verify-film.ts';
import type { StoryFilm } from './film.ts';
import { FACES, loadFaces } from './fonts.ts';
import type { Assets, Pixels } from './paint/brush.ts';
import { type ClipReader, openClip } from './paint/clip-reader.ts';
import type { FromWorker, MakeOrder, SentPicture } from './studio-messages.ts';

self.addEventListener('message', ({ data }: MessageEvent<MakeOrder>) => void make(data));

async function make(order: MakeOrder): Promise<void> {
  try {
    const { film, clips, leftOut } = await prepare(order);
    const sound = await soundOf(order, film);
    const options = {
      signal: new AbortController().signal,
      onProgress: (progress: object) => tell({ type: 'progress', ...zero, ...progress }),
    };
    const blob = await encodeFilm(film, sound, options);
    const fault = await findFault(blob, film);
    for (const clip of clips.values()) clip.close();
    tell(fault ? { type: 'failed', fault: 'failed-check', detail: fault } : { type: 'done', blob, leftOut });
  } catch (error) {
    tell({ type: 'failed', ...failingOf(error), detail: error instanceof Error ? error.message : String(error) });
  }
}

function failingOf(error: unknown): Failing {
  if (error instanceof UndrawableError) return { fault: 'undrawable', words: error.words };
  if (error instanceof NoEncoderError) return { fault: 'no-encoder' };
  return { fault: error instanceof UnreadableError ? 'unreadable-file' : 'broken' };
}

const zero = { done: 0, leftMs: null };

class UnreadableError extends Error {}

function tell(message: FromWorker): void {
  self.postMessage(message);
}

interface Prepared {
  readonly film: Film & StoryFilm;
  readonly clips: ReadonlyMap<string, ClipReader>;
  readonly leftOut: readonly string[];
}

async function prepare(order: MakeOrder): Promise<Prepared> {
  await loadFaces(order.face);
  const clips = new Map<string, ClipReader>();
  for (const [fileId, blob] of order.clips) {
    const clip = await openClip(blob, 1920);
    if (!clip) throw new UnreadableError(fileId);
    clips.set(fileId, clip);
  }
  const frames = new Map<string, Pixels | null>();
  const assets: Omit<Assets, 'emoji'> = {
    portrait: toPixels(order.portrait),
    logo: toPixels(order.logo),
    image: (fileId) => toPixels(order.images.get(fileId) ?? null),
    frame: (fileId) => frames.get(fileId) ?? null,
  };
  const byline = {
    name: order.name,
    role: order.role,
    hasPortrait: order.portrait !== null,
    logoRatio: order.logo ? order.logo.bitmap.width / order.logo.bitmap.height : null,
    face: `"${FACES[order.face].family}"`,
  };
  const { film: story, leftOut } = composeFilm({ board: order.board, byline, assets, emoji: order.emoji });
  const draw = async (context: OffscreenCanvasRenderingContext2D, atMs: number) => {
    for (const { fileId, atMs: at } of story.clipsAt(atMs)) {
      frames.set(fileId, (await clips.get(fileId)?.frameAt(at)) ?? null);
    }
    story.draw(context, atMs);
  };
  return { film: { ...story, draw }, clips, leftOut };
}

function toPixels(picture: SentPicture | null): Pixels | null {
  if (!picture) return null;
  const { bitmap, focus } = picture;
  return { source: bitmap, width: bitmap.width, height: bitmap.height, focus };
}

/** Music may begin with so much silence, which is left out. */
const LEAD_MS = 3000;

async function soundOf({ board, music, voice, clips }: MakeOrder, film: StoryFilm) {
  const { durationMs, cuts } = film;
  const own = music && (await decodeSound(music, { fromMs: 0, lengthMs: durationMs + LEAD_MS }));
  const spoken = voice && (await decodeSound(voice, { fromMs: 0, lengthMs: durationMs }));
  const takes: Take[] = [];
  for (const span of spansOf(cuts)) {
    const clip = clips.get(span.fileId);
    const sound = clip && (await decodeSound(clip, span));
    if (sound) takes.push({ ...span, sound });
  }
  return renderScore({
    durationMs,
    cuts: cuts.map(({ startMs }) => startMs),
    mood: board.music.kind === 'mood' ? board.music.mood : null,
    // A post keeps its tune while its scenes are changed.
    seed: seedOf(board.scenes[0]?.text ?? ''),
    takes,
    ...(own ? { music: own } : {}),
    ...(spoken ? { voice: spoken } : {}),
  });
}
