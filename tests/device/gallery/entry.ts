/** Draws contact sheets in a page: one row for a format, one picture for a scene. */
import { composeFilm } from '../../../lib/device/compose-film.ts';
import { fetchPictures } from '../../../lib/device/emoji/pictures.ts';
import type { StoryFilm } from '../../../lib/device/film.ts';
import { loadFaces } from '../../../lib/device/fonts.ts';
import type { Assets, Pixels } from '../../../lib/device/paint/brush.ts';
import { buildStoryboard } from '../../../lib/device/storyboard/build.ts';
import { shownTexts } from '../../../lib/device/storyboard/leave-out.ts';
import type { Format } from '../../../lib/view/format.ts';
import type { SceneMedia, Storyboard, TemplateId } from '../../../lib/view/storyboard.ts';
import { sampleBoard } from './samples.ts';

const ALL_FORMATS: readonly Format[] = ['9:16', '4:5', '1:1', '16:9'];
const ROW = 460;
const GAP = 16;

/** What to draw: a template's own sample, or a post in it. */
export interface Sheet {
  readonly template: TemplateId;
  readonly formats?: readonly Format[];
  readonly post?: { readonly text: string; readonly language: string };
  readonly name: string;
  readonly role: string;
  /** The first scenes alone. */
  readonly most?: number;
  /** Packed pictures of emoji by their file, in base64. */
  readonly shelves?: Readonly<Record<string, string>>;
}

/** A stand-in for the user's picture: a landscape of their own colours. */
function scenery(hue: number): Pixels {
  const canvas = new OffscreenCanvas(1600, 1200);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2d context');
  const sky = context.createLinearGradient(0, 0, 0, 1200);
  sky.addColorStop(0, `hsl(${hue} 55% 72%)`);
  sky.addColorStop(1, `hsl(${hue + 40} 60% 88%)`);
  context.fillStyle = sky;
  context.fillRect(0, 0, 1600, 1200);
  for (let ridge = 0; ridge < 5; ridge++) {
    context.fillStyle = `hsl(${hue + ridge * 8} ${30 + ridge * 4}% ${58 - ridge * 10}%)`;
    context.beginPath();
    context.moveTo(0, 1200);
    for (let x = 0; x <= 1600; x += 8) {
      const y = 520 + ridge * 120 + 90 * Math.sin(x / (170 + ridge * 40) + ridge * 2) + 30 * Math.sin(x / 47 + ridge);
      context.lineTo(x, y);
    }
    context.lineTo(1600, 1200);
    context.fill();
  }
  return { source: canvas, width: 1600, height: 1200, focus: { x: 0.5, y: 0.45 } };
}

function assetsOf(hasPortrait: boolean): Omit<Assets, 'emoji'> {
  const [one, two, portrait] = [scenery(20), scenery(190), scenery(320)];
  return {
    portrait: hasPortrait ? portrait : null,
    logo: null,
    image: (fileId) => (fileId === 'one' ? one : two),
    frame: () => two,
  };
}

const MEDIA: Partial<Record<TemplateId, readonly SceneMedia[]>> = {
  photos: ['one', 'two'].map((fileId) => ({ fileId, kind: 'image', fromMs: 0 })),
  clip: ['one', 'two'].map((fileId) => ({ fileId, kind: 'clip', fromMs: 0 })),
};

function boardOf({ template, post }: Sheet, format: Format): Storyboard {
  if (!post) return sampleBoard(template, format);
  const board = buildStoryboard({ ...post, template, format, hasName: true, media: MEDIA[template] ?? [] });
  if (!board) throw new Error('nothing to show');
  return board;
}

async function filmOf(sheet: Sheet, format: Format): Promise<StoryFilm> {
  const { template, name, role, shelves = {} } = sheet;
  const board = boardOf(sheet, format);
  const hasPortrait = template === 'intro';
  const byline = { name, role, hasPortrait, logoRatio: null, face: '"Inter Variable"' };
  const readShelf = async (file: string) => {
    const packed = shelves[file];
    return packed ? new Blob([Uint8Array.fromBase64(packed)]) : null;
  };
  const emoji = await fetchPictures(shownTexts(board, { name, role }), board.language, readShelf);
  return composeFilm({ board, byline, assets: assetsOf(hasPortrait), emoji }).film;
}

async function draw(sheet: Sheet): Promise<string> {
  await loadFaces('inter');
  const { formats = ALL_FORMATS, most = 99 } = sheet;
  const rows = await Promise.all(formats.map((format) => filmOf(sheet, format)));
  const shown = (film: StoryFilm) => film.cuts.slice(0, most);
  const width = Math.max(...rows.map((film) => shown(film).length * ((film.width * ROW) / film.height + GAP)));
  const canvas = new OffscreenCanvas(Math.ceil(width + GAP), rows.length * (ROW + GAP) + GAP);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2d context');
  context.fillStyle = '#777';
  context.fillRect(0, 0, canvas.width, canvas.height);
  for (const [i, film] of rows.entries()) {
    const frame = new OffscreenCanvas(film.width, film.height);
    const own = frame.getContext('2d');
    if (!own) throw new Error('no 2d context');
    const side = (film.width * ROW) / film.height;
    for (const [j, { startMs, scene }] of shown(film).entries()) {
      film.draw(own, startMs + scene.durationMs * 0.7);
      context.imageSmoothingQuality = 'high';
      context.drawImage(frame, GAP + j * (side + GAP), GAP + i * (ROW + GAP), side, ROW);
    }
  }
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.88 });
  return new Uint8Array(await blob.arrayBuffer()).toBase64();
}

const gallery = { draw };
Reflect.set(globalThis, 'gallery', gallery);
export type Gallery = typeof gallery;
