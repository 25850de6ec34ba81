/** A notification comes once, when a video is ready, the user has said yes, and nobody looks. */
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openJobBook } from '../../lib/background/job-book.ts';
import { openNotifier } from '../../lib/background/notifications.ts';
import { openRecords } from '../../lib/background/records.ts';
import type { Stage } from '../../lib/view/model.ts';
import { speakEnglish } from '../english.ts';

const permissions = {
  contains: vi.fn(async () => true),
  onAdded: { addListener: vi.fn() },
  onRemoved: { addListener: vi.fn() },
};

beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  Object.assign(fakeBrowser, { permissions });
  speakEnglish();
});

async function play({ isOn, inSight, stages }: { isOn: boolean; inSight: boolean; stages: readonly Stage[] }) {
  permissions.contains.mockResolvedValue(isOn);
  const records = openRecords();
  const book = openJobBook(records);
  const onOpen = vi.fn();
  openNotifier({ records, book, isInSight: async () => inSight, onOpen, onChange() {} });
  const { id } = await book.openFromPost({ origin: 'composer', tabId: 7, post: 'Three things\nI learned.' });
  for (const stage of stages) {
    await records.job(id).update((job) => job && { ...job, stage });
    await vi.waitFor(async () => expect((await records.job(id).read())?.stage).toBe(stage));
    // The look at the record is under way; let it end.
    await new Promise((done) => setImmediate(done));
  }
  return { id, onOpen, told: await fakeBrowser.notifications.getAll() };
}

test.each<[what: string, isOn: boolean, inSight: boolean, stages: readonly Stage[], times: number]>([
  ['ready while nobody looks', true, false, ['generating', 'rendering', 'ready'], 1],
  ['failed while nobody looks', true, false, ['generating', 'failed'], 1],
  ['ready in front of the user', true, true, ['rendering', 'ready'], 0],
  ['ready, and the user never said yes', false, false, ['rendering', 'ready'], 0],
  ['ready since long', true, false, ['ready'], 0],
  ['stopped by the user', true, false, ['generating', 'cancelled'], 0],
])('%s', async (_, isOn, inSight, stages, times) => {
  const { told } = await play({ isOn, inSight, stages });
  expect(Object.keys(told)).toHaveLength(times);
});

test('a press on it opens the video, and takes the notification away', async () => {
  const { id, onOpen } = await play({ isOn: true, inSight: false, stages: ['rendering', 'ready'] });
  await fakeBrowser.notifications.onClicked.trigger(id);
  expect(onOpen).toHaveBeenCalledWith(id);
  expect(await fakeBrowser.notifications.getAll()).toEqual({});
});
