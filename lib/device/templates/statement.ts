/** Large words on a plain ground, one thought at a time: for posts that make a point. */
import { cutStart, type Rect, type Stage } from '../draw/stage.ts';
import type { Element, Picture, Shot, Template } from './element.ts';
import { figurePicture } from './figure.ts';
import { bar, box, endCard, sceneText } from './parts.ts';
import { quotePicture } from './quotation.ts';

export const statement: Template = {
  id: 'statement',
  compose: composeStatement,
};

/** Serves scenes of every kind, for templates that have nothing of their own for one. */
export function composeStatement(shot: Shot): Picture {
  const { scene } = shot;
  switch (scene.kind) {
    case 'number':
      return figurePicture(shot);
    case 'quote':
      return quotePicture(shot);
    case 'end':
      return { tone: 'accent', elements: [shape(shot.stage, 'end'), ...endCard(shot)] };
    case 'hook':
      return { tone: 'ground', elements: [shape(shot.stage, 'hook'), ...said(shot, largestHook(shot.stage), 800)] };
    case 'beat':
    case 'item':
    case 'before':
    case 'after':
    case 'media':
      return { tone: 'ground', elements: [shape(shot.stage, 'beat'), ...said(shot, 116, 700)] };
    default:
      return scene.kind satisfies never;
  }
}

/** From the bar's top to the text's. */
const BAR = 60;

function said(shot: Shot, largest: number, weight: number): Element[] {
  const room = readingRoom(shot.stage);
  const under = { ...room, y: room.y + BAR + 24, height: room.height - BAR - 24 };
  const text = sceneText(shot, { room: under, largest, weight });
  const top = text.room.y + (text.room.height - text.fitted.height) / 2;
  return [bar({ ...room, y: top - BAR }, shot.stage), text];
}

/** A wide picture is read in its first two thirds; the shape fills what is left. */
function readingRoom(stage: Stage): Rect {
  return stage.format === '16:9' ? cutStart(stage.body, 0.7, stage)[0] : stage.body;
}

function largestHook({ format }: Stage): number {
  return { '4:5': 168, '1:1': 150, '9:16': 172, '16:9': 160 }[format];
}

/** A large disc that looks in from the edge where reading ends. */
function shape(stage: Stage, when: 'hook' | 'beat' | 'end'): Element {
  const { width, height, format, direction } = stage;
  const side = { '4:5': 900, '1:1': 760, '9:16': 1000, '16:9': 1100 }[format];
  const out = { hook: 0.42, beat: 0.58, end: 0.3 }[when];
  const x = direction === 'ltr' ? width - side * (1 - out) : -side * out;
  const y = when === 'end' ? -side * 0.4 : height - side * 0.62;
  const placed = { x, y, width: side, height: side };
  return box(placed, 'shade', { radius: side / 2, enter: { atMs: 0, how: 'none' } });
}
