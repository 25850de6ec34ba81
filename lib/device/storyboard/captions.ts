/** What goes beside the MP4: captions as .srt, and a text for those who do not see the video. */
import type { Scene, Storyboard } from '../../view/storyboard.ts';
import { writeFigure } from './figure.ts';

/** What is read on screen, and when; times in milliseconds from the video's start. */
export interface Cue {
  readonly startMs: number;
  readonly endMs: number;
  readonly words: string;
}

/** One cue for a scene; none for a scene without words. */
export function cuesOf({ scenes, language }: Pick<Storyboard, 'scenes' | 'language'>): Cue[] {
  let at = 0;
  return scenes.flatMap((scene) => {
    const startMs = at;
    at += scene.durationMs;
    const words = wordsOf(scene, language);
    return words ? [{ startMs, endMs: at, words }] : [];
  });
}

/** SubRip: number, times, words. */
export function writeSrt(board: Storyboard): string {
  return cuesOf(board)
    .map(({ startMs, endMs, words }, i) => `${i + 1}\n${clock(startMs)} --> ${clock(endMs)}\n${directed(words)}\n`)
    .join('\n');
}

/** The words of all scenes, one after another; each ends like a sentence, so that it is read as one. */
export function writeAltText(board: Storyboard): string {
  return cuesOf(board)
    .map(({ words }) => (/[\p{P}\p{S}]$/u.test(words) ? words : `${words}${isWithoutSpaces(words) ? '。' : '.'}`))
    .join(' ');
}

function wordsOf({ text, figure, source }: Scene, language: string): string {
  const shown = figure ? writeFigure(figure, 1, language) : '';
  // Where a number stood inside its sentence, the sentence has it still.
  const number = shown && !text.includes(figure?.written ?? shown) ? `${shown} ` : '';
  return `${number}${text}${source ? ` — ${source}` : ''}`.trim();
}

const STARTS_RTL = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** Players set every line from left to right, and so its full stop on the wrong side, unless the line itself says otherwise. */
function directed(words: string): string {
  return STARTS_RTL.test(words) ? `\u202b${words}\u202c` : words;
}

function isWithoutSpaces(words: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(words);
}

function clock(ms: number): string {
  return new Date(ms).toISOString().slice(11, 23).replace('.', ',');
}
