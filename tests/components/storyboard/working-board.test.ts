/** What is worked on is changed at once and saved a moment later; each deed is one step to undo. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openWorkingBoard } from '../../../components/storyboard/working-board.ts';
import type { Storyboard } from '../../../lib/view/storyboard.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const first: Storyboard = {
  version: 1,
  template: 'statement',
  format: '4:5',
  language: 'en',
  direction: 'ltr',
  scenes: [{ id: '1', kind: 'hook', text: 'One', emphasis: [], durationMs: 3000 }],
  colours: { ground: '#14171a', accent: '#fb923c' },
  music: { kind: 'none' },
  voice: null,
};
const withText = (text: string) => (board: Storyboard) => ({
  ...board,
  scenes: board.scenes.map((scene) => ({ ...scene, text })),
});
const wide = (board: Storyboard): Storyboard => ({ ...board, format: '16:9' });

function openWork(answer: () => Promise<boolean> = async () => true) {
  const saves: { text: string; format: string; amends: boolean }[] = [];
  const work = openWorkingBoard(first, (board, amends) => {
    saves.push({ text: board.scenes[0]?.text ?? '', format: board.format, amends });
    return answer();
  });
  return { work, saves, text: () => work.get().scenes[0]?.text };
}

test('keys pressed one after the other are shown at once and saved together', async () => {
  const { work, saves, text } = openWork();
  for (const typed of ['On', 'Ono', 'Onoma']) work.edit(withText(typed), 'text-1');
  expect(text()).toBe('Onoma');
  expect(saves).toEqual([]);
  await vi.advanceTimersByTimeAsync(500);
  expect(saves).toEqual([{ text: 'Onoma', format: '4:5', amends: false }]);
});

test('who thinks while writing still makes one step', async () => {
  const { work, saves } = openWork();
  work.edit(withText('Two'), 'text-1');
  await vi.advanceTimersByTimeAsync(500);
  work.edit(withText('Two words'), 'text-1');
  await vi.advanceTimersByTimeAsync(500);
  expect(saves.map(({ amends }) => amends)).toEqual([false, true]);
});

test('another deed, and the same one begun anew, are steps of their own', async () => {
  const { work, saves } = openWork();
  work.edit(withText('Two'), 'text-1');
  work.edit(wide);
  work.edit(withText('Three'), 'text-1');
  work.endDeed();
  work.edit(withText('Four'), 'text-1');
  await work.flush();
  expect(saves).toEqual([
    { text: 'Two', format: '4:5', amends: false },
    { text: 'Two', format: '16:9', amends: false },
    { text: 'Three', format: '16:9', amends: false },
    { text: 'Four', format: '16:9', amends: false },
  ]);
});

test('a change from elsewhere is shown, unless somebody is at work here', async () => {
  const { work, text } = openWork();
  work.take(withText('From the chat')(first));
  expect(text()).toBe('From the chat');
  work.edit(withText('By hand'), 'text-1');
  work.take(withText('From the chat again')(first));
  expect(text()).toBe('By hand');
});

test('the echo of an earlier save does not take back what came after it', async () => {
  const { work, text } = openWork();
  work.edit(withText('Two'), 'text-1');
  await work.flush();
  work.edit(withText('Three'), 'text-1');
  await work.flush();
  work.take(withText('Two')(first));
  expect(text()).toBe('Three');
  work.take(withText('Three')(first));
  work.take(withText('From the chat')(first));
  expect(text()).toBe('From the chat');
});

test('an echo is known by what it says, in whatever order its fields come', async () => {
  const { work } = openWork();
  work.edit(withText('Two'), 'text-1');
  await work.flush();
  const shown = work.get();
  work.take(Object.fromEntries(Object.entries(shown).reverse()) as never);
  expect(work.get()).toBe(shown);
  expect(work.isAhead()).toBe(false);
});

test('undo saves what is there first, then shows what the records go back to, were it what they said before', async () => {
  const { work, saves, text } = openWork();
  work.edit(withText('Two'), 'text-1');
  const order: string[] = [];
  await work.undo(async () => {
    order.push(`undone after ${saves.length}`);
    return true;
  });
  work.take(structuredClone(first));
  expect([order, text()]).toEqual([['undone after 1'], 'One']);
});

test('a change that is undone before the records tell of it is taken back all the same', async () => {
  const { work, text } = openWork();
  work.take(structuredClone(first));
  work.edit(withText('Two'), 'text-1');
  await work.undo(async () => true);
  expect(text()).toBe('One');
  work.edit(withText('Three'), 'text-1');
  await work.flush();
  work.take(withText('Three')(first));
  expect(text()).toBe('Three');
});

test('what was refused is no step that the next save could go on with', async () => {
  const { work, saves } = openWork(async () => false);
  work.edit(withText('Two'), 'text-1');
  await work.flush();
  work.edit(withText('Three'), 'text-1');
  await work.flush();
  expect(saves.map(({ amends }) => amends)).toEqual([false, false]);
});
