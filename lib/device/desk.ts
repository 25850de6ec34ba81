/** The desk at which a page edits a storyboard: previews drawn by the very templates of the film, and the same changes as by word. */
import type { Desk } from '../view/desk.ts';
import { createFilm } from './film.ts';
import { loadFaces } from './fonts.ts';
import { openPageAssets, type ReadFile, toByline } from './page-assets.ts';
import { fitCanvas, openPreview } from './preview.ts';
import * as edit from './storyboard/edit.ts';
import { writeFigure } from './storyboard/figure.ts';
import { toggleWord, wordsOf } from './storyboard/mark-words.ts';
import { TEMPLATE_COLOURS } from './storyboard/palettes.ts';
import { recolour, setTemplate } from './storyboard/restyle.ts';
import { sampleOf } from './storyboard/sample.ts';

export function openDesk(readFile: ReadFile): Desk {
  const own = openPageAssets(readFile);
  return {
    edits: {
      ...edit,
      setTemplate,
      recolour,
      toggleWord,
      wordsOf,
      figureText: ({ figure }, language) => (figure ? writeFigure(figure, 1, language) : ''),
    },
    palettes: TEMPLATE_COLOURS,
    openPreview: (canvas) => openPreview(canvas, own),
    async drawSample(canvas, template, { board, brand }) {
      const context = canvas.getContext('2d', { alpha: false });
      await loadFaces(brand.face, JSON.stringify([board.scenes, brand]));
      const sample = sampleOf(board, template);
      const film = createFilm({
        board: sample,
        byline: toByline(brand, null),
        assets: own.assets,
        measure: own.measure(),
      });
      if (!context || !fitCanvas(canvas)) return;
      context.setTransform(canvas.width / film.width, 0, 0, canvas.height / film.height, 0, 0);
      film.draw(context, film.durationMs - 1);
    },
  };
}
