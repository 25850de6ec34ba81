/** Finds videos by the words that were said for them. */
import type { HistoryEntry } from '../../lib/view/library.ts';

/** Those that have every word, however it is written: case, accents and width make no difference. */
export function search(entries: readonly HistoryEntry[], wanted: string): readonly HistoryEntry[] {
  const words = plain(wanted).split(/\s+/).filter(Boolean);
  if (words.length === 0) return entries;
  return entries.filter((entry) => {
    const text = plain(entry.words);
    return words.every((word) => text.includes(word));
  });
}

function plain(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
