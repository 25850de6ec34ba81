/** A worker's life: it can end after any of its effects on the world, and from then on has none and hears of none. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

export interface Life {
  readonly id: string;
  readonly isOver: boolean;
  /** How many effects it has had: what it wrote, kept, threw away, or asked of somebody. */
  readonly effects: number;
  /** Resolves when it ends. */
  readonly ended: Promise<void>;
  /** Cuts its connections when it ends. */
  readonly signal: AbortSignal;
  /** Has the effect, unless the life is over; where it ends there, the world has changed and nobody knows. */
  act<T>(effect: () => Promise<T>): Promise<T>;
  /** All that is begun in here is this life's. */
  live<T>(work: () => T): T;
  end(): void;
}

const lives = new AsyncLocalStorage<Life>();

/** `endsAt` is the effect after which it ends; without it, it lasts. */
export function openLife(endsAt = Number.POSITIVE_INFINITY): Life {
  const end = new AbortController();
  let effects = 0;
  const life: Life = {
    id: crypto.randomUUID(),
    signal: end.signal,
    get isOver() {
      return end.signal.aborted;
    },
    get effects() {
      return effects;
    },
    ended: new Promise((resolve) => end.signal.addEventListener('abort', () => resolve())),
    async act(effect) {
      if (end.signal.aborted) return never();
      const outcome = await effect();
      if (end.signal.aborted) return never();
      effects += 1;
      if (effects !== endsAt) return outcome;
      end.abort();
      return never();
    },
    live: (work) => lives.run(life, work),
    end: () => end.abort(),
  };
  return life;
}

/** Waits in the life that asks, if any: what goes round and round in one would do so for ever after it. */
export function restIn(ms: number): Promise<void> {
  const life = lives.getStore();
  return life ? sleep(ms, undefined, { signal: life.signal }) : sleep(ms);
}

/** From now on each write to the storage is an effect of the life in which it is made. */
export function countWrites(): void {
  const { local } = fakeBrowser.storage;
  const set = local.set.bind(local);
  const remove = local.remove.bind(local);
  vi.spyOn(local, 'set').mockImplementation((items) => act(() => set(items)));
  vi.spyOn(local, 'remove').mockImplementation((keys) => act(() => remove(keys)));
}

/** From now on a lock is gone with the life that holds it, as it is with a worker. */
export function loosenLocks(): void {
  const { locks } = navigator;
  const request = locks.request.bind(locks);
  vi.spyOn(locks, 'request').mockImplementation((name, ...work) =>
    request(`${name} in life ${lives.getStore()?.id}`, ...work),
  );
}

/** The same functions, each of those named an effect. */
export function withEffects<T extends object>(life: Life, store: T, names: readonly (keyof T)[]): T {
  return new Proxy(store, {
    get(target, name, self) {
      const work: unknown = Reflect.get(target, name, self);
      if (typeof work !== 'function' || !names.some((one) => one === name)) return work;
      return (...given: unknown[]) => life.act(async (): Promise<unknown> => Reflect.apply(work, target, given));
    },
  });
}

function act<T>(effect: () => Promise<T>): Promise<T> {
  const life = lives.getStore();
  return life ? life.act(effect) : effect();
}

function never(): Promise<never> {
  return new Promise(() => {});
}
