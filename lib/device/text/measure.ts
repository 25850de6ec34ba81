/** Measures text with the browser's own type, and remembers what it has measured. */
import { runsOf } from './graphemes.ts';
import { type Pen, setPen } from './pen.ts';

/** How far a text reaches, in ems: its advance, and its ink over and under the baseline. */
export interface Extent {
  readonly width: number;
  readonly ascent: number;
  readonly descent: number;
}

export interface Face {
  readonly family: string;
  readonly weight: number;
}

export interface Measure {
  /** `tracking` in ems. */
  extentOf(text: string, face: Face, tracking: number): Extent;
  /** The signs that are drawn from pictures, because no font here has them. */
  readonly pictured: ReadonlySet<string>;
}

export interface MeasureOptions {
  /** BCP 47: which forms of the signs that East Asian languages have in common. */
  readonly language?: string;
  readonly pictured?: ReadonlySet<string>;
}

/** Everything is measured at this size and scaled. */
const PROBE = 100;
/** A picture's place in a line, as wide and high as coloured fonts have it. */
export const PICTURE: Extent = { width: 1.24, ascent: 0.93, descent: 0.19 };
const NOTHING: Extent = { width: 0, ascent: 0, descent: 0 };

export function createMeasure({ language = '', pictured = new Set() }: MeasureOptions = {}): Measure {
  const context: Pen | null = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) throw new Error('this browser draws nothing off screen');
  const known = new Map<string, Extent>();
  const measureTyped = (text: string): Extent => {
    const { width, actualBoundingBoxAscent, actualBoundingBoxDescent } = context.measureText(text);
    return { width: width / PROBE, ascent: actualBoundingBoxAscent / PROBE, descent: actualBoundingBoxDescent / PROBE };
  };
  return {
    pictured,
    extentOf(text, face, tracking) {
      const font = fontOf(face, PROBE);
      const key = `${font}|${tracking}|${text}`;
      const before = known.get(key);
      if (before) return before;
      setPen(context, { font, tracking: tracking * PROBE, language });
      const extent = runsOf(text, pictured)
        .map((run) => (run.isPicture ? PICTURE : measureTyped(run.text)))
        .reduce(beside, NOTHING);
      known.set(key, extent);
      return extent;
    },
  };
}

export function fontOf({ family, weight }: Face, size: number): string {
  return `${weight} ${size}px ${family}`;
}

function beside(one: Extent, other: Extent): Extent {
  return {
    width: one.width + other.width,
    ascent: Math.max(one.ascent, other.ascent),
    descent: Math.max(one.descent, other.descent),
  };
}
