/** All that runs on LinkedIn before a press: a composer appears, the button mounts. The background brings the rest. */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createButtons, type SeatedButton } from '../../components/composer/buttons.ts';
import { isOurs } from '../../components/composer/dom.ts';
import type { Composer } from '../../lib/linkedin/composer.ts';
import { createLookout } from '../../lib/linkedin/lookout.ts';
import { watchPage } from '../../lib/linkedin/observe.ts';
import { findButtonPlace } from '../../lib/linkedin/places.ts';
import type { Inside } from './door.ts';
import { createLine } from './line.ts';

export default defineUnlistedScript(() => {
  const ended = new AbortController();
  let composers: readonly Composer[] = [];
  let inside: Inside | null = null;
  const line = createLine({ inside: () => inside, onShow: () => draw(), onGone: endPressed });
  const buttons = createButtons({ onPress: (box) => void line.press(box), findPlace: findButtonPlace });
  const watch = watchPage(look, ended.signal, enterShadow);
  const lookout = createLookout(watch.editables, (inMs) => setTimeout(look, inMs));

  function look() {
    if (ended.signal.aborted) return;
    if (!browser.runtime?.id) return end();
    composers = lookout.look();
    if (composers.length > 0) line.open();
    else line.close();
    draw();
  }
  function draw() {
    // The second script draws its own: it knows of the video.
    if (inside) inside.look(composers);
    else drawButtons(composers.map(({ box }) => ({ box, state: 'idle', isExpanded: false })));
  }
  function drawButtons(seats: readonly SeatedButton[]) {
    const words = line.words();
    if (words) buttons.draw(seats, words);
    else buttons.clear();
  }
  function end() {
    ended.abort();
    line.close();
    inside?.end();
  }
  /** The button outlives the extension under the page: pressed, it says what to do. */
  function endPressed() {
    end();
    buttons.expire();
  }

  globalThis.videoMakerDoor = {
    roots: watch.roots,
    take(taker) {
      if (inside) return false;
      inside = taker;
      return true;
    },
    composers: () => composers,
    expire: end,
    drawButtons,
  };
});

declare global {
  interface HTMLElement {
    /** Firefox's way into a closed shadow root. */
    readonly openOrClosedShadowRoot?: ShadowRoot | null;
  }
}

/** The page's closed shadow roots, which browsers open to extensions. Chrome takes nothing but HTML elements there. */
function enterShadow(element: HTMLElement): ShadowRoot | null {
  if (isOurs(element)) return null;
  return (browser.dom ? browser.dom.openOrClosedShadowRoot(element) : element.openOrClosedShadowRoot) ?? null;
}
