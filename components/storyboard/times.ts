/** When what is seen in a storyboard, and how times are written. */
import type { Storyboard } from '../../lib/view/storyboard.ts';

/** At this part of a scene all its words have come, and nothing leaves yet. */
const SETTLED = 0.75;

export function lengthOf({ scenes }: Pick<Storyboard, 'scenes'>): number {
  return scenes.reduce((sum, { durationMs }) => sum + durationMs, 0);
}

/** The moment at which a scene shows all it has to say. */
export function settledAt({ scenes }: Pick<Storyboard, 'scenes'>, sceneId: string): number {
  const at = scenes.findIndex(({ id }) => id === sceneId);
  return lengthOf({ scenes: scenes.slice(0, Math.max(0, at)) }) + (scenes[at]?.durationMs ?? 0) * SETTLED;
}

/** "0:07" */
export function clockText(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** "14.2", as the reader's language writes it. */
export function secondsText(ms: number): string {
  return new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 }).format(ms / 1000);
}
