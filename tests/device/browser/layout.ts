/** In a page: composes a post in every template and format, and tells what a reader would not forgive. */
import { composeFilm } from '../../../lib/device/compose-film.ts';
import { fetchPictures } from '../../../lib/device/emoji/pictures.ts';
import { createFilm, type StoryFilm } from '../../../lib/device/film.ts';
import { FACES, loadFaces } from '../../../lib/device/fonts.ts';
import type { Assets } from '../../../lib/device/paint/brush.ts';
import { buildStoryboard } from '../../../lib/device/storyboard/build.ts';
import { shownTexts } from '../../../lib/device/storyboard/leave-out.ts';
import type { Byline, Cut } from '../../../lib/device/templates/element.ts';
import { glyphsOf } from '../../../lib/device/text/glyphs.ts';
import { createMeasure, type Extent, type Measure } from '../../../lib/device/text/measure.ts';
import { lookThrough } from '../../../lib/device/text/sight.ts';
import { stackOf } from '../../../lib/device/text/stack.ts';
import type { Format } from '../../../lib/view/format.ts';
import type { SceneMedia, Storyboard, TemplateId } from '../../../lib/view/storyboard.ts';
import { around, type Ink, overlap, solidIn, type Written, writtenIn } from './boxes.ts';

export interface Fault {
  readonly where: string;
  readonly what: string;
  readonly text: string;
}

export interface Case {
  readonly id: string;
  readonly text: string;
  readonly language: string;
  readonly name: string;
  readonly role: string;
  readonly templates: readonly TemplateId[];
  readonly formats: readonly Format[];
  /** What the measure says of every width and height, for a look at the checks themselves: 1 is the truth. */
  readonly lie?: number;
}

const NO_ASSETS: Assets = { portrait: null, logo: null, image: () => null, frame: () => null, emoji: () => null };
const FACE = `"${FACES.inter.family}"`;
const MEDIA: Partial<Record<TemplateId, readonly SceneMedia[]>> = {
  photos: [0, 1, 2].map((i) => ({ fileId: `${i}`, kind: 'image', fromMs: 0 })),
  clip: [0, 1].map((i) => ({ fileId: `${i}`, kind: 'clip', fromMs: 0 })),
};
/** A pixel is nothing; a rounded letter may stand a little out of its place. */
const SLACK = 1.5;
const SMALLEST = 26;
const measures = new Map<string, Measure>();

async function check(one: Case): Promise<Fault[]> {
  await loadFaces('inter');
  const faults: Fault[] = [];
  for (const template of one.templates) {
    for (const format of one.formats) {
      const board = buildStoryboard({
        ...one,
        format,
        template,
        hasName: true,
        media: MEDIA[template] ?? [],
      });
      const where = `${one.id} ${template} ${format}`;
      if (!board) faults.push({ where, what: 'no storyboard', text: one.text });
      else faults.push(...checkFilm(filmOf(board, one), board, where));
    }
  }
  return faults;
}

function filmOf(board: Storyboard, { name, role, lie = 1 }: Case): StoryFilm {
  const byline: Byline = { name, role, hasPortrait: board.template === 'intro', logoRatio: null, face: FACE };
  const honest = measures.get(board.language) ?? createMeasure({ language: board.language });
  measures.set(board.language, honest);
  const measure: Measure = { ...honest, extentOf: (...text) => scaled(honest.extentOf(...text), lie) };
  return createFilm({ board, byline, assets: NO_ASSETS, measure: lie === 1 ? honest : measure });
}

function scaled({ width, ascent, descent }: Extent, by: number): Extent {
  return { width: width * by, ascent: ascent * by, descent: descent * by };
}

function checkFilm(film: StoryFilm, board: Storyboard, where: string): Fault[] {
  const seconds = film.durationMs / 1000;
  const length = seconds >= 6 && seconds <= 60 ? [] : [{ where, what: `lasts ${seconds} s`, text: '' }];
  return [
    ...length,
    ...film.cuts.flatMap((cut, i) =>
      checkCut(film, cut, board).map((fault) => ({ ...fault, where: `${where} scene ${i + 1} ${cut.scene.kind}` })),
    ),
  ];
}

type Found = Omit<Fault, 'where'>;

function checkCut(film: StoryFilm, cut: Cut, board: Storyboard): Found[] {
  const frame = film.frameOf(cut);
  const written = writtenIn(cut.picture.elements, frame, board);
  const solid = solidIn(cut.picture.elements, frame);
  const isEmpty = written.length === 0 && !cut.scene.media;
  return [
    ...(isEmpty ? [{ what: 'nothing to read', text: '' }] : []),
    ...written.flatMap((one) => checkWritten(one, film.stage.safe)),
    ...meetings(written, solid),
  ];
}

