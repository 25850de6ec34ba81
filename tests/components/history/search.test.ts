/** The history is searched by the words of the posts, however they are written. */
import { expect, test } from 'vitest';
import { search } from '../../../components/history/search.ts';
import type { HistoryEntry } from '../../../lib/view/library.ts';

const POSTS = [
  'Three things I learned about cafés',
  'Wir stellen ein: Ingenieurin in Zürich',
  '今日、新しい製品を発表します',
  'ثلاثة أشياء تعلّمتها',
];
const ENTRIES = POSTS.map((words, i): HistoryEntry => {
  const rest = { createdAt: 0, title: words, stage: 'ready', engine: 'device', format: '4:5' } as const;
  return { jobId: String(i), words, output: null, isCurrent: false, ...rest };
});

test.each([
  ['', [0, 1, 2, 3]],
  ['CAFE', [0]],
  ['learned things', [0]],
  ['zurich', [1]],
  ['製品', [2]],
  ['تعلمتها', [3]],
  ['things zurich', []],
])('"%s"', (wanted, found) => expect(search(ENTRIES, wanted).map(({ jobId }) => Number(jobId))).toEqual(found));
