/** Keys for rows that have no id: their text, and which of the same text they are. */
export function keyed<T>(rows: readonly T[], textOf: (row: T) => string): { readonly key: string; readonly row: T }[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const text = textOf(row);
    const nth = (seen.get(text) ?? 0) + 1;
    seen.set(text, nth);
    return { key: `${nth}:${text}`, row };
  });
}
