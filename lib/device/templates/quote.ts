/** Somebody's words, set as words to keep: for posts that quote. */
import type { Element, Shot, Template } from './element.ts';
import { endCard, SERIF, sceneText } from './parts.ts';
import { frame, inner, quotePicture } from './quotation.ts';
import { composeStatement } from './statement.ts';

export const quote: Template = {
  id: 'quote',
  compose(shot) {
    const { kind } = shot.scene;
    if (kind === 'number') return composeStatement(shot);
    if (kind === 'quote') return quotePicture(shot);
    if (kind === 'end') {
      const wording = { family: SERIF, weight: 600, align: 'center', largest: 112 } as const;
      return { tone: 'ground', elements: [...frame(shot), ...endCard(shot, wording)] };
    }
    return { tone: 'ground', elements: [...frame(shot), plain(shot)] };
  },
};

function plain(shot: Shot): Element {
  const isHook = shot.scene.kind === 'hook';
  return sceneText(shot, {
    room: inner(shot),
    largest: isHook ? 128 : 108,
    family: SERIF,
    weight: 600,
    align: 'center',
  });
}
