/** The room of a picture by format: its size, and where text is safe from LinkedIn's own buttons and rounded corners. */

import type { Format } from '../../view/format.ts';
import { SIZES } from '../storyboard/storyboard.ts';

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Every format is 1080 pixels at its shorter side, so that lengths in pixels mean the same in each. */
export interface Stage {
  readonly format: Format;
  readonly width: number;
  readonly height: number;
  /** Nothing that has to be read lies outside. */
  readonly safe: Rect;
  /** The safe room without the progress line above and the name below. */
  readonly body: Rect;
  readonly direction: 'ltr' | 'rtl';
}

/** Left and right, top, bottom. Upright video has the caption and the buttons over its lower part, seen 2026-10. */
const MARGINS: Readonly<Record<Format, readonly [side: number, top: number, bottom: number]>> = {
  '4:5': [84, 84, 84],
  '1:1': [76, 76, 76],
  '9:16': [84, 220, 330],
  '16:9': [120, 84, 84],
};
const PROGRESS_HEIGHT = 40;
const NAME_HEIGHT = 88;

export function stageOf(format: Format, direction: 'ltr' | 'rtl'): Stage {
  const { width, height } = SIZES[format];
  const [side, top, bottom] = MARGINS[format];
  const safe = { x: side, y: top, width: width - 2 * side, height: height - top - bottom };
  const body = { ...safe, y: safe.y + PROGRESS_HEIGHT, height: safe.height - PROGRESS_HEIGHT - NAME_HEIGHT };
  return { format, width, height, safe, body, direction };
}

export function whole({ width, height }: Stage): Rect {
  return { x: 0, y: 0, width, height };
}

/** The upper `part` of a room, and what is left of it under a gap. */
export function cutTop(room: Rect, part: number, gap = 0): readonly [Rect, Rect] {
  const height = Math.round(room.height * part);
  return [
    { ...room, height: height - gap / 2 },
    { ...room, y: room.y + height + gap / 2, height: room.height - height - gap / 2 },
  ];
}

/** The part of a room where reading starts, and the rest: from the left, or in right-to-left writing from the right. */
export function cutStart(room: Rect, part: number, { direction }: Stage, gap = 0): readonly [Rect, Rect] {
  const width = Math.round(room.width * part);
  const left = { ...room, width: width - gap / 2 };
  const right = { ...room, x: room.x + width + gap / 2, width: room.width - width - gap / 2 };
  if (direction === 'ltr') return [left, right];
  const mirror = (rect: Rect) => ({ ...rect, x: 2 * room.x + room.width - rect.x - rect.width });
  return [mirror(left), mirror(right)];
}

export function inset(room: Rect, by: number, byY = by): Rect {
  return { x: room.x + by, y: room.y + byY, width: room.width - 2 * by, height: room.height - 2 * byY };
}
