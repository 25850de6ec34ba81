/** A face, a name, a role, and what they have to say: for posts in the first person. */
import { cutStart, cutTop, type Rect, whole } from '../draw/stage.ts';
import type { Element, Picture, Shot, Template } from './element.ts';
import { box, endCard, portrait, rise, sceneText, textOf } from './parts.ts';
import { composeStatement } from './statement.ts';

export const intro: Template = {
  id: 'intro',
  compose(shot) {
    if (shot.scene.kind === 'hook' && shot.byline.name) return hook(shot);
    if (shot.scene.kind === 'end') return { tone: 'ground', elements: [...disc(shot), ...endCard(shot)] };
    return composeStatement(shot);
  },
};

function hook(shot: Shot): Picture {
  const { stage } = shot;
  const beside = stage.format === '16:9' || stage.format === '1:1';
  return beside ? hookBeside(shot) : hookBelow(shot);
}

/** The face over the words, to the edges of the picture. */
function hookBelow(shot: Shot): Picture {
  const { stage } = shot;
  const [face] = cutTop(whole(stage), stage.format === '9:16' ? 0.5 : 0.46);
  const top = face.height + 40;
  const bottom = stage.safe.y + stage.safe.height;
  const reading = { ...stage.safe, y: top, height: bottom - top };
  return { tone: 'ground', elements: [portrait(shot, face, { radius: 0 }), ...nameAndWords(shot, reading, 112)] };
}

/** The face where reading ends, the words where it starts: name and chin never meet. */
function hookBeside(shot: Shot): Picture {
  const { stage } = shot;
  const [, face] = cutStart(whole(stage), stage.format === '1:1' ? 0.58 : 0.62, stage);
  const inner = cutStart(stage.safe, stage.format === '1:1' ? 0.56 : 0.6, stage, 48)[0];
  const reading = { ...inner, y: inner.y + 40, height: inner.height - 40 };
  return { tone: 'ground', elements: [portrait(shot, face, { radius: 0 }), ...nameAndWords(shot, reading, 104)] };
}

function nameAndWords(shot: Shot, reading: Rect, largest: number): Element[] {
  const { byline, stage } = shot;
  const [said, lower] = cutTop(reading, 0.74, 36);
  const [first, second] = byline.role ? cutTop(lower, 0.56) : [lower, lower];
  const name = textOf(shot, byline.name, {
    room: first,
    largest: 56,
    weight: 700,
    ink: 'mark',
    vertical: byline.role ? 'bottom' : 'top',
    enter: rise(500),
  });
  const role = textOf(shot, byline.role, {
    room: second,
    largest: 38,
    weight: 500,
    ink: 'soft',
    vertical: 'top',
    enter: rise(600),
  });
  const line = { x: lower.x, y: lower.y - 10, width: lower.width, height: 3 };
  const text = sceneText(shot, {
    room: said,
    largest,
    weight: 800,
    vertical: stage.format === '16:9' ? 'middle' : 'bottom',
  });
  return [
    text,
    box(line, 'ink', { opacity: 0.2, enter: { atMs: 380, how: 'grow' } }),
    name,
    ...(byline.role ? [role] : []),
  ];
}

/** A ring that looks in over the last card. */
function disc({ stage }: Shot): Element[] {
  const side = Math.min(stage.width, stage.height) * 0.52;
  const x = stage.direction === 'ltr' ? stage.width - side * 0.55 : -side * 0.45;
  const room = { x, y: -side * 0.45, width: side, height: side };
  return [{ type: 'ring', room, fill: 'mark', thickness: 28, enter: { atMs: 0, how: 'fade' } }];
}
