import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fetchFilm } from '../../../lib/background/jobs/fetch-film.ts';
import { hurryTime, openPieces, restTime } from '../backstage.ts';

beforeEach(hurryTime);
afterEach(restTime);

const MIB = 1024 * 1024;
/** A head and one box that fills the rest: whole as far as boxes go. */
function makeFilm(size: number): Uint8Array<ArrayBuffer> {
  const film = new Uint8Array(size).fill(7);
  const view = new DataView(film.buffer);
  film.set(new TextEncoder().encode('\0\0\0\x10ftypisom\0\0\0\0'));
  view.setUint32(16, size - 16);
  film.set(new TextEncoder().encode('mdat'), 20);
  return film;
}

interface Server {
  readonly asked: number[];
  open(from: number): Promise<Response>;
}

/** Breaks each answer off after the next of these many bytes; `null` lets it come whole. */
function serve(film: Uint8Array<ArrayBuffer>, breaks: (number | null)[], { ranges = true } = {}): Server {
  const asked: number[] = [];
  return {
    asked,
    async open(from) {
      asked.push(from);
      const start = ranges ? from : 0;
      const limit = breaks.shift() ?? null;
      const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
        start(controller) {
          controller.enqueue(film.slice(start, limit === null ? film.length : start + limit));
          if (limit === null) controller.close();
        },
        pull: (controller) => controller.error(new TypeError('network error')),
      });
      const isPart = ranges && from > 0;
      const headers: Record<string, string> = isPart
        ? { 'content-range': `bytes ${start}-${film.length - 1}/${film.length}` }
        : { 'content-length': String(film.length) };
      return new Response(body, { status: isPart ? 206 : 200, headers });
    },
  };
}

/** Byte by byte, and fast: a matcher would take seconds for millions. */
const isSame = async (blob: Blob, film: Uint8Array) => Buffer.from(await blob.arrayBuffer()).equals(film);

test('what broke off goes on at the byte where it was', async () => {
  const film = makeFilm(6 * MIB);
  const { asked, open } = serve(film, [5 * MIB, null]);
  expect(await isSame(await fetchFilm('film', openPieces(), open), film)).toBe(true);
  expect(asked).toEqual([0, 5 * MIB]);
});

test('a worker that died at half goes on from the pieces that are kept', async () => {
  const film = makeFilm(9 * MIB);
  const pieces = openPieces();
  const dying = serve(film, [5 * MIB, 0, 0, 0]);
  await expect(fetchFilm('film', pieces, dying.open)).rejects.toMatchObject({ code: 'connection-lost' });
  const { asked, open } = serve(film, []);
  expect(await isSame(await fetchFilm('film', pieces, open), film)).toBe(true);
  expect(asked).toEqual([5 * MIB]);
});

test('a server that knows no ranges gives it from the beginning, and no byte stands twice', async () => {
  const film = makeFilm(6 * MIB);
  const { asked, open } = serve(film, [5 * MIB, null], { ranges: false });
  expect(await isSame(await fetchFilm('film', openPieces(), open), film)).toBe(true);
  expect(asked).toEqual([0, 5 * MIB]);
});

test('a film that ends before its last box does is begun again, and never taken for whole', async () => {
  const film = makeFilm(2 * MIB);
  const short = async () => new Response(film.slice(0, MIB), { headers: { 'content-length': String(MIB) } });
  const pieces = openPieces();
  await expect(fetchFilm('film', pieces, short)).rejects.toMatchObject({ code: 'server' });
  expect(await pieces.read('film')).toEqual([]);
});

test('a connection that falls silent is no connection', async () => {
  const film = makeFilm(MIB);
  const whole = serve(film, []);
  const silent = new Response(new ReadableStream({ start: (controller) => controller.enqueue(film.slice(0, 9)) }), {
    headers: { 'content-length': String(MIB) },
  });
  const open = vi.fn(whole.open).mockResolvedValueOnce(silent);
  expect(await isSame(await fetchFilm('film', openPieces(), open), film)).toBe(true);
  expect(open.mock.calls).toEqual([[0], [9]]);
});

test('all that came before a death is the film: nothing is asked for again', async () => {
  const film = makeFilm(MIB);
  const pieces = openPieces();
  await pieces.add('film', { blob: new Blob([film]), total: film.length });
  const { asked, open } = serve(film, []);
  expect(await isSame(await fetchFilm('film', pieces, open), film)).toBe(true);
  expect(asked).toEqual([]);
});

test('a server that had named too many bytes is asked for all of them again', async () => {
  const film = makeFilm(MIB);
  const pieces = openPieces();
  await pieces.add('film', { blob: new Blob([film]), total: film.length + 5 });
  const { asked, open } = serve(film, []);
  const opens = async (from: number) => (from >= film.length ? new Response(null, { status: 416 }) : open(from));
  expect(await isSame(await fetchFilm('film', pieces, opens), film)).toBe(true);
  expect(asked).toEqual([0]);
});

test('a film beyond all measure is not fetched, whatever its server says of it', async () => {
  const pieces = openPieces();
  const pull = vi.fn();
  const endless = async () =>
    new Response(new ReadableStream({ pull }, { highWaterMark: 0 }), { headers: { 'content-length': '2000000001' } });
  await expect(fetchFilm('film', pieces, endless)).rejects.toMatchObject({ code: 'file-too-large' });
  expect(pull).not.toHaveBeenCalled();
  expect(await pieces.read('film')).toEqual([]);
});
