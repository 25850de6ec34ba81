/** A post's words cut into beats: what is on the screen one after the other. */

const MOST_BEATS = 6;
const LONGEST = 110;
const LONGEST_TITLE = 80;

/** One line of the film and how long it stays, in milliseconds. */
export interface Beat {
  readonly words: string;
  readonly d: number;
}

/** Six to twelve seconds of beats, each as long as its words need. */
export function cutBeats(words: string): readonly Beat[] {
  const lines = choose(linesOf(words));
  const total = Math.min(12_000, Math.max(6000, lines.length * 2000));
  const weights = lines.map((line) => 30 + Math.min(90, line.length));
  const sum = weights.reduce((a, b) => a + b, 0);
  const lengths = weights.map((weight) => Math.round((total * weight) / sum / 100) * 100);
  const rest = total - lengths.reduce((a, b) => a + b, 0);
  return lines.map((line, i) => ({ words: line, d: (lengths[i] ?? 0) + (i === lines.length - 1 ? rest : 0) }));
}

/** The post between its fences, or the whole message without what the client put behind it. */
export function wordsOf(message: string): string {
  const fenced = /^"""\n([\s\S]*?)\n"""$/m.exec(message)?.[1];
  return (fenced ?? message.replace(/\n\n\(LinkedIn video,[^)]*\)\s*$/, '')).trim();
}

/** The first line, or what the title of a film can hold of it. */
export function titleOf(words: string): string {
  const line = words.split('\n').find((candidate) => /[\p{L}\p{N}]/u.test(candidate)) ?? '';
  const title = line.length <= LONGEST_TITLE ? line : (sentencesIn(line)[0] ?? line);
  return title.trim().slice(0, LONGEST_TITLE) || 'Untitled';
}

/** What is said, line by line of the post: bullets and lines of hashtags alone go. */
function linesOf(words: string): string[][] {
  return words
    .split(/\n+/)
    .map((line) => line.replace(/^[-–•*·\s]+/, '').trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line) && !/^(?:#\S+\s*)+$/.test(line))
    .map((line) => sentencesIn(line).flatMap(cutLong));
}

function sentencesIn(line: string): string[] {
  return line.split(/(?<=[.!?…])\s+|(?<=[。！？])/).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

/** A sentence too long for a picture is cut at a comma near its middle, or at a space. */
function cutLong(line: string): string[] {
  if (line.length <= LONGEST) return [line];
  const cuts = [...line.matchAll(/[,;:，；：、]\s*|\s[–—-]\s/g)].map((found) => found.index + found[0].length);
  const spaces = [...line.matchAll(/\s+/g)].map((found) => found.index);
  const middle = line.length / 2;
  const isNear = (at: number) => at > line.length * 0.25 && at < line.length * 0.75;
  const near = (list: number[]) => list.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  const at = near(cuts.filter(isNear)) ?? near(spaces.filter(isNear)) ?? Math.round(middle);
  return [...cutLong(line.slice(0, at).trim()), ...cutLong(line.slice(at).trim())];
}

/** Short sentences of one line share a picture where there are too many; of what is left the opening and the close stay. */
function choose(lines: readonly string[][]): readonly string[] {
  const all = lines.map((line) => [...line]);
  while (all.flat().length > MOST_BEATS) {
    const pairs = all.flatMap((line) =>
      line.slice(1).map((next, i) => ({ line, i, length: `${line[i]} ${next}`.length })),
    );
    const shortest = pairs.filter(({ length }) => length <= LONGEST).toSorted((a, b) => a.length - b.length)[0];
    if (!shortest) break;
    const { line, i } = shortest;
    line.splice(i, 2, line.slice(i, i + 2).join(' '));
  }
  const beats = all.flat();
  const last = beats.at(-1);
  if (!last) return ['Untitled'];
  return beats.length <= MOST_BEATS ? beats : [...beats.slice(0, MOST_BEATS - 1), last];
}
