/** What is written can be read; what is no whole ZIP is refused. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readZip, writeZip } from '../../../lib/background/library/zip.ts';

async function read(zip: Blob) {
  const found = await readZip(zip);
  return found && Promise.all([...found].map(async ([path, blob]) => [path, await blob.text()]));
}

test('any files come back as they were', async () => {
  const files = fc.uniqueArray(
    fc.tuple(fc.string({ minLength: 1, unit: 'grapheme' }), fc.string({ unit: 'grapheme' })),
    {
      selector: ([path]) => path,
    },
  );
  await fc.assert(
    fc.asyncProperty(files, async (entries) => {
      const zip = await writeZip(entries.map(([path, text]) => ({ path, blob: new Blob([text]) })));
      expect(await read(zip)).toEqual(entries);
    }),
    { numRuns: 50 },
  );
});

test('cut anywhere, or with a byte changed, it is refused or reads the same', async () => {
  const zip = await writeZip([
    { path: 'a', blob: new Blob(['hello']) },
    { path: 'b', blob: new Blob(['there']) },
  ]);
  const bytes = new Uint8Array(await zip.arrayBuffer());
  for (let length = 0; length < bytes.length; length++) expect(await readZip(zip.slice(0, length))).toBeNull();
  for (let at = 0; at < bytes.length; at++) {
    const changed = bytes.slice();
    changed[at] = (changed[at] ?? 0) ^ 0xff;
    const found = await read(new Blob([changed]));
    if (found) expect(found.map(([, text]) => text)).toEqual(['hello', 'there']);
  }
});