function checkWritten(
  { element, lines, text }: Written,
  safe: { x: number; y: number; width: number; height: number },
): Found[] {
  const { room, fitted } = element;
  const ink = around(lines.map((line) => line.ink));
  const found: Found[] = [];
  const tell = (what: string, of = text) => found.push({ what, text: of });
  const out = outside(ink, safe);
  if (out > SLACK + fitted.size * SIDE_BEARING) tell(`${Math.round(out)} px out of the safe room`);
  const clipped = outside(ink, room);
  if (clipped > SLACK + fitted.size * SIDE_BEARING) tell(`${Math.round(clipped)} px out of its own room`);
  if (lines.some(({ width }) => width > room.width + SLACK)) tell('a line is wider than its room');
  if (fitted.size < SMALLEST) tell(`only ${fitted.size} px high`);
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1];
    if (next && line.ink.bottom > next.ink.top + SLACK)
      tell(`lines ${i + 1} and ${i + 2} touch`, `${line.text} / ${next.text}`);
    if (i > 0 && CLOSING_START.test(line.text)) tell('a line begins with a closing sign', line.text);
  }
  return found;
}

/** How far letters may reach over their own advance, in ems. */
const SIDE_BEARING = 0.1;
const CLOSING_START = /^[\p{Pe}.,;:!?…%،؛؟।。、，！？；：」』）】》〉ーゝゞ々ッャュョぁぃぅぇぉっゃゅょๆฯ]/u;

function outside(ink: Ink, { x, y, width, height }: { x: number; y: number; width: number; height: number }): number {
  return Math.max(x - ink.left, y - ink.top, ink.right - x - width, ink.bottom - y - height);
}

function meetings(written: readonly Written[], solid: readonly Ink[]): Found[] {
  const found: Found[] = [];
  const inks = written.map(({ lines, text }) => ({ text, ink: around(lines.map((line) => line.ink)) }));
  for (const [i, one] of inks.entries()) {
    for (const other of inks.slice(i + 1)) {
      const depth = overlap(one.ink, other.ink);
      if (depth > SLACK)
        found.push({ what: `two texts meet by ${Math.round(depth)} px`, text: `${one.text} / ${other.text}` });
    }
    for (const thing of solid) {
      const depth = overlap(one.ink, thing);
      if (depth > SLACK) found.push({ what: `a text meets a shape by ${Math.round(depth)} px`, text: one.text });
    }
  }
  return found;
}

/** The words of a post that cannot be drawn here, and the emoji that no font here has. */
async function see({ text, language, name, role }: Said) {
  await loadFaces('inter');
  const board = buildStoryboard({ text, language, format: '4:5', hasName: true, media: [] });
  if (!board) throw new Error('no storyboard');
  const glyphs = glyphsOf(stackOf(FACE, language), language);
  const { undrawable, leftOut } = lookThrough(shownTexts(board, { name, role }), glyphs, () => false);
  return { undrawable, emoji: [...leftOut] };
}

type Said = Pick<Case, 'text' | 'language' | 'name' | 'role'>;

/** Draws a post's first scene with the packed pictures, in base64 by their file; tells its colours and what is missing. */
async function paint({ text, language, name, role }: Said, shelves: Readonly<Record<string, string>>) {
  await loadFaces('inter');
  const board = buildStoryboard({ text, language, format: '1:1', template: 'statement', hasName: true, media: [] });
  if (!board) throw new Error('no storyboard');
  const emoji = await fetchPictures(shownTexts(board, { name, role }), language, async (file) => {
    const packed = shelves[file];
    return packed ? new Blob([Uint8Array.fromBase64(packed)]) : null;
  });
  const byline: Byline = { name, role, hasPortrait: false, logoRatio: null, face: FACE };
  const { film, leftOut } = composeFilm({ board, byline, assets: NO_ASSETS, emoji });
  const context = new OffscreenCanvas(film.width, film.height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no 2d context');
  film.draw(context, 3000);
  const pixels = new Uint32Array(context.getImageData(0, 0, film.width, film.height).data.buffer);
  const counts = new Map<number, number>();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const colours = [...counts].filter(([, count]) => count > 60).map(([pixel]) => toHex(pixel));
  return { pictures: [...emoji.keys()], leftOut, colours, text: film.cuts[0]?.scene.text };
}

/** Pixels lie in memory from red to alpha. */
function toHex(pixel: number): string {
  const channels = [pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255];
  return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

const bench = { check, see, paint };
Reflect.set(globalThis, 'bench', bench);
export type Bench = typeof bench;
