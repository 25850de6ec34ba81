/** Colours that can be read: contrast after WCAG 2.2, inks that keep it, and the tones of a scene. */
import type { Colours } from '../../view/storyboard.ts';

const LEAST_CONTRAST = 4.5;
const LIGHT = '#ffffff';
const DARK = '#14171a';

/** How one scene is coloured. Every pair that carries text keeps `LEAST_CONTRAST`. */
export interface Tone {
  readonly ground: string;
  /** A shade beside the ground, for shapes that nobody has to see. */
  readonly shade: string;
  readonly ink: string;
  /** Ink for what matters less. */
  readonly soft: string;
  /** For the words that carry the scene, bars and dots. */
  readonly mark: string;
}

export type ToneName = 'ground' | 'accent' | 'deep';

/** The three tones of a video: its ground, its accent as a ground, and its ground a step darker. */
export function tonesOf({ ground, accent }: Colours): Readonly<Record<ToneName, Tone>> {
  const isDark = luminance(ground) < 0.35;
  return {
    ground: toneOn(ground, accent),
    accent: toneOn(accent, contrast(ground, accent) >= LEAST_CONTRAST ? ground : inkOn(accent)),
    deep: toneOn(mix(ground, isDark ? '#000000' : DARK, isDark ? 0.45 : 0.9), accent),
  };
}

function toneOn(ground: string, mark: string): Tone {
  const ink = inkOn(ground);
  return {
    ground,
    shade: mix(ground, ink, 0.07),
    ink,
    soft: readable(mix(ink, ground, 0.3), ground),
    mark: readable(mark, ground),
  };
}

/** Our own black or white, whichever reads better. */
function inkOn(ground: string): string {
  const ink = contrast(LIGHT, ground) >= contrast(DARK, ground) ? LIGHT : DARK;
  // There are middle tones on which neither can be read, but true black can.
  return contrast(ink, ground) >= LEAST_CONTRAST ? ink : '#000000';
}

/** The colour itself, or as near to it as can be read on the ground. */
export function readable(colour: string, ground: string): string {
  const ink = inkOn(ground);
  for (let step = 0; step <= 50; step++) {
    const mixed = mix(colour, ink, step / 50);
    if (contrast(mixed, ground) >= LEAST_CONTRAST) return mixed;
  }
  return ink;
}

/** 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** `part` of 0 is `a`, of 1 is `b`. */
function mix(a: string, b: string, part: number): string {
  const [from, to] = [channels(a), channels(b)];
  const mixed = from.map((value, i) => Math.round(value + ((to[i] ?? 0) - value) * part));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) || 0);
}
