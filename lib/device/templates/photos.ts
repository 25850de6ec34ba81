/** The user's own pictures, each with its words on a panel: for posts that tell a story in photos. */
import { cutStart, cutTop, inset, type Rect, whole } from '../draw/stage.ts';
import type { Element, Picture, Shot, Template } from './element.ts';
import { box, endCard, rise, sceneText } from './parts.ts';
import { composeStatement } from './statement.ts';

export const photos: Template = {
  id: 'photos',
  compose(shot) {
    if (shot.scene.media) return picture(shot, shot.scene.media);
    if (shot.scene.kind === 'end') return { tone: 'accent', elements: endCard(shot, { align: 'center' }) };
    return composeStatement(shot);
  },
};

function picture(shot: Shot, media: NonNullable<Shot['scene']['media']>): Picture {
  const { stage } = shot;
  const shown: Element = {
    type: 'media',
    room: whole(stage),
    media,
    radius: 0,
    travel: 0.12,
    enter: { atMs: 0, how: 'none' },
  };
  if (!shot.scene.text) return { tone: 'ground', elements: [shown] };
  return { tone: 'ground', elements: stage.format === '16:9' ? beside(shot, shown) : below(shot, shown) };
}

/** Words on a panel over the foot of an upright picture. */
function below(shot: Shot, shown: Element): Element[] {
  const { stage } = shot;
  const [, foot] = cutTop(stage.safe, stage.format === '1:1' ? 0.58 : 0.64);
  const room = inset(foot, 44, 36);
  const text = sceneText(shot, { room, largest: 76, vertical: 'bottom', enter: rise(260) });
  const height = text.fitted.height + 72;
  const panel = { ...foot, y: foot.y + foot.height - height, height };
  return [shown, box(panel, 'ground', { radius: 28, opacity: 0.94, enter: { atMs: 120, how: 'fade' } }), text];
}

/** Words beside a wide picture; nothing of it is hidden. */
function beside(shot: Shot, shown: Element): Element[] {
  const { stage } = shot;
  const [panel, rest] = cutStart(whole(stage), 0.4, stage);
  const reading: Rect = inset(cutStart(stage.body, 0.345, stage)[0], 0, 20);
  const text = sceneText(shot, { room: reading, largest: 88, enter: rise(200) });
  return [{ ...shown, room: rest }, box(panel, 'ground', { enter: { atMs: 0, how: 'none' } }), text];
}
