/** The first and the last card of a video with the user's brand, drawn by the very templates of the film. */
import type { Brand } from '../view/brand.ts';
import type { Scene, Storyboard } from '../view/storyboard.ts';
import { createFilm } from './film.ts';
import { FACES, loadFaces } from './fonts.ts';
import type { Assets, Pixels } from './paint/brush.ts';
import { TEMPLATE_COLOURS } from './storyboard/palettes.ts';
import { createMeasure } from './text/measure.ts';

type ReadFile = (fileId: string) => Promise<Blob | null>;
type Draw = (canvas: HTMLCanvasElement, brand: Brand, card: 'first' | 'last') => Promise<void>;

const SCENE_MS = 4000;
/** By then everything has come. */
const SHOWN_AT = 0.7;

export interface SampleWords {
  readonly hook: string;
  readonly end: string;
  /** BCP 47 */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

export function openBrandSample(readFile: ReadFile, words: SampleWords): Draw {
  const measure = createMeasure();
  const picture = openPictures(readFile);
  const turns = new WeakMap<HTMLCanvasElement, number>();
  return async (canvas, brand, card) => {
    const turn = (turns.get(canvas) ?? 0) + 1;
    turns.set(canvas, turn);
    const [portrait, logo] = await Promise.all([
      picture(brand.portrait?.fileId, brand.portrait),
      picture(brand.logo, null),
      loadFaces(brand.face),
    ]);
    const context = canvas.getContext('2d', { alpha: false });
    // The pictures of an older brand may come after those of a newer one.
    if (!context || turns.get(canvas) !== turn) return;
    const { name, role, face } = brand;
    const byline = { name, role, hasPortrait: portrait !== null, logoRatio: logo && logo.width / logo.height };
    const assets: Assets = { portrait, logo, image: () => null, frame: () => null, emoji: () => null };
    const film = createFilm({
      board: boardOf(brand, words),
      byline: { ...byline, face: `"${FACES[face].family}"` },
      assets,
      measure,
    });
    context.setTransform(canvas.width / film.width, 0, 0, canvas.height / film.height, 0, 0);
    film.draw(context, SCENE_MS * (card === 'first' ? SHOWN_AT : 1 + SHOWN_AT));
  };
}

function boardOf({ colours }: Brand, { hook, end, language, direction }: SampleWords): Storyboard {
  const scene = (id: string, kind: Scene['kind'], text: string): Scene => ({
    id,
    kind,
    text,
    emphasis: [],
    durationMs: SCENE_MS,
  });
  return {
    version: 1,
    template: 'intro',
    format: '4:5',
    language,
    direction,
    scenes: [scene('1', 'hook', hook), scene('2', 'end', end)],
    colours: colours ?? TEMPLATE_COLOURS.intro,
    music: { kind: 'none' },
    voice: null,
  };
}

type Focus = Pixels['focus'] | null;

/** A picture stays open for as long as the page does: there are two of them at a time, and small ones. */
function openPictures(readFile: ReadFile): (fileId: string | null | undefined, focus: Focus) => Promise<Pixels | null> {
  const opened = new Map<string, Promise<ImageBitmap | null>>();
  const open = async (fileId: string) => {
    const blob = await readFile(fileId);
    return blob && createImageBitmap(blob).catch(() => null);
  };
  return async (fileId, focus) => {
    if (!fileId) return null;
    const bitmap = opened.get(fileId) ?? open(fileId);
    opened.set(fileId, bitmap);
    const source = await bitmap;
    return source && { source, width: source.width, height: source.height, focus: focus ?? { x: 0.5, y: 0.5 } };
  };
}
