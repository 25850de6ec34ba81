/** The cloud forgot the session: the same video is asked for once more, from the words and files that are kept here. */
import { LONGEST } from '../view/format.ts';
import { withFormat, writeBrief } from './brief.ts';
import type { Footage, Job } from './job.ts';
import type { OutboxItem } from './outbox.ts';
import { mainWords, saidIn } from './said.ts';

/** The job without its session, and one message in line that says what the timeline was made of. Pure. */
export function startAgain(job: Job): Job {
  const item = wholeMessage(job);
  const files = item ? job.files.map(untaken) : job.files;
  return {
    ...job,
    session: null,
    run: null,
    draft: null,
    render: null,
    output: null,
    files,
    outbox: item ? [item, ...job.outbox.filter(({ messageId }) => messageId !== item.messageId)] : job.outbox,
  };
}

/** The words that were said first and at length, and those that the cloud had no timeline for. */
function wholeMessage({
  messages,
  run,
  outbox,
  files,
  origin,
  format,
  length = LONGEST,
  language,
}: Job): OutboxItem | null {
  const longest = mainWords(saidIn(messages));
  const refused = run?.item ?? outbox[0];
  if (!longest) return refused ?? null;
  const first =
    origin === 'chat'
      ? withFormat(longest.text, { format, length })
      : writeBrief({ post: longest.text, format, length, language });
  const later = refused && refused.messageId !== longest.id ? [refused.text] : [];
  return {
    messageId: refused?.messageId ?? longest.id,
    text: [first, ...later].join('\n\n'),
    fileIds: files.filter(({ state }) => state !== 'failed').map(({ id }) => id),
  };
}

/** Kept here, and to be uploaded once more: a new session has none. */
function untaken({ id, name, size, state, url }: Footage): Footage {
  return { id, name, size, state: state === 'failed' ? 'failed' : 'waiting', ...(url ? { url } : {}) };
}
