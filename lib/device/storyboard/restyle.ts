/** Changes to how a whole storyboard looks: its template and its colours. */
import type { Colours, Storyboard, TemplateId } from '../../view/storyboard.ts';
import { readable } from '../draw/colour.ts';
import { placed } from './edit.ts';
import { TEMPLATE_COLOURS } from './palettes.ts';

/** Colours that came with the old template go with it; colours that somebody chose stay. */
export function setTemplate(board: Storyboard, template: TemplateId): Storyboard {
  if (template === board.template) return board;
  const own = TEMPLATE_COLOURS[board.template];
  const isOwn = own.ground === board.colours.ground && own.accent === board.colours.accent;
  const styled = { ...board, template, ...(isOwn ? { colours: TEMPLATE_COLOURS[template] } : {}) };
  return template === 'list' ? listed(styled) : styled;
}

/** A list counts something: where there are no items, what stands between first and last becomes some. */
function listed(board: Storyboard): Storyboard {
  if (board.scenes.some(({ kind }) => kind === 'item')) return board;
  return placed({
    ...board,
    scenes: board.scenes.map((scene) => (scene.kind === 'beat' ? { ...scene, kind: 'item' } : scene)),
  });
}

/** An accent that nobody could see on the new ground is moved until one can. */
export function recolour(board: Storyboard, change: Partial<Colours>): Storyboard {
  const colours = { ...board.colours, ...change };
  return { ...board, colours: { ...colours, accent: readable(colours.accent, colours.ground) } };
}
