/** One thing that was asked of a storyboard, and what came of it. */
import type { Scene, Storyboard } from '../../view/storyboard.ts';
import { isPoint, placesIn, says } from './spoken.ts';

/** What was done; the locales hold the words for it. */
export type Did = 'format' | 'length' | 'removed' | 'moved' | 'words' | 'added' | 'colours' | 'music' | 'template';

export type Instructed =
  | { readonly board: Storyboard; readonly did: Did }
  | { readonly undo: true }
  /** Understood, but there is no such scene. */
  | { readonly missing: number }
  /** Understood, but the video does not say that. */
  | { readonly absent: string };

/** Null where the words are not its own. */
export type Rule = (text: string, board: Storyboard) => Instructed | null;

interface SceneChange {
  readonly did: Did;
  readonly act: (board: Storyboard, scene: Scene) => Storyboard;
}

/** Does the same to every scene that is named. */
export function withScenes(text: string, board: Storyboard, { did, act }: SceneChange): Instructed {
  const items = board.scenes.filter((scene) => scene.kind === 'item');
  const among = items.length > 0 && isPoint(text) ? items : board.scenes;
  const at = (place: number) => among.at(place > 0 ? place - 1 : place);
  const places = placesIn(text);
  const missing = places.find((place) => !at(place));
  if (missing !== undefined) return { missing };
  return { board: places.flatMap((place) => at(place) ?? []).reduce((one, scene) => act(one, scene), board), did };
}

export const SECONDS =
  /(\d{1,2}(?:[.,]\d)?)[\s-]*(?:s|secs?|seconds?|sek|sekunden?)(?!\p{L})|(\d{1,2}(?:\.\d)?)\s*秒/iu;

/** A length in milliseconds; null where none is named. */
export function secondsIn(text: string): number | null {
  if (says('half a minute|(?:eine )?halbe minute', '半分钟').test(text)) return 30_000;
  if (says('(?:a|one|1|eine?) min(?:ute)?', '一分钟|1分钟').test(text)) return 60_000;
  const digits = SECONDS.exec(text);
  const seconds = digits?.[1] ?? digits?.[2];
  return seconds && text.split(/\s+/u).length <= 10 ? Number(seconds.replace(',', '.')) * 1000 : null;
}
