/** Dark or light as the dialog around us is, whatever the system says: LinkedIn has a theme of its own. */

export type Theme = 'light' | 'dark';

/** The nearest painted background decides; where none can be read, the colour of the text does. */
export function readTheme(place: Element): Theme {
  for (let element: Element | null = place; element; element = parentOf(element)) {
    const background = luminanceOf(getComputedStyle(element).backgroundColor);
    if (background !== null) return background < 0.5 ? 'dark' : 'light';
  }
  const ink = luminanceOf(getComputedStyle(place).color);
  return ink !== null && ink > 0.5 ? 'dark' : 'light';
}

/** 0 black to 1 white; null for what is mostly see-through or written in a way that is not known here. */
function luminanceOf(colour: string): number | null {
  const wide = colour.startsWith('color(');
  if (!wide && !colour.startsWith('rgb')) return null;
  const [r = 0, g = 0, b = 0, alpha = 1] = (colour.match(/(?<![\w-])[\d.]+(?:e-\d+)?/g) ?? []).map(Number);
  if (alpha <= 0.5) return null;
  return (0.299 * r + 0.587 * g + 0.114 * b) / (wide ? 1 : 255);
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}
