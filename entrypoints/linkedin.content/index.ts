/** A composer appears, the button mounts, the video attaches. */
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { NEW_SITTING } from '../../components/composer/panel-view.ts';
import { createLookout } from '../../lib/linkedin/lookout.ts';
import { watchPage } from '../../lib/linkedin/observe.ts';
import { createPostKeeper } from '../../lib/linkedin/post-keeper.ts';
import { createActions } from './actions.ts';
import { createConnection } from './connection.ts';
import { createDelivery } from './delivery.ts';
import { createDesk } from './desk.ts';
import { createScreen } from './screen.ts';

export default defineContentScript({
  matches: ['https://www.linkedin.com/*'],
  allFrames: true,
  main({ signal }) {
    const ended = new AbortController();
    const whileHere = AbortSignal.any([signal, ended.signal]);
    const roots = () => watch.roots();
    const keeper = createPostKeeper(roots);
    const lookout = createLookout(roots, (inMs) => setTimeout(look, inMs));
    const desk = createDesk(() => screen.draw());
    const delivery = createDelivery(desk, roots, keeper);
    const screen = createScreen(desk, createActions(desk, delivery), roots);
    const connection = createConnection(desk, delivery, () => ended.abort());

    function look() {
      if (whileHere.aborted) return;
      const composers = lookout.look();
      if (composers.length > 0) connection.open();
      else connection.close();
      desk.set(
        composers.length > 0 ? { composers } : { composers, snapshot: null, chosen: null, sitting: NEW_SITTING },
      );
      void keeper.look(desk.composer());
    }

    const watch = watchPage(look, whileHere, enterShadow);
    whileHere.addEventListener('abort', () => {
      connection.close();
      if (!desk.state().sitting.isOpen || signal.aborted) screen.clear();
      else desk.sit({ isOutdated: true });
    });
  },
});

/** Closed shadow roots, where the browser opens them to extensions. Chrome takes nothing but HTML elements there. */
function enterShadow(element: HTMLElement): ShadowRoot | null {
  return browser.dom?.openOrClosedShadowRoot(element) ?? null;
}
