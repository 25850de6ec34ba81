/** Draws what the desk knows into the composers. */
import { createMounts } from '../../components/composer/mounts.ts';
import { toButtonState, toPanelView } from '../../components/composer/panel-view.ts';
import { findMediaEditor } from '../../lib/linkedin/composer.ts';
import type { Roots } from '../../lib/linkedin/page.ts';
import { findButtonPlace, findPanelPlace } from '../../lib/linkedin/places.ts';
import type { Actions } from './actions.ts';
import type { Desk } from './desk.ts';

export interface Screen {
  draw(): void;
  clear(): void;
}

export function createScreen(desk: Desk, actions: Actions, roots: Roots): Screen {
  const mounts = createMounts(actions.onPress, actions);
  return {
    draw() {
      const { composers, snapshot, sitting } = desk.state();
      const current = desk.composer();
      if (!current || !snapshot?.settings.showButton) return mounts.clear();
      const job = desk.job();
      mounts.drawButtons(
        composers.map(({ box }) => ({
          box,
          state: toButtonState(job, sitting),
          isExpanded: sitting.isOpen && box === current.box,
          findPlace: (ours) => findButtonPlace(box, ours),
        })),
      );
      if (!sitting.isOpen) return mounts.removePanel();
      const mediaEditor = findMediaEditor(roots(), current.box);
      const around = {
        settings: snapshot.settings,
        isPostEmpty: desk.post() === '',
        isMediaEditorOpen: mediaEditor !== null,
        isBusy: snapshot.busyUntil !== undefined,
      };
      mounts.drawPanel(findPanelPlace(current, mediaEditor), toPanelView(job, sitting, around));
    },
    clear: mounts.clear,
  };
}
