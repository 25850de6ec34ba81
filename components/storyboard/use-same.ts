/** The value as it was for as long as it says the same: every snapshot is made anew, and most of it has not changed. */
import { useState } from 'react';

export function useSame<T>(value: T): T {
  const [kept, keep] = useState(value);
  if (JSON.stringify(kept) === JSON.stringify(value)) return kept;
  keep(value);
  return value;
}
