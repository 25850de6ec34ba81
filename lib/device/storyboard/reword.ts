/** Changes to the words of a whole storyboard. */
import type { Storyboard } from '../../view/storyboard.ts';
import { graphemesOf, isPictographic } from '../text/graphemes.ts';
import { setText } from './edit.ts';

/** Whole words wherever they stand, in whatever case; the same storyboard where they stand nowhere. */
export function replaceWords(board: Storyboard, from: string, to: string): Storyboard {
  const plain = from.trim().replaceAll(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
  if (!plain) return board;
  // Chinese and Japanese leave no space between words.
  const isDense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(plain);
  const whole = isDense ? plain : `(?<![\\p{L}\\p{N}])${plain}(?![\\p{L}\\p{N}])`;
  return rewrite(board, (text) => text.replaceAll(new RegExp(whole, 'giu'), () => to));
}

export function withoutHashtags(board: Storyboard): Storyboard {
  return rewrite(board, (text) => text.replaceAll(/#[\p{L}\p{N}_]+/gu, ''));
}

export function withoutEmoji(board: Storyboard): Storyboard {
  return rewrite(board, (text) =>
    graphemesOf(text)
      .filter((sign) => !isPictographic(sign))
      .join(''),
  );
}

function rewrite(board: Storyboard, change: (text: string) => string): Storyboard {
  return board.scenes.reduce((one, { id, text }) => {
    const changed = change(text);
    return changed === text ? one : setText(one, id, changed.replaceAll(/[\s,;:]+([.!?])|\s+(?=[,;:])/gu, '$1'));
  }, board);
}
