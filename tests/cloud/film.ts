/** Renders a draft to a real MP4: painted frame by frame, with music, H.264 and AAC, index first. */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { appendFile, copyFile, mkdir, open, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { type Card, MOVING_MS, paintCard, paintProgress, prepareCard, type ReadyCard } from './card.ts';
import { AUDIO, durationOf, type RawDraft, TEXT, trackOf, VIDEO } from './draft.ts';
import { openEncoder } from './ffmpeg.ts';
import { makeMusic } from './music.ts';

const FPS = 30;
/** Every second picture is the one before: a film is made while browsers want the computer, too. */
const PAINTED_FPS = FPS / 2;
/** LinkedIn takes nothing below 75 kB; a few words without music would be less. */
const SMALLEST = 96 * 1024;

export interface Film {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  readonly durationMs: number;
  readonly width: number;
  readonly height: number;
}

export interface FilmOrder {
  readonly draft: RawDraft;
  readonly folder: string;
  /** Pads the file to so many bytes. */
  readonly atLeast: number;
  /** The picture of a piece of footage, by the name it was uploaded under. */
  readonly posterOf: (source: string) => string | undefined;
  readonly signal: AbortSignal;
}

/** Paints and encodes the draft into the folder. */
export async function makeFilm(order: FilmOrder): Promise<Film> {
  const { draft, folder, atLeast, signal } = order;
  await mkdir(folder, { recursive: true });
  const { width, height } = draft.m;
  const durationMs = durationOf(draft);
  const [music] = trackOf(draft, AUDIO);
  const sound = join(folder, 'music.wav');
  await writeFile(sound, makeMusic(durationMs / 1000, music?.vol ?? 0));
  const path = join(folder, 'film.mp4');
  const encoder = openEncoder(encoderWords({ width, height, sound, path }), signal);
  await paintFilm({ cards: await cardsOf(order), durationMs, width, height }, encoder.write);
  await encoder.end();
  await rm(sound);
  await pad(path, Math.max(atLeast, SMALLEST));
  return { path, size: (await stat(path)).size, sha256: await hashFile(path), durationMs, width, height };
}

/** The same pictures in a file of its own: a `free` box at the end, which players pass over, names it. */
export async function copyFilm(film: Film, { folder, id }: { folder: string; id: string }): Promise<Film> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'film.mp4');
  await copyFile(film.path, path);
  const name = Buffer.from(`    free${id}`);
  name.writeUInt32BE(name.length);
  await appendFile(path, name);
  return { ...film, path, size: (await stat(path)).size, sha256: await hashFile(path) };
}

function encoderWords(film: { width: number; height: number; sound: string; path: string }): string[] {
  const { width, height, sound, path } = film;
  return [
    ['-f', 'rawvideo', '-pix_fmt', 'rgba', '-s', `${width}x${height}`, '-r', String(PAINTED_FPS)],
    ['-i', 'pipe:0', '-i', sound],
    ['-vf', `scale=out_color_matrix=bt709:out_range=tv,format=yuv420p,fps=${FPS}`],
    ['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709'],
    ['-c:v', 'libx264', '-profile:v', 'high', '-preset', 'superfast', '-crf', '17', '-g', String(FPS)],
    ['-c:a', 'aac', '-b:a', '160k', '-movflags', '+faststart', path],
  ].flat();
}

/** One card a scene, and one for each text that has the screen to itself. */
async function cardsOf({ draft, posterOf }: FilmOrder): Promise<Card[]> {
  const scenes = trackOf(draft, VIDEO);
  const end = scenes.reduce((latest, { st, d }) => Math.max(latest, st + d), 0);
  const alone = trackOf(draft, TEXT).filter(({ st }) => st >= end);
  return Promise.all(
    [...scenes, ...alone].map(async ({ st, d, m }, i) => {
      const poster = m.source ? posterOf(m.source) : undefined;
      const picture = poster && existsSync(poster) ? await loadImage(poster) : null;
      const kicker = m.title === draft.m.title ? '' : draft.m.title;
      return { words: m.title, kicker, picture, startMs: st, endMs: st + d, isFirst: i === 0 };
    }),
  );
}

interface Reel {
  readonly cards: readonly Card[];
  readonly durationMs: number;
  readonly width: number;
  readonly height: number;
}

async function paintFilm(reel: Reel, write: (frame: Buffer) => Promise<void>): Promise<void> {
  const { cards, durationMs, width, height } = reel;
  const canvas = createCanvas(width, height);
  const stage = { context: canvas.getContext('2d'), width, height };
  const ready = cards.map((card) => prepareCard(stage, card));
  const count = Math.round((durationMs / 1000) * PAINTED_FPS);
  for (let i = 0; i < count; i += 1) {
    const now = (i * 1000) / PAINTED_FPS;
    const card = ready.find(({ endMs }) => now < endMs) ?? ready.at(-1);
    if (card && moves(card, now)) paintCard(stage, card, now);
    paintProgress(stage, i / (count - 1));
    // A copy, so that the canvas may be painted on while the encoder reads.
    await write(canvas.data());
  }
}

/** A card at rest is left as it stands on the canvas. */
function moves(card: ReadyCard, now: number): boolean {
  const settled = card.startMs + MOVING_MS;
  return card.picture !== null || now < settled || card.endMs - now < 250;
}

/** A `free` box at the end: any player passes over it. */
async function pad(path: string, atLeast: number): Promise<void> {
  const { size } = await stat(path);
  if (size >= atLeast) return;
  const length = Math.max(8, atLeast - size);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(length, 0);
  head.write('free', 4, 'latin1');
  const block = Buffer.alloc(1024 * 1024, 0x5a);
  const file = await open(path, 'a');
  try {
    await file.write(head);
    for (let left = length - 8; left > 0; left -= block.length) {
      await file.write(block, 0, Math.min(left, block.length));
    }
  } finally {
    await file.close();
  }
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}
