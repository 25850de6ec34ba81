/** Colours that go together, by name. */
import type { Colours } from '../../lib/view/storyboard.ts';

export const PALETTES = [
  { name: 'palette.ink', colours: { ground: '#14171a', accent: '#fb923c' } },
  { name: 'palette.paper', colours: { ground: '#fbfaf8', accent: '#c2410c' } },
  { name: 'palette.navy', colours: { ground: '#101b3b', accent: '#7dd3fc' } },
  { name: 'palette.sky', colours: { ground: '#eaf2fb', accent: '#0a58a8' } },
  { name: 'palette.pine', colours: { ground: '#0f2a2e', accent: '#f2c14e' } },
  { name: 'palette.sand', colours: { ground: '#f3ede2', accent: '#7c2d12' } },
] as const satisfies readonly { name: string; colours: Colours }[];
