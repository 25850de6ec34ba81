/** The panel in LinkedIn's dialog: four steps, one bar, one thing to do next. */
import { i18n } from '#i18n';
import type { Body, PanelCallbacks } from './body.ts';
import { CLOSE, createHost, h, icon, keepToOurselves } from './dom.ts';
import { drawBody } from './panel-body.ts';
import type { PanelView } from './panel-view.ts';
import { PANEL_CSS } from './style.ts';
import { readTheme } from './theme.ts';

export interface Panel {
  /** Puts the panel there, once; does nothing where it stands there already. */
  placeIn(parent: Element, before: Element | null): void;
  show(view: PanelView): void;
  remove(): void;
}

const OUR_EVENTS = ['click', 'keydown', 'keyup', 'keypress', 'mousedown', 'pointerdown', 'input', 'paste', 'drop'];

export function createPanel(on: PanelCallbacks): Panel {
  const { host, root } = createHost('div', PANEL_CSS);
  const body = h('div', { class: 'body' });
  const status = h('div', { role: 'status', class: 'hidden' });
  const close = h(
    'button',
    { type: 'button', class: 'quiet', 'aria-label': i18n.t('composer.close'), click: on.onClose },
    icon(...CLOSE),
  );
  const header = h('header', {}, h('span', { 'aria-hidden': 'true' }, i18n.t('composer.makeVideo')), close);
  const section = h(
    'section',
    { role: 'region', 'aria-label': i18n.t('composer.makeVideo'), tabindex: '-1', keydown: closeOnEscape(on) },
    header,
    body,
    status,
  );
  // Our words run their own way, in a place of the page's.
  section.dir = i18n.t('language.direction');
  const theme = h('div', { class: 'theme', lang: i18n.t('language.code') }, section);
  root.append(theme);
  keepToOurselves(host, OUR_EVENTS);
  // Read now: once the extension is gone from under the page, its sentences are, too.
  const outdated = i18n.t('composer.refresh');
  let drawn: Body | null = null;
  return {
    placeIn(parent, before) {
      if (host.parentElement === parent && host.nextElementSibling === before) return;
      parent.insertBefore(host, before);
      theme.dataset['theme'] = readTheme(parent);
      theme.dir = getComputedStyle(parent).direction;
    },
    show(view) {
      if (drawn?.update(view)) return;
      const hadFocus = body.contains(root.activeElement);
      drawn?.end();
      drawn = drawBody(view, on, outdated);
      body.replaceChildren(...drawn.nodes);
      // What had the focus is gone. It stays with us, or a keyboard user would start over at the top of the page.
      if (hadFocus) section.focus({ preventScroll: true });
      // A screen reader hears of the turns in the road, not of every step along it.
      status.textContent = drawn.says;
    },
    remove() {
      drawn?.end();
      drawn = null;
      host.remove();
    },
  };
}

/** Escape in the panel closes the panel, not LinkedIn's dialog with the post in it. */
function closeOnEscape(on: PanelCallbacks) {
  return (event: Event) => {
    if (!(event instanceof KeyboardEvent) || event.key !== 'Escape') return;
    event.preventDefault();
    on.onClose();
  };
}
