/** Which composer a video goes into, where several LinkedIn tabs are open. */
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { putVideoInPost } from '../../lib/background/linkedin-tabs.ts';

const tab = (id: number, active: boolean) => ({ id, active, windowId: 1, lastAccessed: id });
/** What each tab answers, one time after the other; null where no composer is open. */
let answers: Map<number, ('attached' | null)[]>;
let asked: number[];
beforeEach(() => {
  fakeBrowser.reset();
  asked = [];
  Object.assign(fakeBrowser.runtime, { getPlatformInfo: async () => ({ os: 'linux', arch: 'x86-64' }) });
  Object.assign(fakeBrowser.tabs, {
    query: async () => [...answers.keys()].map((id) => tab(id, id === 1)),
    update: async () => null,
    sendMessage(id: number, _message: unknown, _options: unknown, answer: (answer: unknown) => void) {
      asked.push(id);
      const outcome = answers.get(id)?.shift();
      answer(outcome ? { res: { outcome } } : undefined);
    },
  });
  Object.assign(fakeBrowser.windows, { update: async () => null });
  vi.stubGlobal('setTimeout', (run: () => void) => queueMicrotask(run));
});

test('one that has only just opened in the tab in sight goes before an older one elsewhere', async () => {
  answers = new Map([
    [1, [null, 'attached']],
    [2, ['attached']],
  ]);
  expect([await putVideoInPost('job'), asked]).toEqual(['attached', [1, 1]]);
});

test('where none is in sight, the one elsewhere has it', async () => {
  answers = new Map([
    [1, [null, null]],
    [2, ['attached']],
  ]);
  expect([await putVideoInPost('job'), asked]).toEqual(['attached', [1, 1, 2]]);
});
