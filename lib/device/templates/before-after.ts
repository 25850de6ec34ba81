/** How it was against how it is: the old half stays in sight, struck through, while the new one comes. */
import { cutStart, cutTop, inset, type Rect, whole } from '../draw/stage.ts';
import type { Element, Picture, Shot, Template, TextElement } from './element.ts';
import { box, endCard, fade, sceneText, textOf, words } from './parts.ts';
import { composeStatement } from './statement.ts';

const SIGN = 88;

export const beforeAfter: Template = {
  id: 'before-after',
  compose(shot) {
    const { kind } = shot.scene;
    if (kind === 'before') return before(shot);
    if (kind === 'after') return after(shot);
    if (kind === 'end') return { tone: 'accent', elements: endCard(shot, { weight: 800 }) };
    return composeStatement(shot);
  },
};

function before(shot: Shot): Picture {
  const { stage } = shot;
  const text = sceneText(shot, { room: underSign(stage.body), largest: 132, enter: words(200) });
  return { tone: 'deep', elements: [signOver(shot, text, 'cross'), text] };
}

function after(shot: Shot): Picture {
  const old = shot.board.scenes.slice(0, shot.index).findLast((scene) => scene.kind === 'before');
  if (!old) {
    const text = sceneText(shot, { room: underSign(shot.stage.body), largest: 132 });
    return { tone: 'accent', elements: [signOver(shot, text, 'check'), text] };
  }
  return halves(shot, old.text);
}

function halves(shot: Shot, old: string): Picture {
  const { stage } = shot;
  const isWide = stage.format === '16:9';
  const page = whole(stage);
  const part = isWide ? 0.42 : 0.36;
  const [oldPage] = isWide ? cutStart(page, part, stage) : cutTop(page, oldPart(shot, part));
  const [oldRoom, newRoom] = isWide ? cutStart(stage.body, part + 0.005, stage, 110) : cutTop(stage.body, part, 90);
  const was = textOf(shot, old, {
    room: inset(oldRoom, 0, isWide ? 40 : 12),
    largest: 64,
    weight: 500,
    ink: 'soft',
    tone: 'deep',
    struck: true,
    enter: fade(0),
  });
  const is = sceneText(shot, { room: underSign(newRoom), largest: 124, vertical: 'top', enter: words(320) });
  const ground = box(oldPage, 'ground', { tone: 'deep', enter: { atMs: 0, how: 'none' } });
  const over = isWide ? ({ progress: null, name: 'deep' } as const) : ({ progress: 'deep', name: 'accent' } as const);
  return { tone: 'accent', elements: [ground, was, sign(shot, newRoom, 'check', 240), is], over };
}

/** Where the old half ends on the whole page, so that the edge runs through the middle of the gap. */
function oldPart({ stage }: Shot, part: number): number {
  return (stage.body.y + stage.body.height * part) / stage.height;
}

/** Just over the first line of the text. */
function signOver(shot: Shot, text: TextElement, which: 'check' | 'cross'): Element {
  const top = text.room.y + (text.room.height - text.fitted.height) / 2 - SIGN - 44;
  return sign(shot, { ...text.room, y: top - 12 }, which);
}

function underSign(room: Rect): Rect {
  return { ...room, y: room.y + SIGN + 44, height: room.height - SIGN - 44 };
}

function sign({ stage }: Shot, room: Rect, which: 'check' | 'cross', atMs = 60): Element {
  const x = stage.direction === 'ltr' ? room.x : room.x + room.width - SIGN;
  return {
    type: 'sign',
    sign: which,
    room: { x, y: room.y + 12, width: SIGN, height: SIGN },
    enter: { atMs, how: 'rise' },
  };
}
