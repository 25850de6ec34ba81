/** Snapshots come whole each time; what did not change in one is made the very object it was, so that nothing is drawn again for it. */

/** The earlier value where both are equal, else the later one with the earlier one's parts wherever they are equal. */
export function keepSameParts<T>(before: T, after: T): T {
  return share(before, after) ? before : after;
}

/** Puts parts of `before` into `after` in their place; true where all of it is equal. */
function share(before: unknown, after: unknown): boolean {
  if (Object.is(before, after)) return true;
  if (!isTree(before) || !isTree(after) || Array.isArray(before) !== Array.isArray(after)) return false;
  let isEqual = Object.keys(before).length === Object.keys(after).length;
  for (const key of Object.keys(after)) {
    const old = Reflect.get(before, key);
    if (share(old, Reflect.get(after, key))) Reflect.set(after, key, old);
    else isEqual = false;
  }
  return isEqual;
}

function isTree(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
