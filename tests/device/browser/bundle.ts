/** Bundles a module for a page of its own, fonts and all, as vite bundles the extension. */
import { join } from 'node:path';
import { build } from 'vite';

const ROOT = join(import.meta.dirname, '../../..');

/** The code of `tests/device/<path>` as one script. */
export async function bundleForPage(path: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    root: ROOT,
    build: {
      write: false,
      minify: false,
      assetsInlineLimit: 10_000_000,
      lib: { entry: join(ROOT, 'tests/device', path), formats: ['iife'], name: 'entry' },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (!first || !('output' in first)) throw new Error(`${path} was not built`);
  const [chunk] = first.output;
  return chunk.code;
}
