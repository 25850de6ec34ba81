/** The user's own footage with the words as captions: for posts with a video to show. */
import { cutTop, inset, whole } from '../draw/stage.ts';
import type { Element, Picture, Shot, Template } from './element.ts';
import { box, endCard, sceneText, words } from './parts.ts';
import { composeStatement } from './statement.ts';

export const clip: Template = {
  id: 'clip',
  compose(shot) {
    if (shot.scene.media) return captioned(shot, shot.scene.media);
    if (shot.scene.kind === 'end') return { tone: 'ground', elements: endCard(shot, { weight: 800 }) };
    return composeStatement(shot);
  },
};

/** Upright: the picture fills all. Square and 4:5: a band for the words keeps faces clear. Wide: words over the foot. */
function captioned(shot: Shot, media: NonNullable<Shot['scene']['media']>): Picture {
  const { stage } = shot;
  const isBanded = stage.format === '1:1' || stage.format === '4:5';
  const page = whole(stage);
  const [upper, lower] = isBanded ? cutTop(page, 0.7) : [page, cutTop(stage.safe, 0.62)[1]];
  const shown: Element = { type: 'media', room: upper, media, radius: 0, travel: 0, enter: { atMs: 0, how: 'none' } };
  if (!shot.scene.text) return { tone: 'ground', elements: [{ ...shown, room: page }] };
  const bottom = stage.safe.y + stage.safe.height;
  const band = { ...stage.safe, y: lower.y + 36, height: bottom - lower.y - 36 };
  const room = isBanded ? band : inset(lower, 40, 32);
  const align = isBanded ? 'start' : 'center';
  const text = sceneText(shot, {
    room,
    largest: 84,
    weight: 800,
    align,
    vertical: isBanded ? 'middle' : 'bottom',
    enter: words(80),
  });
  if (isBanded) return { tone: 'ground', elements: [shown, text] };
  const [width, height] = [Math.min(lower.width, text.fitted.width + 88), text.fitted.height + 56];
  const pill = {
    x: lower.x + (lower.width - width) / 2,
    y: room.y + room.height - text.fitted.height - 28,
    width,
    height,
  };
  return {
    tone: 'ground',
    elements: [shown, box(pill, 'ground', { radius: 24, opacity: 0.86, enter: { atMs: 0, how: 'fade' } }), text],
  };
}
