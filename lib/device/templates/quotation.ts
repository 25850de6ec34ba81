/** The picture of one quotation: a large mark, the words in serifs, and who said them. */
import { cutStart, cutTop, type Rect } from '../draw/stage.ts';
import type { Element, Picture, Shot } from './element.ts';
import { box, fade, rise, SERIF, sceneText, textOf, words } from './parts.ts';

export function quotePicture(shot: Shot): Picture {
  const { scene, stage } = shot;
  const room = inner(shot);
  const isWide = stage.format === '16:9';
  const [head, rest] = isWide ? cutStart(room, 0.2, stage, 40) : cutTop(room, stage.format === '1:1' ? 0.2 : 0.18, 20);
  const [above, below] = cutTop(rest, scene.source ? 0.82 : 1, scene.source ? 36 : 0);
  const mark = textOf(shot, '\u201c', {
    room: isWide ? head : { ...head, height: head.height * 1.6 },
    largest: isWide ? 420 : 340,
    family: SERIF,
    weight: 700,
    ink: 'mark',
    vertical: 'top',
    enter: fade(0),
  });
  const text = sceneText(shot, {
    room: above,
    largest: 104,
    family: SERIF,
    weight: 600,
    vertical: isWide ? 'middle' : 'top',
    enter: words(160),
  });
  const source = scene.source
    ? [
        textOf(shot, `— ${scene.source}`, {
          room: below,
          largest: 48,
          weight: 500,
          ink: 'soft',
          vertical: 'top',
          enter: rise(700),
        }),
      ]
    : [];
  return { tone: 'ground', elements: [...frame(shot), mark, text, ...source] };
}

/** A hairline over the name, as on a printed page. */
export function frame({ stage }: Shot): Element[] {
  const { x, y, width, height } = stage.body;
  const line = { x, y: y + height - 12, width, height: 3 };
  return [box(line, 'ink', { opacity: 0.3, enter: { atMs: 0, how: 'grow' } })];
}

/** The room over the hairline. */
export function inner({ stage }: Shot): Rect {
  const { body } = stage;
  const side = stage.format === '16:9' ? 160 : 12;
  return { x: body.x + side, y: body.y + 32, width: body.width - 2 * side, height: body.height - 84 };
}
