/** Draws one composed scene at one moment. */
import type { Element, Picture } from '../templates/element.ts';
import type { Brush } from './brush.ts';
import { paintBox, paintLogo, paintMedia, paintPortrait, paintRing, paintSign } from './paint-shape.ts';
import { paintFigure, paintText } from './paint-text.ts';

export function paintScene(brush: Brush, { elements }: Picture): void {
  const { context, stage, tones, tone } = brush;
  context.fillStyle = tones[tone].ground;
  context.fillRect(0, 0, stage.width, stage.height);
  for (const element of elements) paintElement(brush, element);
}

function paintElement(brush: Brush, element: Element): void {
  switch (element.type) {
    case 'text':
      paintText(brush, element);
      break;
    case 'figure':
      paintFigure(brush, element);
      break;
    case 'box':
      paintBox(brush, element);
      break;
    case 'ring':
      paintRing(brush, element);
      break;
    case 'sign':
      paintSign(brush, element);
      break;
    case 'media':
      paintMedia(brush, element);
      break;
    case 'portrait':
      paintPortrait(brush, element);
      break;
    case 'logo':
      paintLogo(brush, element);
      break;
    default:
      element satisfies never;
  }
}
