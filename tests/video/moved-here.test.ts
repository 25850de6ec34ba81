/** What this device takes over from the cloud: all that was said, in its order, with the files that are here. */
import { expect, test } from 'vitest';
import { itemsFromTalk } from '../../lib/video/moved-here.ts';
import type { ChatMessage } from '../../lib/view/model.ts';

const says = (id: string, text: string, fileIds: readonly string[] = []): ChatMessage => ({
  id,
  at: 1,
  from: 'user',
  text,
  files: fileIds.map((fileId) => ({ id: fileId, name: `${fileId}.png`, size: 1, state: 'waiting' })),
  waiting: true,
});
const file = (id: string, url?: string) =>
  ({ id, name: `${id}.png`, size: 1, state: 'waiting', ...(url ? { url } : {}) }) as const;

test('the longest words make the video, and what was said after them changes it', () => {
  const messages = [
    says('hello', 'Hello!'),
    says('post', 'We ship every week. Small steps, short nights.', ['a']),
    says('credits', 'How many credits do I have?'),
    says('edit', 'Use this at the end.', ['b']),
  ];
  expect(itemsFromTalk({ messages, files: [file('a'), file('b')] })).toEqual([
    { messageId: 'post', text: 'We ship every week. Small steps, short nights.', fileIds: ['a'] },
    { messageId: 'edit', text: 'Use this at the end.', fileIds: ['b'] },
  ]);
});

test('what only the cloud can fetch is left to it', () => {
  const files = [file('a', 'https://example.com/a.png'), file('b')];
  expect(itemsFromTalk({ messages: [says('post', 'A post.', ['a', 'b'])], files })).toMatchObject([{ fileIds: ['b'] }]);
});

test('where nothing was said there is nothing to do', () => {
  expect(itemsFromTalk({ messages: [], files: [file('a')] })).toEqual([]);
});
