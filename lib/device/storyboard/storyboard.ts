/** What every part of the studio knows of a storyboard: its pixels, its pace, its length. */
import type { Format } from '../../view/format.ts';
import type { Storyboard } from '../../view/storyboard.ts';

/** Pixels of a finished video, by format. */
export const SIZES: Readonly<Record<Format, { readonly width: number; readonly height: number }>> = {
  '4:5': { width: 1080, height: 1350 },
  '1:1': { width: 1080, height: 1080 },
  '9:16': { width: 1080, height: 1920 },
  '16:9': { width: 1920, height: 1080 },
};

export const FRAMES_PER_SECOND = 30;
/** LinkedIn's feed rewards short videos; below six seconds nobody can read. */
export const SHORTEST_MS = 6000;
export const LONGEST_MS = 60_000;

export function durationOf({ scenes }: Pick<Storyboard, 'scenes'>): number {
  return scenes.reduce((sum, scene) => sum + scene.durationMs, 0);
}
