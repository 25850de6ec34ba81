/** Cuts a value out of JSON text without reading it: numbers beyond 2^53 stay as they were written. */

/**
 * The exact text of the value at a path of object keys, or null where there is none. The text must be valid JSON
 * (parse it first); a key is matched as it is written, without escapes.
 */
export function cutValue(json: string, path: readonly string[]): string | null {
  let start = skipSpace(json, 0);
  for (const key of path) {
    const next = findKey(json, start, key);
    if (next === null) return null;
    start = next;
  }
  return json.slice(start, endOfValue(json, start));
}

/** Where the value of a key begins in the object that begins at `start`, or null. */
function findKey(json: string, start: number, key: string): number | null {
  if (json[start] !== '{') return null;
  let at = skipSpace(json, start + 1);
  while (json[at] === '"') {
    const keyEnd = endOfString(json, at);
    const name = json.slice(at + 1, keyEnd - 1);
    const value = skipSpace(json, skipSpace(json, keyEnd) + 1);
    if (name === key) return value;
    at = skipSpace(json, endOfValue(json, value));
    if (json[at] !== ',') return null;
    at = skipSpace(json, at + 1);
  }
  return null;
}

function endOfValue(json: string, start: number): number {
  const first = json[start];
  if (first === '"') return endOfString(json, start);
  if (first !== '{' && first !== '[') return endOfScalar(json, start);
  let depth = 0;
  for (let at = start; at < json.length; at += 1) {
    const char = json[at];
    if (char === '"') at = endOfString(json, at) - 1;
    else if (char === '{' || char === '[') depth += 1;
    else if (char === '}' || char === ']') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return json.length;
}

function endOfScalar(json: string, start: number): number {
  let at = start;
  while (at < json.length && !/[\s,}\]]/.test(json[at] ?? '')) at += 1;
  return at;
}

function endOfString(json: string, start: number): number {
  for (let at = start + 1; at < json.length; at += 1) {
    if (json[at] === '\\') at += 1;
    else if (json[at] === '"') return at + 1;
  }
  return json.length;
}

function skipSpace(json: string, start: number): number {
  let at = start;
  while (at < json.length && /\s/.test(json[at] ?? '')) at += 1;
  return at;
}
