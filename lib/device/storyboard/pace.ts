/** How long a scene stands: as long as it takes to read, and the whole within what LinkedIn rewards. */

import type { Scene } from '../../view/storyboard.ts';
import { LONGEST_MS, SHORTEST_MS } from './storyboard.ts';

const SHORTEST_SCENE_MS = 1600;
const LONGEST_SCENE_MS = 6000;
const SETTLE_MS = 900;
const FIGURE_MS = 1100;
/** Signs that say a word or a part of one each. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
/** Marks over and under letters take no time of their own. */
const SILENT = /[\p{M}\p{Cf}]/gu;
const MS_A_SIGN = 62;
const MS_A_DENSE_SIGN = 150;

export function readingTime({ text, figure }: Pick<Scene, 'text' | 'figure'>): number {
  const signs = text.replaceAll(SILENT, '');
  const dense = signs.match(DENSE)?.length ?? 0;
  const ms = SETTLE_MS + (signs.length - dense) * MS_A_SIGN + dense * MS_A_DENSE_SIGN + (figure ? FIGURE_MS : 0);
  return Math.round(Math.min(LONGEST_SCENE_MS, Math.max(SHORTEST_SCENE_MS, ms)) / 100) * 100;
}

/** What can be left out first when a post is too long for a video. */
const WEIGHT: Readonly<Record<Scene['kind'], number>> = {
  beat: 0,
  media: 2,
  quote: 3,
  number: 3,
  item: 4,
  before: 5,
  after: 5,
  hook: 9,
  end: 8,
};

/** Scenes that only make sense together, in their order: the beats of one sentence, an item with what is said of it. */
export type Thought = readonly Scene[];

/** At most a minute or what is asked, at least six seconds: thoughts that say least go first, what is too short stands longer. */
export function fitLength(thoughts: readonly Thought[], longestMs = LONGEST_MS): Scene[] {
  let kept = [...thoughts];
  while (total(kept.flat()) > longestMs && kept.length > 1) {
    // The later of two equals: what comes first has set up what follows.
    const least = Math.min(...kept.map(weightOf));
    const at = kept.findLastIndex((thought) => weightOf(thought) === least);
    kept = kept.toSpliced(at, 1);
  }
  const scenes = kept.flat();
  const sum = total(scenes);
  // One thought may be too long by itself; one scene never is.
  if (sum > longestMs && scenes.length > 1)
    return fitLength(
      scenes.map((scene) => [scene]),
      longestMs,
    );
  return sum >= SHORTEST_MS || sum === 0 ? scenes : stretch(scenes, SHORTEST_MS / sum);
}

function weightOf(thought: Thought): number {
  return Math.max(...thought.map((scene) => WEIGHT[scene.kind]));
}

export function stretch(scenes: readonly Scene[], by: number): Scene[] {
  return scenes.map((scene) => ({
    ...scene,
    durationMs: Math.round((scene.durationMs * by) / 100) * 100 + (by > 1 ? 100 : 0),
  }));
}

function total(scenes: readonly Scene[]): number {
  return scenes.reduce((sum, { durationMs }) => sum + durationMs, 0);
}
