/** How a canvas writes: set in the same way wherever text is measured, looked at, or drawn. */

/** `lang` is in browsers since 2025, not yet in the types. */
export type Pen = (CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D) & { lang?: string };

export interface Writing {
  readonly font: string;
  /** Pixels between letters. */
  readonly tracking: number;
  readonly language: string;
}

export function setPen(context: Pen, { font, tracking, language }: Writing): void {
  if ('lang' in context) context.lang = language;
  context.font = font;
  context.letterSpacing = `${tracking}px`;
  // Otherwise hinting makes a text wider or narrower by its size, and words drawn one by one would not meet.
  context.textRendering = 'geometricPrecision';
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
}
