/** What the user has said and added so far, as this device is to take it: the words for the video, then each edit. Pure. */
import { readIntent } from './intent.ts';
import type { Job } from './job.ts';
import type { OutboxItem } from './outbox.ts';
import { mainWords, saidIn } from './said.ts';

/** Empty where nothing was said. What lies behind a link stays out: only the cloud fetches it. */
export function itemsFromTalk({ messages, files }: Pick<Job, 'messages' | 'files'>): readonly OutboxItem[] {
  const own = saidIn(messages);
  const longest = mainWords(own);
  if (!longest) return [];
  const kept = files.filter(({ url }) => url === undefined).map(({ id }) => id);
  const later = own.slice(own.indexOf(longest) + 1).filter((message) => {
    return readIntent(message.text, { hasFiles: message.files.length > 0 }).do === 'say';
  });
  const edits = later.map(({ id, text, files: added }) => ({
    messageId: id,
    text,
    fileIds: added.map((file) => file.id).filter((fileId) => kept.includes(fileId)),
  }));
  const fileIds = kept.filter((fileId) => !edits.some((edit) => edit.fileIds.includes(fileId)));
  return [{ messageId: longest.id, text: longest.text, fileIds }, ...edits];
}
