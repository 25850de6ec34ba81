/** A film of what can be drawn here: its text is looked through first, so that no box is ever in a picture. */
import type { Storyboard } from '../view/storyboard.ts';
import { createFilm, type StoryFilm } from './film.ts';
import type { Assets, Pixels } from './paint/brush.ts';
import { leaveOut, shownTexts, withoutSigns } from './storyboard/leave-out.ts';
import type { Byline } from './templates/element.ts';
import { glyphsOf } from './text/glyphs.ts';
import { createMeasure } from './text/measure.ts';
import { lookThrough } from './text/sight.ts';
import { stackOf } from './text/stack.ts';

/** No font of this computer has letters for these words. */
export class UndrawableError extends Error {
  readonly words: readonly string[];

  constructor(words: readonly string[]) {
    super(words.join(' '));
    this.words = words;
  }
}

export interface Composing {
  readonly board: Storyboard;
  readonly byline: Byline;
  readonly assets: Omit<Assets, 'emoji'>;
  /** Pictures of emoji, for those that no font here has. */
  readonly emoji: ReadonlyMap<string, ImageBitmap>;
}

export interface Composed {
  readonly film: StoryFilm;
  /** Emoji that have neither glyph nor picture. */
  readonly leftOut: readonly string[];
}

/** The faces have to be loaded by now. Throws an UndrawableError. */
export function composeFilm({ board, byline, assets, emoji }: Composing): Composed {
  const { language } = board;
  const glyphs = glyphsOf(stackOf(byline.face, language), language);
  const sight = lookThrough(shownTexts(board, byline), glyphs, (sign) => emoji.has(sign));
  if (sight.undrawable.length > 0) throw new UndrawableError(sight.undrawable);
  const name = withoutSigns(byline.name, sight.leftOut);
  const role = withoutSigns(byline.role, sight.leftOut);
  const film = createFilm({
    board: leaveOut(board, sight.leftOut),
    byline: { ...byline, name, role },
    assets: { ...assets, emoji: (sign) => toPixels(emoji.get(sign)) },
    measure: createMeasure({ language, pictured: sight.pictured }),
  });
  return { film, leftOut: [...sight.leftOut] };
}

function toPixels(bitmap: ImageBitmap | undefined): Pixels | null {
  return bitmap ? { source: bitmap, width: bitmap.width, height: bitmap.height, focus: { x: 0.5, y: 0.5 } } : null;
}
