/** Where an emoji's picture lies: neighbours by number share a file, so that a film opens a few small ones. */

/** The name of a picture: its code points without the marks that only ask for colour. */
export function nameOf(sign: string): string {
  return [...sign]
    .filter((part) => part !== '\ufe0f')
    .map((part) => (part.codePointAt(0) ?? 0).toString(16).padStart(4, '0'))
    .join('-');
}

/** The file that holds a picture, by its name. */
export function shelfOf(name: string): string {
  return `${name.split('-')[0]?.slice(0, -1)}.gz`;
}

/** A file's content, once unpacked: what is inside the `<svg>` of a picture 36 units wide and high, by its name. */
export type Shelf = Readonly<Record<string, string>>;
export const UNITS = 36;
