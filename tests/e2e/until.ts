/** Waits for the thing itself: asks until it is so, or the time is over. */

/** Resolves with the first value that holds; rejects, with the last value seen, after `timeoutMs`. */
export async function until<T>(
  what: string,
  read: () => Promise<T> | T,
  { holds = Boolean, timeoutMs = 20_000 }: { holds?: (value: T) => boolean; timeoutMs?: number } = {},
): Promise<T> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const value = await read();
    if (holds(value)) return value;
    if (Date.now() > end) throw new Error(`waited ${timeoutMs} ms for ${what}; last seen: ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
