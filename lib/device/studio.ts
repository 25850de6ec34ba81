/** The studio's page: fetches what a film needs, has a worker make it, and keeps the result. One film at a time. */
import type { Failing, FilmFault, FilmOrder } from '../view/film-order.ts';
import { fetchPictures } from './emoji/pictures.ts';
import { CENTRE, openPicture } from './open-picture.ts';
import { shownTexts } from './storyboard/leave-out.ts';
import type { FromWorker, MakeOrder } from './studio-messages.ts';

export interface StudioHands {
  readonly readFile: (fileId: string) => Promise<Blob | null>;
  readonly keepVideo: (order: FilmOrder, blob: Blob) => Promise<void>;
  /** Told what `keepVideo` rejected with. */
  readonly whyNotKept: (error: unknown) => FilmFault;
  readonly onProgress: (order: FilmOrder, progress: { done: number; leftMs: number | null }) => void;
  /** `leftOut`: the emoji that it had to do without. */
  readonly onDone: (order: FilmOrder, leftOut: readonly string[]) => void;
  readonly onFailed: (order: FilmOrder, failing: Failing) => void;
}

export interface Studio {
  /** Begins the film, unless this very one is being made. Another one that is under way is given up for it. */
  make(order: FilmOrder): void;
  cancel(renderId: string): void;
}

/** No picture has to be larger than the largest film. */
const LONGEST_SIDE = 2200;

const open = (blob: Blob, focus = CENTRE) => openPicture(blob, { focus, longest: LONGEST_SIDE });

export function createStudio(hands: StudioHands): Studio {
  let current: { renderId: string; worker: Worker } | null = null;
  const end = () => {
    current?.worker.terminate();
    current = null;
  };
  return {
    make(order) {
      if (current?.renderId === order.renderId) return;
      end();
      const worker = new Worker(new URL('./render.worker.ts', import.meta.url), { type: 'module' });
      current = { renderId: order.renderId, worker };
      const isMine = () => current?.worker === worker;
      const fail = (failing: Failing) => {
        if (!isMine()) return;
        end();
        hands.onFailed(order, failing);
      };
      worker.addEventListener('error', () => fail({ fault: 'broken' }));
      worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
        if (!isMine()) return;
        if (data.type === 'progress') hands.onProgress(order, data);
        else if (data.type === 'failed') {
          console.warn('The video was not made:', data.detail);
          const { fault, words } = data;
          fail({ fault, ...(words ? { words } : {}) });
        } else void keep(order, data, hands).then(end, (error: unknown) => fail({ fault: hands.whyNotKept(error) }));
      });
      gather(order, hands.readFile).then(
        (sent) => isMine() && worker.postMessage(sent),
        () => fail({ fault: 'unreadable-file' }),
      );
    },
    cancel(renderId) {
      if (current?.renderId === renderId) end();
    },
  };
}

interface Done {
  readonly blob: Blob;
  readonly leftOut: readonly string[];
}

async function keep(order: FilmOrder, { blob, leftOut }: Done, hands: StudioHands): Promise<void> {
  await hands.keepVideo(order, blob);
  hands.onDone(order, leftOut);
}

async function gather({ board, brand }: FilmOrder, readFile: StudioHands['readFile']): Promise<MakeOrder> {
  const media = board.scenes.flatMap((scene) => scene.media ?? []);
  const read = async (fileId: string) => {
    const blob = await readFile(fileId);
    if (!blob) throw new Error('a file is gone');
    return blob;
  };
  const all = async <T>(kind: 'image' | 'clip', make: (blob: Blob) => Promise<T>) => {
    const ids = new Set(media.filter((one) => one.kind === kind).map(({ fileId }) => fileId));
    return new Map(await Promise.all([...ids].map(async (id) => [id, await make(await read(id))] as const)));
  };
  const portrait = brand.portrait && (await readFile(brand.portrait.fileId));
  const logo = brand.logo && (await readFile(brand.logo));
  return {
    board,
    face: brand.face,
    name: brand.name,
    role: brand.role,
    portrait: portrait && brand.portrait ? await open(portrait, brand.portrait) : null,
    logo: logo ? await open(logo) : null,
    images: await all('image', (blob) => open(blob)),
    clips: await all('clip', async (blob) => blob),
    emoji: await fetchPictures(shownTexts(board, brand), board.language),
    music: board.music.kind === 'file' ? await read(board.music.fileId) : null,
    voice: board.voice ? await read(board.voice) : null,
  };
}
