/** The playhead moves with the screen's own clock, and costs nothing while it stands. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPlayhead } from '../../../components/storyboard/playhead.ts';

let frames: ((time: number) => void)[] = [];
let clock = 0;
beforeEach(() => {
  [frames, clock] = [[], 0];
  vi.stubGlobal('requestAnimationFrame', (call: (time: number) => void) => frames.push(call));
  vi.stubGlobal('cancelAnimationFrame', () => {
    frames = [];
  });
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
});
afterEach(() => void vi.unstubAllGlobals());

function pass(ms: number): void {
  clock += ms;
  for (const call of frames.splice(0)) call(clock);
}

test('it plays in real time and stops at the end', () => {
  const playhead = createPlayhead();
  playhead.play(1000);
  pass(400);
  expect(playhead.get()).toEqual({ atMs: 400, isPlaying: true });
  pass(900);
  expect(playhead.get()).toEqual({ atMs: 1000, isPlaying: false });
  expect(frames).toEqual([]);
});

test('from the end it plays from the start', () => {
  const playhead = createPlayhead(1000);
  playhead.play(1000);
  pass(100);
  expect(playhead.get().atMs).toBe(100);
});

test('paused and sought, it asks for no more frames', () => {
  const playhead = createPlayhead();
  playhead.play(1000);
  pass(100);
  playhead.pause();
  expect([playhead.get().isPlaying, frames]).toEqual([false, []]);
  playhead.play(1000);
  playhead.seek(700);
  expect([playhead.get(), frames]).toEqual([{ atMs: 700, isPlaying: false }, []]);
});
