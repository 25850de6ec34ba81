/** What a film made on this device is ordered with, and what can go wrong with it. */
import type { Brand } from './brand.ts';
import type { Storyboard } from './storyboard.ts';

export interface FilmOrder {
  readonly jobId: string;
  readonly renderId: string;
  readonly board: Storyboard;
  readonly brand: Brand;
}

/**
 * Why there is no video: no encoder here, a file that cannot be read, words that no font here has letters for, a result
 * that is not what was drawn, no room to keep it, or anything else.
 */
export type FilmFault = 'no-encoder' | 'unreadable-file' | 'undrawable' | 'failed-check' | 'no-room' | 'broken';

export interface Failing {
  readonly fault: FilmFault;
  /** With `undrawable`: the words. */
  readonly words?: readonly string[];
}
