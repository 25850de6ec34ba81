/** What a video is called where several are named: by what was first said of it. Pure. */
import type { Job } from './job.ts';
import { saidIn } from './said.ts';

/** In so many characters at most. */
export function titleOf({ messages }: Pick<Job, 'messages'>, most: number): string {
  const [first] = saidIn(messages);
  const words = first?.text.replaceAll(/\s+/g, ' ').trim() ?? '';
  return words.length > most ? `${words.slice(0, most - 1).trimEnd()}…` : words;
}
