/** JSON in which no digit is lost: whole numbers too long for JavaScript come out as text. */

/** A string, which is left alone, or a whole number of sixteen digits or more. */
const LONG = /"(?:[^"\\]|\\.)*"|-?\d{16,}(?![\d.eE])/g;
/** Looked for first: hardly any reply has one. */
const HAS_LONG = /\d{16}/;

/** The parsed value, or undefined where the text is no JSON. */
export function parseExactly(text: string): unknown {
  try {
    // What is no JSON as it came must not become JSON by our quotes.
    const plain: unknown = JSON.parse(text);
    return HAS_LONG.test(text) ? JSON.parse(quoteLong(text)) : plain;
  } catch {
    return undefined;
  }
}

function quoteLong(json: string): string {
  return json.replace(LONG, (found) => (found.startsWith('"') ? found : `"${found}"`));
}

/**
 * The same text for the same value, whatever the order of its keys and the space between them. Addresses count without
 * their query: one that is signed afresh at every read is no change. What is no JSON stays as it is.
 */
export function toCanonical(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json.replace(NUMBER, markNumber)), inOrder);
  } catch {
    return json;
  }
}

/** A string, or a number, which as text keeps every digit it was written with. */
const NUMBER = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;

function markNumber(found: string): string {
  return found.startsWith('"') ? found : `"#${found}"`;
}

function inOrder(_key: string, value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/^(https?:\/\/[^?#]+)[?#].*$/s, '$1');
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
