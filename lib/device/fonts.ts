/** The six bundled faces, all under the SIL Open Font License. What they have no letters for comes from the system's fonts. */
import archivo from '@fontsource-variable/archivo/unicode.json';
import fraunces from '@fontsource-variable/fraunces/unicode.json';
import inter from '@fontsource-variable/inter/unicode.json';
import manrope from '@fontsource-variable/manrope/unicode.json';
import sourceSerif from '@fontsource-variable/source-serif-4/unicode.json';
import spaceGrotesk from '@fontsource-variable/space-grotesk/unicode.json';
import type { FaceId } from '../view/brand.ts';

export const FACES = {
  inter: { family: 'Inter Variable', name: 'Inter', ranges: inter },
  manrope: { family: 'Manrope Variable', name: 'Manrope', ranges: manrope },
  'space-grotesk': { family: 'Space Grotesk Variable', name: 'Space Grotesk', ranges: spaceGrotesk },
  archivo: { family: 'Archivo Variable', name: 'Archivo', ranges: archivo },
  'source-serif-4': { family: 'Source Serif 4 Variable', name: 'Source Serif', ranges: sourceSerif },
  fraunces: { family: 'Fraunces Variable', name: 'Fraunces', ranges: fraunces },
} as const satisfies Record<FaceId, { family: string; name: string; ranges: Readonly<Record<string, string>> }>;

const FILES = import.meta.glob<string>(
  '/node_modules/@fontsource-variable/{inter,manrope,space-grotesk,archivo,source-serif-4,fraunces}/files/*-{latin,latin-ext,vietnamese,cyrillic,greek}-wght-normal.woff2',
  { query: '?url', import: 'default', eager: true },
);

/**
 * Makes the faces ready to be drawn with: this one, and the two that every template may use beside it.
 * Where the text is given, no more of them than it takes.
 */
export async function loadFaces(chosen: FaceId, text?: string): Promise<void> {
  const wanted = new Set<FaceId>([chosen, 'inter', 'source-serif-4']);
  const files = [...wanted].flatMap((id) => facesOf(id));
  await Promise.all(files.filter(({ unicodeRange }) => text === undefined || hasAny(text, unicodeRange)).map(load));
}

/** `unicodeRange` as style sheets write it: "U+0000-00FF, U+0131". */
function hasAny(text: string, unicodeRange: string): boolean {
  const ranges = unicodeRange.split(',').map((range) =>
    range
      .replace(/^\s*U\+/iu, '')
      .split('-')
      .map((hex) => Number.parseInt(hex, 16)),
  );
  const signs = [...new Set(text)].map((sign) => sign.codePointAt(0) ?? 0);
  return ranges.some(([from = 0, to = from]) => signs.some((sign) => sign >= from && sign <= to));
}

const loading = new Map<string, Promise<void>>();

interface FontFile {
  readonly family: string;
  readonly url: string;
  readonly unicodeRange: string;
}

function load({ family, url, unicodeRange }: FontFile): Promise<void> {
  const before = loading.get(url);
  if (before) return before;
  const asked = async () => {
    const face = new FontFace(family, `url(${url})`, { weight: '100 900', unicodeRange });
    setOf(globalThis).add(await face.load());
  };
  const promise = asked();
  loading.set(url, promise);
  return promise;
}

/** A page keeps its faces with its document, a worker with itself. */
function setOf(scope: typeof globalThis & { fonts?: FontFaceSet }): FontFaceSet {
  return scope.fonts ?? document.fonts;
}

function facesOf(id: FaceId): FontFile[] {
  const { family, ranges } = FACES[id];
  return Object.entries<string>(ranges).flatMap(([subset, unicodeRange]) => {
    const url = FILES[`/node_modules/@fontsource-variable/${id}/files/${id}-${subset}-wght-normal.woff2`];
    return url ? [{ family, url, unicodeRange }] : [];
  });
}
