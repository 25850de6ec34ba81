/** Draws what the desk knows into the composers. */
import { createPanel, type Panel } from '../../components/composer/panel.ts';
import { toButtonState, toPanelView } from '../../components/composer/panel-view.ts';
import { findMediaEditor } from '../../lib/linkedin/composer.ts';
import { findPanelPlace } from '../../lib/linkedin/places.ts';
import type { Door } from '../linkedin-button/door.ts';
import type { Actions } from './actions.ts';
import type { Desk } from './desk.ts';

export interface Screen {
  draw(): void;
  clear(): void;
}

export function createScreen(desk: Desk, actions: Actions, door: Door): Screen {
  let panel: Panel | null = null;
  const removePanel = () => {
    panel?.remove();
    panel = null;
  };
  return {
    draw() {
      const { composers, snapshot, sitting, checked } = desk.state();
      const current = desk.composer();
      const job = desk.job();
      const isShown = snapshot?.settings.showButton ?? true;
      const state = toButtonState(job, sitting);
      door.drawButtons(
        composers.map(({ box }) => ({ box, state, isExpanded: sitting.isOpen && box === current?.box })),
      );
      if (!current || !isShown || !sitting.isOpen) return removePanel();
      const mediaEditor = findMediaEditor(door.roots(), current.box);
      const around = {
        settings: snapshot?.settings ?? null,
        isPostEmpty: desk.post() === '',
        isMediaEditorOpen: mediaEditor !== null,
        isBusy: snapshot?.busyUntil !== undefined,
        check: checked?.jobId === job?.id ? (checked?.check ?? null) : null,
      };
      panel ??= createPanel(actions);
      panel.show(toPanelView(job, sitting, around));
      const { parent, before } = findPanelPlace(current, mediaEditor);
      panel.placeIn(parent, before);
    },
    clear: removePanel,
  };
}
