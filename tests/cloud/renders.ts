/** The stand-in's renders: each takes its time and ends in a real MP4 on disk. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Session } from './accounts.ts';
import type { RawDraft } from './draft.ts';
import { copyFilm, type Film, makeFilm } from './film.ts';
import type { CloudModes } from './modes.ts';

export interface Render {
  readonly id: string;
  /** What the client called it, where the cloud gave it another name. */
  readonly askedAs: string;
  readonly session: Session;
  readonly startedAt: number;
  /** The film's maker; never rejects. */
  readonly made: Promise<void>;
  film: Film | null;
  /** Why there will be no film. */
  error: string | null;
  lastPollAt: number;
  polls: number;
  cancel(): void;
}

export type RenderStatus = 'pending' | 'processing' | 'completed' | 'failed';

export interface RenderAsk {
  readonly id: string;
  readonly session: Session;
  readonly draft: RawDraft;
}

export interface Renders {
  readonly all: readonly Render[];
  /** Null where the id was used before. */
  start(ask: RenderAsk): Render | null;
  find(id: string): Render | null;
  status(render: Render): RenderStatus;
}

interface Stock {
  readonly folder: string;
  readonly modes: CloudModes;
  /** A film that was made before. */
  readonly film: Film | null;
}

export function openRenders({ folder, modes, film }: Stock, signal: AbortSignal): Renders {
  const all: Render[] = [];
  return {
    all,
    start(ask) {
      if (all.some((render) => render.askedAs === ask.id)) return null;
      const fails = modes.renderFails > 0;
      if (fails) modes.renderFails -= 1;
      const place = join(folder, `render-${all.length}`);
      const earlier = modes.sameFilm ? (film ?? all.find((one) => one.film)?.film ?? null) : null;
      const render = startRender(ask, { folder: place, modes, signal, fails, earlier });
      all.push(render);
      return render;
    },
    find: (id) => all.find((render) => render.id === id) ?? null,
    status(render) {
      if (Date.now() - render.startedAt < modes.renderMs) return render.polls > 1 ? 'processing' : 'pending';
      if (render.error !== null) return 'failed';
      return render.film ? 'completed' : 'processing';
    },
  };
}

interface Surroundings {
  readonly folder: string;
  readonly modes: CloudModes;
  readonly signal: AbortSignal;
  readonly fails: boolean;
  /** A film that will do. */
  readonly earlier: Film | null;
}

function startRender(
  { id, session, draft }: RenderAsk,
  { folder, modes, signal, fails, earlier }: Surroundings,
): Render {
  const cancelled = new AbortController();
  const order = {
    draft,
    folder,
    atLeast: modes.bigOutputBytes,
    posterOf: (source: string) => session.footage.find(({ name }) => name === source)?.poster,
    signal: AbortSignal.any([signal, cancelled.signal]),
  };
  const make = () => (earlier ? copyFilm(earlier, { folder, id }) : makeFilm(order));
  const making = fails ? Promise.reject(new Error('The render node was lost')) : make();
  const render: Render = {
    id: modes.otherRenderId ? `job_${randomBytes(6).toString('hex')}` : id,
    askedAs: id,
    session,
    startedAt: Date.now(),
    made: making.then(
      (film) => {
        render.film = film;
      },
      (error: unknown) => {
        render.error ??= error instanceof Error ? error.message : String(error);
      },
    ),
    film: null,
    error: null,
    lastPollAt: Date.now(),
    polls: 0,
    cancel() {
      if (render.film) return;
      render.error = 'Cancelled';
      cancelled.abort();
    },
  };
  return render;
}
