/** Builds elements in LinkedIn's page: plain DOM, no framework, nothing parsed from text. */

type Props = Readonly<Record<string, string | boolean | ((event: Event) => void)>>;

/** An element with attributes, listeners (functions, by event name) and children. */
export function h(tag: string, props: Props = {}, ...children: readonly (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false) element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

/** A 20-pixel line icon from one or more path texts. */
export function icon(...paths: readonly string[]): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const attributes = { viewBox: '0 0 24 24', width: '20', height: '20', 'aria-hidden': 'true' };
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value);
  for (const d of paths) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', d);
    svg.append(path);
  }
  return svg;
}

/** Our mark: a play triangle cut out of three lines of text. */
export const MARK = ['M4 6h16', 'M4 12h5', 'M4 18h5', 'M13 10.5v8l6.5-4z'] as const;
export const RING = ['M12 3a9 9 0 1 0 9 9'] as const;
export const TICK = ['M5 12.5l4.5 4.5L19 7.5'] as const;
export const CLOSE = ['M6 6l12 12', 'M18 6L6 18'] as const;

declare global {
  /** The hosts that both scripts made: they share a world, and no module. */
  var videoMakerHosts: WeakSet<Element> | undefined;
}

/** True for a host of ours: whoever watches the page for changes would else be woken by what it drew itself. */
export function isOurs(element: Element): boolean {
  return globalThis.videoMakerHosts?.has(element) ?? false;
}

/** A host whose closed shadow root the page cannot look into, styled from one sheet. */
export function createHost(tag: string, css: string): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement(tag);
  globalThis.videoMakerHosts ??= new WeakSet();
  globalThis.videoMakerHosts.add(host);
  const root = host.attachShadow({ mode: 'closed' });
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox keeps constructed sheets from content scripts; a style element does there.
    root.append(h('style', {}, css));
  }
  return { host, root };
}

/** LinkedIn watches its dialog for presses and keys; those in our things are not its business. */
export function keepToOurselves(host: HTMLElement, events: readonly string[]): void {
  for (const type of events) host.addEventListener(type, (event) => event.stopPropagation());
}
