/** Two hundred posts in twelve scripts, written for these tests: one file for a script, each post under a line of its own. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Post {
  readonly id: string;
  /** As `guessLanguage` names it, or the language that it is written in where that knows no better. */
  readonly language: string;
  readonly text: string;
}

const HEAD = /^=== (\S+) \| (\S+)\n/gmu;

/** All posts, script by script. */
export function readCorpus(): Post[] {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.txt'));
  return files.toSorted().flatMap((name) => postsIn(readFileSync(join(import.meta.dirname, name), 'utf8')));
}

function postsIn(file: string): Post[] {
  const heads = [...file.matchAll(HEAD)];
  return heads.map((head, i) => {
    const [whole, id = '', language = ''] = head;
    return { id, language, text: file.slice(head.index + whole.length, heads[i + 1]?.index).trim() };
  });
}
