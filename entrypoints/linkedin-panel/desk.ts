/** What one frame knows: the composers that stand open, the last snapshot, and what has happened in the sitting. */
import { type Asked, NEW_SITTING, type Sitting, toJobInSight } from '../../components/composer/panel-view.ts';
import type { Composer } from '../../lib/linkedin/composer.ts';
import { readPost } from '../../lib/linkedin/read-post.ts';
import type { CheckedFilm } from '../../lib/view/film-check.ts';
import type { JobView, Snapshot } from '../../lib/view/model.ts';

export interface DeskState {
  readonly composers: readonly Composer[];
  /** The composer in which the button was pressed last. */
  readonly chosen: HTMLElement | null;
  readonly snapshot: Snapshot | null;
  readonly sitting: Sitting;
  readonly asked: Asked | null;
  /** The finished video beside LinkedIn's limits. */
  readonly checked: { readonly jobId: string; readonly check: CheckedFilm | null } | null;
}

export interface Desk {
  state(): DeskState;
  /** Changes what is known, and has it drawn. */
  set(change: Partial<DeskState>): void;
  sit(change: Partial<Sitting>): void;
  /** The composer that is meant: the chosen one, else the last to have come. */
  composer(): Composer | null;
  job(): JobView | null;
  post(): string;
}

export function createDesk(onChange: () => void): Desk {
  let state: DeskState = {
    composers: [],
    chosen: null,
    snapshot: null,
    sitting: NEW_SITTING,
    asked: null,
    checked: null,
  };
  const desk: Desk = {
    state: () => state,
    set(change) {
      state = { ...state, ...change };
      onChange();
    },
    sit: (change) => desk.set({ sitting: { ...state.sitting, ...change } }),
    composer: () => state.composers.find(({ box }) => box === state.chosen) ?? state.composers.at(-1) ?? null,
    job: () => toJobInSight(state.snapshot?.job ?? null, state.sitting),
    post() {
      const composer = desk.composer();
      return composer ? readPost(composer.editor).trim() : '';
    },
  };
  return desk;
}
