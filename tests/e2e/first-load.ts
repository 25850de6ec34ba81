/** What a page of the build loads before all of it is drawn. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BUILD } from './world.ts';

/** Its scripts and styles together, in bytes after gzip; not what is loaded when it is wanted. */
export function firstLoadBytes(page: string): number {
  const html = readFileSync(join(BUILD, page), 'utf8');
  const named = [...html.matchAll(/(?:src|href|data-then)="(\/[^"]+\.(?:js|css))"/g)].map(([, path]) => path ?? '');
  const files = new Set(named);
  // A set goes on with what is added on the way.
  for (const file of files) for (const part of partsOf(file)) files.add(part);
  const sizes = [...files].map((file) => gzipSync(readFileSync(join(BUILD, file)), { level: 9 }).length);
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** What a script cannot run without; `import(…)` is for later. */
function partsOf(file: string): string[] {
  if (!file.endsWith('.js')) return [];
  const code = readFileSync(join(BUILD, file), 'utf8');
  return [...code.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)].map(([, name]) => `/chunks/${name}`);
}
