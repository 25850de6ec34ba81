/** What every part of the editor works with: the storyboard as it is now, and how it is changed. */
import type { Desk, Look } from '../../lib/view/desk.ts';
import type { Scene, Storyboard } from '../../lib/view/storyboard.ts';

export interface Editing extends Look {
  readonly desk: Desk;
  /** The same deed done on and on is one step to undo; without a name each is one. */
  readonly edit: (change: (board: Storyboard) => Storyboard, deed?: string) => void;
  readonly endDeed: () => void;
  /** Has the preview stand where this scene says all it has to say. */
  readonly lookAt: (sceneId: string) => void;
  readonly keepFile: (file: File) => Promise<string | null>;
}

/** One scene in the editor, and what its row can ask of the list. */
export interface SceneProps {
  readonly editing: Editing;
  readonly scene: Scene;
  /** From 0. */
  readonly index: number;
  readonly onAdd: () => void;
  readonly onRemove: () => void;
  readonly onMove: (by: number) => void;
}
