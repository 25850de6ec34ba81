/** One big figure that counts up, and what it means: for posts that stand on a number. */
import { cutStart, cutTop } from '../draw/stage.ts';
import type { Element, Shot, Template } from './element.ts';
import { box, endCard, sceneText } from './parts.ts';
import { composeStatement } from './statement.ts';

export const number: Template = {
  id: 'number',
  compose(shot) {
    const { kind } = shot.scene;
    if (kind === 'end') return { tone: 'ground', elements: [...columns(shot), ...endCard(shot, { largest: 120 })] };
    if (kind === 'hook') return { tone: 'accent', elements: [...columns(shot), ...hook(shot)] };
    return composeStatement(shot);
  },
};

function hook(shot: Shot): Element[] {
  const largest = { '4:5': 160, '1:1': 142, '9:16': 164, '16:9': 150 }[shot.stage.format];
  const { stage } = shot;
  const room = stage.format === '16:9' ? cutStart(stage.body, 0.66, stage)[0] : cutTop(stage.body, 0.7)[0];
  return [sceneText(shot, { room, largest, weight: 800, vertical: 'top' })];
}

/** Rising columns at the foot, or beside the words of a wide picture. */
function columns({ stage }: Shot): Element[] {
  const { width, height, format, direction } = stage;
  const parts = [0.22, 0.36, 0.3, 0.52, 0.74, 1];
  const [span, tallest] = format === '16:9' ? [width * 0.34, height * 0.72] : [width * 0.5, height * 0.3];
  const column = span / parts.length;
  return parts.map((part, i) => {
    const x = direction === 'ltr' ? width - span + i * column : span - (i + 1) * column;
    const tall = tallest * part;
    const placed = { x: x + 4, y: height - tall, width: column - 8, height: tall };
    return box(placed, 'shade', { enter: { atMs: 80 * i, how: 'grow' } });
  });
}
