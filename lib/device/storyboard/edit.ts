/** Changes to a storyboard, by hand or by word: each gives a new one that still keeps the rules. */

import type { Scene, SceneMedia, Storyboard } from '../../view/storyboard.ts';
import { tidyText } from './clean.ts';
import { emphasisOf } from './emphasis.ts';
import { readingTime } from './pace.ts';
import { readFigure } from './recognise.ts';
import { durationOf, LONGEST_MS, SHORTEST_MS } from './storyboard.ts';

const SCENE_MS = { least: 1000, most: 15_000 } as const;
const MOST_SOURCE = 100;

/** The scene with other words. Its length follows them, and keeps what somebody had added; so do the words marked by hand. */
export function setText(board: Storyboard, id: string, text: string): Storyboard {
  const words = tidyText(text);
  return change(board, id, (scene) => {
    if (words === scene.text) return scene;
    const longer = readingTime({ ...scene, text: words }) - readingTime(scene);
    return {
      ...scene,
      text: words,
      emphasis: emphasisAfter(scene, words, board.language),
      durationMs: withinScene(scene.durationMs + longer),
    };
  });
}

function emphasisAfter({ text, emphasis }: Scene, words: string, language: string): readonly string[] {
  const isOwn = emphasis.join('\n') === emphasisOf(text, language).join('\n');
  return isOwn ? emphasisOf(words, language) : emphasis.filter((one) => words.includes(one));
}

export function setDuration(board: Storyboard, id: string, durationMs: number): Storyboard {
  return change(board, id, (scene) => ({ ...scene, durationMs: withinScene(durationMs) }));
}

/** Words without a number in them leave the figure as it is. */
export function setFigure(board: Storyboard, id: string, text: string): Storyboard {
  const figure = readFigure(text);
  return figure ? change(board, id, (scene) => ({ ...scene, figure })) : board;
}

export function setSource(board: Storyboard, id: string, text: string): Storyboard {
  const source = tidyText(text).slice(0, MOST_SOURCE);
  return change(board, id, ({ source: _, ...scene }) => (source ? { ...scene, source } : scene));
}

/** A picture has to be seen: a template that shows none gives way to one that does. */
export function setMedia(board: Storyboard, id: string, media: SceneMedia | null): Storyboard {
  const changed = change(board, id, ({ media: _, ...scene }) => {
    if (media) return { ...scene, media };
    return scene.kind === 'media' ? { ...scene, kind: 'beat' } : scene;
  });
  const isShown = board.template === 'photos' || board.template === 'clip';
  if (!media || isShown) return changed;
  return { ...changed, template: media.kind === 'clip' ? 'clip' : 'photos' };
}

/** The last scene cannot go: a video has one. */
export function removeScene(board: Storyboard, id: string): Storyboard {
  if (board.scenes.length < 2) return board;
  return placed({ ...board, scenes: board.scenes.filter((scene) => scene.id !== id) });
}

/** Moves a scene so that it stands at `to`, counted from 0. */
export function moveScene(board: Storyboard, id: string, to: number): Storyboard {
  const scene = board.scenes.find((one) => one.id === id);
  if (!scene) return board;
  const others = board.scenes.filter((one) => one !== scene);
  return placed({ ...board, scenes: others.toSpliced(Math.max(0, to), 0, scene) });
}

/** A new scene behind the one with this id, or at the end before the last card. */
export function addScene(board: Storyboard, text: string, behind: string | null, media?: SceneMedia): Storyboard {
  const words = tidyText(text);
  const id = String(Math.max(0, ...board.scenes.map((scene) => Number(scene.id) || 0)) + 1);
  const kind = media && !words ? 'media' : 'beat';
  const draft = { kind, text: words, ...(media ? { media } : {}) } as const;
  const scene: Scene = { ...draft, id, emphasis: emphasisOf(words, board.language), durationMs: readingTime(draft) };
  const at = board.scenes.findIndex((one) => one.id === behind);
  const last = board.scenes.at(-1)?.kind === 'end' ? board.scenes.length - 1 : board.scenes.length;
  return { ...board, scenes: board.scenes.toSpliced(at < 0 ? last : at + 1, 0, scene) };
}

/** Without the scenes in which there is nothing; one stays in any case. */
export function tidy(board: Storyboard): Storyboard {
  const full = board.scenes.filter(({ text, media, figure }) => text || media || figure);
  return full.length === 0 || full.length === board.scenes.length ? board : placed({ ...board, scenes: full });
}

/** All scenes longer or shorter, so that the whole is as long as asked, as far as a video and its scenes may be. */
export function fitTo(board: Storyboard, wantedMs: number): Storyboard {
  const by = Math.min(LONGEST_MS, Math.max(SHORTEST_MS, wantedMs)) / Math.max(1, durationOf(board));
  let passed = 0;
  // Cuts are rounded, not lengths: so what is rounded away never adds up.
  const scenes = board.scenes.map((scene) => {
    const start = Math.round((passed * by) / 100);
    passed += scene.durationMs;
    const end = Math.round((passed * by) / 100);
    return { ...scene, durationMs: withinScene((end - start) * 100) };
  });
  return { ...board, scenes };
}

function change(board: Storyboard, id: string, edit: (scene: Scene) => Scene): Storyboard {
  return { ...board, scenes: board.scenes.map((scene) => (scene.id === id ? edit(scene) : scene)) };
}

function withinScene(ms: number): number {
  return Math.min(SCENE_MS.most, Math.max(SCENE_MS.least, Math.round(ms / 100) * 100));
}

/** Items are counted anew, from 1. */
export function placed(board: Storyboard): Storyboard {
  let place = 0;
  const scenes = board.scenes.map((scene) => {
    if (scene.kind !== 'item') return scene;
    place++;
    return { ...scene, place };
  });
  return { ...board, scenes };
}

/** Pictures and clips go to scenes that have none yet, in order; what is left over gets scenes of its own before the end. */
export function addMedia(board: Storyboard, media: readonly SceneMedia[]): Storyboard {
  const left = [...media];
  const scenes = board.scenes.map((scene) => {
    const isTaken = scene.media !== undefined || scene.kind === 'number' || scene.kind === 'end';
    const own = isTaken ? undefined : left.shift();
    return own ? { ...scene, media: own } : scene;
  });
  const template = media.some(({ kind }) => kind === 'clip') ? 'clip' : 'photos';
  const shown = left.reduce<Storyboard>((one, own) => addScene(one, '', null, own), { ...board, scenes });
  return media.length > 0 ? { ...shown, template } : board;
}
