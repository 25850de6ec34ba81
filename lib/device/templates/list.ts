/** Points with a counter: the figure tells where one is, the dots how much is left. */
import { cutStart, cutTop, type Stage, whole } from '../draw/stage.ts';
import { writePlace } from '../storyboard/figure.ts';
import type { Element, Picture, Shot, Template } from './element.ts';
import { box, dots, endCard, rise, sceneText, textOf, words } from './parts.ts';
import { composeStatement } from './statement.ts';

export const list: Template = {
  id: 'list',
  compose(shot) {
    const { kind } = shot.scene;
    if (kind === 'item') return item(shot);
    if (kind === 'hook') return hook(shot);
    if (kind === 'end') return { tone: 'deep', elements: [...band(shot.stage, 'mark'), ...endCard(shot)] };
    return composeStatement(shot);
  },
};

/** A full-height band where reading starts; the words stand clear of it. */
function band(stage: Stage, fill: 'mark' | 'shade'): Element[] {
  const { width, height, direction } = stage;
  const placed = { x: direction === 'ltr' ? 0 : width - 28, y: 0, width: 28, height };
  return [box(placed, fill, { enter: { atMs: 0, how: 'grow' } })];
}

function hook(shot: Shot): Picture {
  const { stage } = shot;
  const [text, row] = cutTop(stage.body, 0.86, 24);
  const largest = { '4:5': 156, '1:1': 138, '9:16': 160, '16:9': 150 }[stage.format];
  const said = sceneText(shot, { room: text, largest, weight: 800 });
  return { tone: 'ground', elements: [...band(stage, 'mark'), said, ...dots(shot, row)] };
}

function item(shot: Shot): Picture {
  return shot.stage.format === '16:9' ? wideItem(shot) : tallItem(shot);
}

function tallItem(shot: Shot): Picture {
  const { stage } = shot;
  const [head, rest] = cutTop(stage.body, stage.format === '1:1' ? 0.32 : 0.34, 40);
  const [numeral, row] = cutStart(head, 0.5, stage, 24);
  const largest = { '4:5': 380, '1:1': 260, '9:16': 440, '16:9': 0 }[stage.format];
  const figure = textOf(shot, writePlace(shot.scene.place ?? 1, shot.board), {
    room: numeral,
    largest,
    weight: 800,
    ink: 'mark',
    vertical: 'middle',
    enter: rise(0),
  });
  const text = sceneText(shot, { room: rest, largest: 132, vertical: 'top', enter: words(180) });
  const rule = box({ ...head, y: head.y + head.height + 6, height: 3 }, 'ink', {
    opacity: 0.15,
    enter: { atMs: 60, how: 'grow' },
  });
  return { tone: 'ground', elements: [figure, ...endAligned(shot, row), rule, text] };
}

/** The dots end where the text's lines end. */
function endAligned(shot: Shot, row: Shot['stage']['body']): Element[] {
  const placed = dots(shot, row);
  const left = Math.min(...placed.map(({ room }) => room.x));
  const right = Math.max(...placed.map(({ room }) => room.x + room.width));
  const by = shot.stage.direction === 'ltr' ? row.x + row.width - right : row.x - left;
  return placed.map((dot) => ({ ...dot, room: { ...dot.room, x: dot.room.x + by } }));
}

function wideItem(shot: Shot): Picture {
  const { stage } = shot;
  const page = whole(stage);
  const [panel] = cutStart(page, 0.34, stage);
  const [, reading] = cutStart(stage.body, 0.335, stage, 110);
  const inner = { ...panel, y: stage.safe.y, height: stage.safe.height };
  const figure = textOf(shot, writePlace(shot.scene.place ?? 1, shot.board), {
    room: inner,
    largest: 460,
    weight: 800,
    align: 'center',
    tone: 'accent',
    enter: rise(60),
  });
  const [text, row] = cutTop(reading, 0.86, 24);
  const ground = box(panel, 'ground', { tone: 'accent', enter: { atMs: 0, how: 'none' } });
  const said = sceneText(shot, { room: text, largest: 116, enter: words(200) });
  const over = { progress: null, name: 'accent' } as const;
  return { tone: 'ground', elements: [ground, figure, said, ...dots(shot, row)], over };
}
