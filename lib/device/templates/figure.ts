/** The picture of one number: it counts up, and its meaning stands with it. */

import type { Figure } from '../../view/storyboard.ts';
import { cutStart, cutTop, type Rect } from '../draw/stage.ts';
import { directionOfFigure, writeFigure, zeroOf } from '../storyboard/figure.ts';
import { fitLine } from '../text/fit.ts';
import { stackOf } from '../text/stack.ts';
import type { FigureElement, Picture, Shot } from './element.ts';
import { box, rise, sceneText } from './parts.ts';

const COUNT_MS = 1100;

/** The figure at its largest, its meaning beneath, or beside it where the picture is wide. */
export function figurePicture(shot: Shot): Picture {
  const { scene, stage } = shot;
  if (!scene.figure) return { tone: 'ground', elements: [sceneText(shot, { room: stage.body, largest: 120 })] };
  const isWide = stage.format === '16:9';
  const [first, second] = isWide ? cutStart(stage.body, 0.52, stage, 100) : cutTop(stage.body, 0.5, 72);
  const figure = figureIn(shot, scene.figure, first);
  const line = box(lineUnder(shot, first, second), 'mark', { radius: 5, enter: { atMs: 200, how: 'grow' } });
  const meaning = scene.text
    ? [
        sceneText(shot, {
          room: second,
          largest: 100,
          weight: 600,
          vertical: isWide ? 'middle' : 'top',
          enter: rise(500),
        }),
      ]
    : [];
  return { tone: 'accent', elements: [figure, line, ...meaning] };
}

function lineUnder({ stage }: Shot, first: Rect, second: Rect): Rect {
  if (stage.format !== '16:9') return { x: first.x, y: second.y - 41, width: first.width, height: 10 };
  const x = stage.direction === 'ltr' ? second.x - 55 : second.x + second.width + 45;
  return { x, y: first.y + first.height * 0.2, width: 10, height: first.height * 0.6 };
}

function figureIn(shot: Shot, figure: Figure, room: Rect): FigureElement {
  const { stage, board, byline, measure } = shot;
  const face = { family: stackOf(byline.face, board.language), weight: 800 };
  const text = writeFigure(figure, 1, board.language).replaceAll(' ', '\u00a0');
  const fitted = fitLine({
    text: widest(text, (digit) => measure.extentOf(digit, face, 0).width),
    width: room.width,
    height: room.height,
    largest: stage.format === '16:9' ? 340 : 380,
    smallest: 90,
    face,
    language: board.language,
    direction: directionOfFigure(figure),
    measure,
  });
  return {
    type: 'figure',
    room,
    fitted,
    figure,
    align: 'start',
    vertical: stage.format === '16:9' ? 'middle' : 'bottom',
    countMs: COUNT_MS,
    enter: { atMs: 60, how: 'fade' },
  };
}

/** While it counts a figure is made of other digits than its own: the widest one has to fit in every place. */
function widest(text: string, widthOf: (digit: string) => number): string {
  const own = /\p{Nd}/u.exec(text)?.[0];
  if (!own) return text;
  const digits = Array.from({ length: 10 }, (_, i) => String.fromCodePoint(zeroOf(own) + i));
  const [most = own] = digits.toSorted((a, b) => widthOf(b) - widthOf(a));
  return text.replaceAll(/\p{Nd}/gu, most);
}
