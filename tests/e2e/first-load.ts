/** What a page of the build loads before it first draws. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BUILD } from './world.ts';

/** Its scripts and styles together, in bytes after gzip. */
export function firstLoadBytes(page: string): number {
  const html = readFileSync(join(BUILD, page), 'utf8');
  const files = [...html.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css))"/g)].map(([, path]) => path ?? '');
  return files.reduce((sum, path) => sum + gzipSync(readFileSync(join(BUILD, path)), { level: 9 }).length, 0);
}
