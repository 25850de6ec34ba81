/** The pictures of emoji that no font here paints. In a page, because a drawing (SVG) cannot be opened in a worker. */
import { CENTRE, openPicture } from '../open-picture.ts';
import { glyphsOf } from '../text/glyphs.ts';
import { graphemesOf, isPictographic } from '../text/graphemes.ts';
import { stackOf } from '../text/stack.ts';
import { nameOf, type Shelf, shelfOf, UNITS } from './shelf.ts';

/** Reads one packed file, gzipped; null where there is none. */
export type ReadShelf = (file: string) => Promise<Blob | null>;

/** Pixels of a picture's side: emoji in the largest words are about this big. */
const SIDE = 224;

/** The packed files as they lie in the extension. */
async function readPackedShelf(file: string): Promise<Blob | null> {
  const response = await fetch(`/emoji/${file}`).catch(() => null);
  return response?.ok ? response.blob() : null;
}

/** A picture for each sign of the texts that has one, and that no font here has in colours. */
export async function fetchPictures(
  texts: readonly string[],
  language: string,
  readShelf: ReadShelf = readPackedShelf,
): Promise<Map<string, ImageBitmap>> {
  const signs = new Set(
    texts.flatMap(graphemesOf).filter((sign) => isPictographic(sign) && !paintsColour(sign, language)),
  );
  const files = new Map<string, Promise<Shelf>>();
  const open = (file: string) => {
    const opened = files.get(file) ?? unpack(file, readShelf);
    files.set(file, opened);
    return opened;
  };
  const found = await Promise.all(
    [...signs].map(async (sign) => {
      const name = nameOf(sign);
      const body = (await open(shelfOf(name)))[name];
      return body ? ([[sign, await rasterise(body)]] as const) : [];
    }),
  );
  return new Map(found.flat());
}

function paintsColour(sign: string, language: string): boolean {
  return glyphsOf(stackOf('sans-serif', language), language).paintsColour(sign);
}

async function unpack(file: string, readShelf: ReadShelf): Promise<Shelf> {
  const packed = await readShelf(file);
  if (!packed) return {};
  return new Response(packed.stream().pipeThrough(new DecompressionStream('gzip'))).json();
}

async function rasterise(body: string): Promise<ImageBitmap> {
  const size = `width="${SIDE}" height="${SIDE}" viewBox="0 0 ${UNITS} ${UNITS}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${size}>${body}</svg>`;
  const { bitmap } = await openPicture(new Blob([svg], { type: 'image/svg+xml' }), { focus: CENTRE, longest: SIDE });
  return bitmap;
}
