/** The finished film's bytes, kept piece by piece as they come: what broke off, or died, goes on where it was. */
import { isWholeVideo } from '../../media/inspect.ts';
import { NemoError } from '../../nemo/errors.ts';
import type { PieceStore } from '../file-store.ts';
import { isPassing } from '../patience.ts';
import { wait } from '../wait.ts';

/** So much is in memory at a time. */
const PIECE_BYTES = 4 * 1024 * 1024;
/** No byte for so long is a connection that is no more. */
const SILENT_MS = 60_000;
/** LinkedIn takes 5 GB; a minute of 1080p is a hundredth of that. */
const LARGEST = 2_000_000_000;
const AGAIN_MS = [1000, 4000, 15_000] as const;

/** Opens the film's address from this byte on. */
export type OpenFrom = (from: number) => Promise<Response>;

/** The whole film. Throws a NemoError where it cannot be had; the pieces that came are kept for the next time. */
export async function fetchFilm(id: string, pieces: PieceStore, open: OpenFrom): Promise<Blob> {
  for (const pause of AGAIN_MS) {
    try {
      return await goOn(id, pieces, open);
    } catch (error) {
      if (!isPassing(error)) throw error;
      await wait(pause);
    }
  }
  return goOn(id, pieces, open);
}

async function goOn(id: string, pieces: PieceStore, open: OpenFrom): Promise<Blob> {
  const kept = await pieces.read(id);
  const from = kept.reduce((sum, { blob }) => sum + blob.size, 0);
  if (from === 0 || kept.at(-1)?.total !== from) await fetchRest(id, { from, total: kept.at(-1)?.total }, pieces, open);
  const film = new Blob(
    (await pieces.read(id)).map(({ blob }) => blob),
    { type: 'video/mp4' },
  );
  if (await isWholeVideo(film)) return film;
  // Pieces that make no film are worth nothing; the next try begins at the first byte.
  await pieces.forget(id);
  throw new NemoError('server', 'no whole film');
}

interface Reached {
  readonly from: number;
  readonly total: number | null | undefined;
}

async function fetchRest(id: string, { from, total }: Reached, pieces: PieceStore, open: OpenFrom): Promise<void> {
  const response = await open(from);
  if (response.status === 416) {
    // We have more than there is: its length was not what was said. The next try begins at the first byte.
    await pieces.forget(id);
    throw new NemoError('connection-lost', 'no such part of the film');
  }
  const place = placeOf(response);
  const goesOn = place.from === from && (from === 0 || place.total === total);
  if (!goesOn) await pieces.forget(id);
  if (!goesOn && place.from !== 0) throw new NemoError('server', 'another part of the film', { httpStatus: 206 });
  if ((place.total ?? 0) > LARGEST) throw new NemoError('file-too-large', 'a film beyond all measure');
  let bytes = place.from;
  for await (const blob of inPieces(response)) {
    bytes += blob.size;
    if (bytes > LARGEST) throw new NemoError('file-too-large', 'a film without end');
    await pieces.add(id, { blob, total: place.total });
  }
  if (place.total !== null && bytes !== place.total) throw new NemoError('connection-lost', 'the film broke off');
}

/** Which bytes a response has: those that were asked for, or all where its server knows nothing of ranges. */
function placeOf(response: Response): { from: number; total: number | null } {
  const [, from, total] = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(response.headers.get('content-range') ?? '') ?? [];
  if (response.status === 206 && from) return { from: Number(from), total: total === '*' ? null : Number(total) };
  const length = Number(response.headers.get('content-length') ?? Number.NaN);
  return { from: 0, total: Number.isNaN(length) ? null : length };
}

/** The body in pieces; what came before it broke off comes too. */
async function* inPieces(response: Response): AsyncGenerator<Blob> {
  const reader = response.body?.getReader();
  if (!reader) return;
  let chunks: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  let broken: unknown = null;
  const take = () => {
    const piece = new Blob(chunks);
    chunks = [];
    bytes = 0;
    return piece;
  };
  try {
    for (;;) {
      const chunk = await readInTime(reader).catch((error: unknown) => {
        broken = error;
        return null;
      });
      if (!chunk) break;
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes >= PIECE_BYTES) yield take();
    }
    if (bytes > 0) yield take();
  } finally {
    void reader.cancel().catch(() => {});
  }
  if (broken) throw new NemoError('connection-lost', 'the film broke off', { cause: broken });
}

async function readInTime(
  reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
): Promise<Uint8Array<ArrayBuffer> | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('silent')), SILENT_MS);
  });
  try {
    const { done, value } = await Promise.race([reader.read(), late]);
    return done ? null : value;
  } finally {
    clearTimeout(timer);
  }
}
