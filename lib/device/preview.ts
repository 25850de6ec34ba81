/** The film on a page's canvas, in the size in which it is shown. Draws only when it is told to or something has changed. */
import type { Preview } from '../view/desk.ts';
import { createFilm, type StoryFilm } from './film.ts';
import { loadFaces } from './fonts.ts';
import type { PageAssets } from './page-assets.ts';

export function openPreview(canvas: HTMLCanvasElement, own: PageAssets): Preview {
  const context = canvas.getContext('2d', { alpha: false });
  let film: StoryFilm | null = null;
  let shown = { atMs: 0, isPlaying: false };
  let turn = 0;

  const draw = () => {
    if (!film || !context || !fitCanvas(canvas)) return;
    own.follow(film.clipsAt(shown.atMs), shown.isPlaying);
    context.setTransform(canvas.width / film.width, 0, 0, canvas.height / film.height, 0, 0);
    film.draw(context, Math.min(shown.atMs, film.durationMs - 1));
  };
  const watcher = new ResizeObserver(draw);
  watcher.observe(canvas);
  const unwatch = own.watch(draw);

  return {
    async show({ board, brand }) {
      turn++;
      const mine = turn;
      const [byline] = await Promise.all([
        own.want(board, brand),
        loadFaces(brand.face, JSON.stringify([board.scenes, brand])),
      ]);
      if (mine !== turn) return;
      film = createFilm({ board, byline, assets: own.assets, measure: own.measure() });
      draw();
    },
    draw(atMs, isPlaying) {
      shown = { atMs, isPlaying };
      draw();
    },
    close() {
      turn++;
      film = null;
      own.follow([], false);
      watcher.disconnect();
      unwatch();
    },
  };
}

/** Gives a canvas as many pixels as the screen has for it; false where it is not on screen. */
export function fitCanvas(canvas: HTMLCanvasElement): boolean {
  const width = Math.round(canvas.clientWidth * devicePixelRatio);
  const height = Math.round(canvas.clientHeight * devicePixelRatio);
  if (width === 0 || height === 0) return false;
  // To set a size empties the canvas, even to the same one.
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  return true;
}
