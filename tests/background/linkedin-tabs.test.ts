/** Which of several open composers the video goes into. */
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { NEW_POST, putVideoInPost } from '../../lib/background/linkedin-tabs.ts';

interface FakeTab {
  readonly id: number;
  readonly active: boolean;
  readonly lastAccessed?: number;
  /** When its composer can be taken for one, milliseconds from now; none where it has none. */
  readonly composerIn?: number;
  /** It is closed while the video is handed over. */
  readonly isClosed?: boolean;
  /** Its page answers nothing. */
  readonly hangs?: boolean;
}

type Tell = (answer: object) => void;

/** Puts a video into a post while these tabs stand open; answers what came of it, the tabs that took it, and those that were opened. */
async function play(tabs: readonly FakeTab[]) {
  const [began, taken, opened]: [number, number[], string[]] = [Date.now(), [], []];
  const executeScript = async ({ target: { tabId } }: { target: { tabId: number } }) => {
    const tab = tabs.find(({ id }) => id === tabId);
    if (tab?.hangs) return new Promise<never>(() => {});
    const composerIn = tab?.composerIn ?? (tabId === NEW_TAB ? 0 : Infinity);
    const isOpen = Date.now() - began >= composerIn;
    // A frame within has one, too.
    return [0, 4, 5].map((frameId) => ({ frameId, result: isOpen && frameId > 0 }));
  };
  const sendMessage = (id: number, _message: object, { frameId }: { frameId: number }, tell: Tell) => {
    if (frameId !== 4) throw new Error('not in one frame');
    if (tabs.find((tab) => tab.id === id)?.isClosed) throw new Error('the message channel was closed');
    taken.push(id);
    tell({ res: { outcome: 'attached' } });
  };
  const create = async ({ url }: { url: string }) => {
    opened.push(url);
    return { id: NEW_TAB };
  };
  Object.assign(fakeBrowser, {
    scripting: { executeScript },
    tabs: { query: async () => tabs, sendMessage, create, update: async () => {} },
  });
  const outcome = putVideoInPost('job-1');
  await vi.advanceTimersByTimeAsync(10_000);
  return { outcome: await outcome, taken, opened };
}

const NEW_TAB = 99;

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

test('one that has only just opened in the tab in sight, though an older one stands in another', async () => {
  const behind = { id: 1, active: false, lastAccessed: 5, composerIn: 0 };
  expect((await play([behind, { id: 2, active: true, composerIn: 600 }])).taken).toEqual([2]);
});

test('the one in the tab that was used last, where none is in sight', async () => {
  const old = { id: 1, active: false, lastAccessed: 5, composerIn: 0 };
  expect((await play([old, { id: 2, active: false, lastAccessed: 9, composerIn: 0 }])).taken).toEqual([2]);
});

test('the one behind, where the tab in sight has none', async () => {
  const played = await play([
    { id: 1, active: true },
    { id: 2, active: false, composerIn: 0 },
  ]);
  expect(played).toEqual({ outcome: 'attached', taken: [2], opened: [] });
});

test('a new one, where none is open', async () => {
  const inNewOne = { outcome: 'attached', taken: [NEW_TAB], opened: [NEW_POST] };
  expect(await play([{ id: 1, active: true }])).toEqual(inNewOne);
  expect(await play([])).toEqual(inNewOne);
});

test('none, where the page is closed while it is handed the video: not another, nor a new one', async () => {
  const played = await play([
    { id: 1, active: true, composerIn: 0, isClosed: true },
    { id: 2, active: false, composerIn: 0 },
  ]);
  expect(played).toEqual({ outcome: 'refused', taken: [], opened: [] });
});

test('the one behind, where the page in sight hangs', async () => {
  const played = await play([
    { id: 1, active: true, hangs: true },
    { id: 2, active: false, composerIn: 0 },
  ]);
  expect(played).toEqual({ outcome: 'attached', taken: [2], opened: [] });
});
