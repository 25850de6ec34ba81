/** What templates have in common: fitted texts, bars, dots, the last card. */
import { cutTop, type Rect, type Stage } from '../draw/stage.ts';
import { type Fitted, fitText } from '../text/fit.ts';
import { stackOf } from '../text/stack.ts';
import type { BoxElement, Element, Entrance, Ink, PortraitElement, Shot, TextElement } from './element.ts';

const SIGNATURE = 128;

export const SERIF = '"Source Serif 4 Variable"';

export interface Wording {
  readonly room: Rect;
  readonly largest: number;
  readonly smallest?: number;
  readonly weight?: number;
  readonly family?: string;
  readonly align?: 'start' | 'center';
  readonly vertical?: 'top' | 'middle' | 'bottom';
  readonly ink?: Ink;
  readonly enter?: Entrance;
  readonly tone?: TextElement['tone'];
  readonly struck?: boolean;
}

/** The scene's own words, with what carries them marked. */
export function sceneText(shot: Shot, wording: Wording): TextElement {
  return textOf(shot, shot.scene.text, wording, markedIn(shot));
}

export function textOf(
  { board, byline, measure }: Shot,
  text: string,
  wording: Wording,
  marked: TextElement['marked'] = [],
): TextElement {
  const { room, largest, smallest = 36, weight = 700, family = byline.face, enter = words(120) } = wording;
  const fitted = fitText({
    text,
    width: room.width,
    height: room.height,
    largest,
    smallest,
    face: { family: stackOf(family, board.language), weight },
    language: board.language,
    direction: board.direction,
    measure,
  });
  const { align = 'start', vertical = 'middle', ink = 'ink', tone, struck } = wording;
  return {
    type: 'text',
    room,
    fitted,
    align,
    vertical,
    ink,
    enter,
    marked,
    ...(tone ? { tone } : {}),
    ...(struck ? { struck } : {}),
  };
}

export function words(atMs: number): Entrance {
  return { atMs, how: 'words' };
}

export function rise(atMs: number): Entrance {
  return { atMs, how: 'rise' };
}

export function fade(atMs: number): Entrance {
  return { atMs, how: 'fade' };
}

export function box(room: Rect, fill: Ink, options: Partial<BoxElement> = {}): BoxElement {
  return { type: 'box', room, fill, radius: 0, enter: { atMs: 0, how: 'grow' }, ...options };
}

/** A short bar where reading starts. */
export function bar(room: Rect, { direction }: Stage, width = 120): BoxElement {
  const x = direction === 'ltr' ? room.x : room.x + room.width - width;
  return box({ x, y: room.y, width, height: 12 }, 'mark', { radius: 6, enter: { atMs: 60, how: 'grow' } });
}

/** One dot for each item of the list; the ones that were told are filled. */
export function dots(shot: Shot, room: Rect): Element[] {
  const items = shot.board.scenes.filter((scene) => scene.kind === 'item');
  if (items.length < 2 || items.length > 12) return [];
  const { direction } = shot.stage;
  return items.map((item, i) => {
    const isTold = (item.place ?? i + 1) <= (shot.scene.place ?? items.length);
    const isThis = item.id === shot.scene.id;
    const [width, gap] = [isThis ? 44 : 16, 12];
    const before = items.slice(0, i).reduce((sum, one) => sum + (one.id === shot.scene.id ? 44 : 16) + gap, 0);
    const x = direction === 'ltr' ? room.x + before : room.x + room.width - before - width;
    const placed = { x, y: room.y + (room.height - 16) / 2, width, height: 16 };
    return box(placed, isTold ? 'mark' : 'ink', {
      radius: 8,
      opacity: isTold ? 1 : 0.2,
      enter: { atMs: 0, how: 'none' },
    });
  });
}

export function portrait(shot: Shot, room: Rect, options: Partial<PortraitElement> = {}): PortraitElement {
  return { type: 'portrait', room, radius: 24, enter: fade(0), initials: initialsOf(shot, room), ...options };
}

function initialsOf(shot: Shot, room: Rect): Fitted {
  const letters = shot.byline.name
    .split(/\s+/u)
    .map((word) => [...new Intl.Segmenter(shot.board.language).segment(word)][0]?.segment ?? '')
    .filter((letter) => /\p{L}/u.test(letter));
  const text = letters.length > 1 ? `${letters[0]}${letters.at(-1)}` : (letters[0] ?? '');
  const side = Math.min(room.width, room.height) * 0.5;
  return textOf(shot, text || '·', { room: { ...room, width: side, height: side }, largest: side, weight: 700 }).fitted;
}

/** The last card: the closing words, and who says them. */
export function endCard(shot: Shot, wording: Partial<Wording> = {}): Element[] {
  const { stage, byline } = shot;
  const hasByline = byline.name !== '' || byline.logoRatio !== null;
  const [above, below] = cutTop(stage.body, hasByline ? 0.72 : 1, hasByline ? 48 : 0);
  const text = sceneText(shot, { room: above, largest: 132, ...wording });
  if (!hasByline) return [text];
  // Words and name are one group, in the middle of the room.
  const up = (below.height - SIGNATURE) / 2;
  const top = above.y + (above.height - text.fitted.height) / 2 + up;
  const room = { ...above, y: top, height: text.fitted.height };
  const row = { ...below, y: top + text.fitted.height + 56, height: SIGNATURE };
  return [{ ...text, room }, ...signature(shot, row, wording.align ?? 'start')];
}

/** Portrait or logo, name and role in one row. */
function signature(shot: Shot, room: Rect, align: 'start' | 'center'): Element[] {
  const { byline, stage } = shot;
  const side = room.height;
  const isLogo = byline.logoRatio !== null;
  const width = isLogo ? Math.min(side * (byline.logoRatio ?? 1), room.width * 0.4) : side;
  const textRoom = { y: room.y, height: side, width: room.width - width - 32 };
  const nameFirst = {
    room: { ...textRoom, x: 0, height: byline.role ? side * 0.55 : side },
    largest: 46,
    enter: rise(420),
  };
  const name = textOf(shot, byline.name, { ...nameFirst, vertical: byline.role ? 'bottom' : 'middle' });
  const role = textOf(shot, byline.role, {
    room: { ...textRoom, x: 0, y: room.y + side * 0.55, height: side * 0.45 },
    largest: 34,
    weight: 500,
    ink: 'soft',
    vertical: 'top',
    enter: rise(500),
  });
  const rowWidth = width + 32 + Math.max(name.fitted.width, role.fitted.width);
  const start = align === 'center' ? room.x + Math.max(0, (room.width - rowWidth) / 2) : room.x;
  const isLtr = stage.direction === 'ltr';
  const markX = isLtr ? start : room.x + room.width - (start - room.x) - width;
  const textX = isLtr ? start + width + 32 : room.x;
  const place = <E extends TextElement>(element: E) => ({
    ...element,
    room: { ...element.room, x: textX, width: isLtr ? element.room.width : markX - 32 - room.x },
  });
  const markRoom = { x: markX, y: room.y, width, height: side };
  const mark: Element = isLogo
    ? { type: 'logo', room: markRoom, enter: fade(360) }
    : portrait(shot, markRoom, { radius: side / 2, enter: fade(360) });
  return [mark, ...(byline.name ? [place(name)] : []), ...(byline.role ? [place(role)] : [])];
}

function markedIn({ scene }: Shot): TextElement['marked'] {
  return scene.emphasis.flatMap((word) => {
    const from = scene.text.indexOf(word);
    return from < 0 || !word ? [] : [[from, from + word.length] as const];
  });
}
