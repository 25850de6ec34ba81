/** Every post of the corpus, in every template and format, as a reader would look it over; CI takes a slice, the matrix all. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Format } from '../../../lib/view/format.ts';
import type { TemplateId } from '../../../lib/view/storyboard.ts';
import { sliceOf } from '../../matrix.ts';
import { type Post, readCorpus } from '../corpus/corpus.ts';
import { namesFor } from '../corpus/names.ts';
import { type OpenBench, openBench } from './bench.ts';
import type { Case } from './layout.ts';

const TEMPLATES: readonly TemplateId[] = [
  'statement',
  'list',
  'intro',
  'quote',
  'number',
  'before-after',
  'photos',
  'clip',
];
const FORMATS: readonly Format[] = ['4:5', '1:1', '9:16', '16:9'];
const CORPUS = readCorpus();
const SLICE = sliceOf(CORPUS, 5);
/** Two pages work at once. */
const HALVES = [0, 1].map((half) => SLICE.filter((_, i) => i % 2 === half));

const caseOf = (post: Post): Case => ({
  ...post,
  ...namesFor(post.language),
  templates: TEMPLATES,
  formats: FORMATS,
});

let benches: OpenBench[] = [];
beforeAll(async () => {
  benches = await Promise.all([openBench(), openBench()]);
});
afterAll(() => Promise.all(benches.map((bench) => bench.close())));

const bench = (at = 0) => {
  const open = benches[at];
  if (!open) throw new Error('the bench is not open');
  return open;
};

test('nothing is clipped, nothing overlaps, and all is in the safe room', { timeout: 600_000 }, async () => {
  const checked = await Promise.all(
    HALVES.map(async (posts, at) => {
      const faults = [];
      for (const post of posts) faults.push(...(await bench(at).run('check', caseOf(post))));
      return faults;
    }),
  );
  expect(checked.flat()).toEqual([]);
});

test('every sign of every post has a letter or a picture', async () => {
  const seen = [];
  for (const post of CORPUS) seen.push({ id: post.id, ...(await bench().run('see', caseOf(post))) });
  expect(seen.filter(({ undrawable, emoji }) => undrawable.length > 0 || emoji.length > 0)).toEqual([]);
});

describe('the checks themselves', () => {
  const [post] = CORPUS.filter(({ id }) => id === 'hi-sanyukt');
  const lying = (lie: number): Case => ({ ...caseOf(post ?? CORPUS[0] ?? missing()), lie });

  test('see text that is wider and higher than it was measured', async () => {
    const whats = (await bench().run('check', lying(0.7))).map(({ what }) => what.replaceAll(/\d+/g, 'N'));
    expect(new Set(whats)).toEqual(new Set([...new Set(whats)]));
    expect(whats).toContain('N px out of the safe room');
    expect(whats).toContain('N px out of its own room');
  });

  test('find nothing where there is nothing', async () => {
    expect(await bench().run('check', lying(1))).toEqual([]);
  });
});

function missing(): never {
  throw new Error('the corpus is gone');
}
