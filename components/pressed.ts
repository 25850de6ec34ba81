/** A choice shows as pressed at once, and then as the records have it. */
import { useState } from 'react';

export function usePressed<T>(value: T): readonly [shown: T, press: (next: T) => void] {
  const [pressed, setPressed] = useState<{ readonly was: T; readonly now: T } | null>(null);
  const shown = pressed && pressed.was === value ? pressed.now : value;
  return [shown, (now) => setPressed({ was: value, now })];
}
