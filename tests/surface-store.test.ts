/** What a surface asks for goes in the order in which the user meant it. */
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createSurfaceStore } from '../lib/surface-store.ts';

beforeEach(() => fakeBrowser.reset());

/** Answers each message by its type, and keeps the types in order of arrival. */
function answerWith(replies: Record<string, () => Promise<object>>): string[] {
  const seen: string[] = [];
  const send = (message: { type: string }, callback: (reply: object) => void) => {
    void (replies[message.type] ?? (async () => ({ ok: true })))().then((res) => {
      seen.push(message.type);
      callback({ res });
    });
  };
  vi.stubGlobal('chrome', { runtime: { sendMessage: send } });
  return seen;
}

test('a message waits for the files that were dropped before it', async () => {
  const kept = Promise.withResolvers<object>();
  const seen = answerWith({ 'file-add': () => kept.promise });
  const { actions } = createSurfaceStore();
  actions.addFiles([new File(['x'], 'a.png')]);
  const sent = actions.send('with the file');
  kept.resolve({ ok: true, fileId: 'f1' });
  await sent;
  expect(seen).toEqual(['file-add', 'chat-send']);
});

test('a message waits for the choice of who makes the video', async () => {
  const saved = Promise.withResolvers<object>();
  const seen = answerWith({ 'settings-save': () => saved.promise });
  const { actions } = createSurfaceStore();
  void actions.saveSettings({ engine: 'device' });
  const sent = actions.send('not to the cloud');
  saved.resolve({ ok: true });
  await sent;
  expect(seen).toEqual(['settings-save', 'chat-send']);
});

test('words whose answer is lost are sent again once, under the same id', async () => {
  const ids: string[] = [];
  const lose = { err: { name: 'Error', message: 'the worker is gone', stack: '' } };
  const answers: object[] = [lose, { res: { ok: true } }, lose, lose];
  const sendMessage = ({ data }: { data: { messageId: string } }, callback: (reply: object) => void) => {
    ids.push(data.messageId);
    callback(answers.shift() ?? {});
  };
  vi.stubGlobal('chrome', { runtime: { sendMessage, id: 'ours' } });
  const { actions, getState } = createSurfaceStore();
  expect(await actions.send('one')).toBe(true);
  expect(await actions.send('another')).toBe(false);
  expect(getState().refusal).toEqual({ code: 'unreachable', next: 'none' });
  expect(ids).toHaveLength(4);
  expect([ids[0] === ids[1], ids[1] === ids[2], ids[2] === ids[3]]).toEqual([true, false, true]);
});

test('a refusal stays to be seen until something else is done', async () => {
  const failure = { code: 'unsupported-file', next: 'choose-file', subject: 'a.txt' };
  answerWith({ 'file-add': async () => ({ ok: false, failure }) });
  const store = createSurfaceStore();
  store.actions.addFiles([new File(['x'], 'a.txt')]);
  await vi.waitFor(() => expect(store.getState().refusal).toEqual(failure));
  await store.actions.send('never mind');
  expect(store.getState().refusal).toBeNull();
});

test('where there is no room left, that is what is said', async () => {
  const err = { name: 'Error', message: 'Resource::kQuotaBytes quota exceeded', stack: '' };
  vi.stubGlobal('chrome', {
    runtime: { sendMessage: (_: object, callback: (reply: object) => void) => callback({ err }) },
  });
  const store = createSurfaceStore();
  await store.actions.send('one more');
  expect(store.getState().refusal).toEqual({ code: 'storage-full', next: 'none' });
});
