/** All the words that a film shows, and the same film without signs that cannot be drawn. */
import type { Scene, Storyboard } from '../../view/storyboard.ts';
import { writeFigure, writePlace } from './figure.ts';

interface Names {
  readonly name: string;
  readonly role: string;
}

/** Every text that is drawn, whatever the template. */
export function shownTexts(board: Storyboard, { name, role }: Names): string[] {
  const said = board.scenes.flatMap(({ text, source, figure, place }) => [
    text,
    ...(source ? [`\u2014 ${source}`] : []),
    ...(figure ? [writeFigure(figure, 1, board.language)] : []),
    ...(place ? [writePlace(place, board)] : []),
  ]);
  return [...new Set([...said, name, role, '\u201c'])].filter(Boolean);
}

/** A scene that has nothing left to show goes, unless it is the only one. */
export function leaveOut(board: Storyboard, signs: ReadonlySet<string>): Storyboard {
  if (signs.size === 0) return board;
  const without = (text: string) => withoutSigns(text, signs);
  const scenes = board.scenes.map((scene): Scene => {
    const { source } = scene;
    const emphasis = scene.emphasis.map(without).filter(Boolean);
    return { ...scene, text: without(scene.text), emphasis, ...(source ? { source: without(source) } : {}) };
  });
  const left = scenes.filter(({ text, media, figure }) => text || media || figure);
  return { ...board, scenes: left.length > 0 ? left : scenes.slice(0, 1) };
}

export function withoutSigns(text: string, signs: ReadonlySet<string>): string {
  let kept = text;
  for (const sign of signs) kept = kept.replaceAll(sign, '');
  return kept
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/\s+(?=[.,;:!?])/gu, '')
    .trim();
}
