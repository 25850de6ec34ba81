/** At build time: Twemoji's pictures, as Iconify keeps them, packed into the files that the studio opens. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Shelf, shelfOf } from './shelf.ts';

const require = createRequire(import.meta.url);

interface Icons {
  readonly icons: Readonly<Record<string, { readonly body: string }>>;
}

/** Every shelf by its file name. */
export function stockShelves(): ReadonlyMap<string, Shelf> {
  const names: Readonly<Record<string, string>> = read(require.resolve('@iconify-json/twemoji/chars.json'));
  const { icons }: Icons = read(require.resolve('@iconify-json/twemoji/icons.json'));
  const shelves = new Map<string, Record<string, string>>();
  for (const [name, title] of Object.entries(names)) {
    const body = icons[title]?.body;
    if (body) shelves.set(shelfOf(name), { ...shelves.get(shelfOf(name)), [name]: body });
  }
  return shelves;
}

/** Writes the files into a folder; gives their names. */
export function packEmoji(folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  return [...stockShelves()].map(([file, shelf]) => {
    writeFileSync(join(folder, file), gzipSync(JSON.stringify(shelf), { level: 9 }));
    return file;
  });
}

function read<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8'));
}
