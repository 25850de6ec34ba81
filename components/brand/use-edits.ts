/** What the user changes shows at once, and until the records have it, whatever of an earlier change comes back meanwhile. */
import { useEffect, useState } from 'react';

export interface Edits<T> {
  /** As kept, with what is not kept yet. */
  readonly shown: T;
  /** Shows it without keeping it. */
  readonly attempt: (edit: Partial<T>) => void;
  /** What could not be kept is shown no longer. */
  readonly drop: (edit: Partial<T>) => void;
}

export function useEdits<T extends object>(kept: T): Edits<T> {
  const [edits, setEdits] = useState<Partial<T>>({});
  // What is as the records have it is theirs again: another page may change it next.
  useEffect(() => setEdits(without(edits, (key, value) => isSame(value, kept[key]))), [kept, edits]);
  return {
    shown: { ...kept, ...edits },
    attempt: (edit) => setEdits((before) => ({ ...before, ...edit })),
    drop: (edit) => setEdits((before) => without(before, (key, value) => value === edit[key])),
  };
}

function without<T extends object>(edits: Partial<T>, isOver: (key: keyof T, value: unknown) => boolean): Partial<T> {
  const left = { ...edits };
  for (const key in edits) if (isOver(key, edits[key])) delete left[key];
  // The same object draws nothing anew, and ends the looking.
  return Object.keys(left).length === Object.keys(edits).length ? edits : left;
}

/** Flat things, whose entries the records may put in another order. */
function isSame(one: unknown, other: unknown): boolean {
  const inOrder = (value: unknown) =>
    JSON.stringify(value !== null && typeof value === 'object' ? Object.entries(value).sort() : value);
  return inOrder(one) === inOrder(other);
}
