/** Where the preview stands, and the clock that moves it while it plays. Costs nothing while it stands. */

export interface Playing {
  readonly atMs: number;
  readonly isPlaying: boolean;
}

export type Playhead = ReturnType<typeof createPlayhead>;

export function createPlayhead(atMs = 0) {
  const listeners = new Set<() => void>();
  let now: Playing = { atMs, isPlaying: false };
  let frame = 0;

  const set = (next: Playing) => {
    now = next;
    for (const listener of listeners) listener();
  };
  const pause = () => {
    cancelAnimationFrame(frame);
    if (now.isPlaying) set({ ...now, isPlaying: false });
  };
  const run = (from: number, startMs: number, lengthMs: number) => {
    frame = requestAnimationFrame((time) => {
      const atMs = startMs + Math.max(0, time - from);
      if (atMs >= lengthMs) return set({ atMs: lengthMs, isPlaying: false });
      set({ atMs, isPlaying: true });
      run(from, startMs, lengthMs);
    });
  };
  return {
    get: () => now,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** From where it stands, or from the start where it is at the end. */
    play(lengthMs: number) {
      const atMs = now.atMs >= lengthMs ? 0 : now.atMs;
      cancelAnimationFrame(frame);
      set({ atMs, isPlaying: true });
      run(performance.now(), atMs, lengthMs);
    },
    pause,
    /** Stands at a moment; what was playing stops. */
    seek(atMs: number) {
      cancelAnimationFrame(frame);
      set({ atMs, isPlaying: false });
    },
  };
}
