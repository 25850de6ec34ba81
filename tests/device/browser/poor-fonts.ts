/** A computer with one family of fonts: Latin, Greek and Cyrillic letters, no Indian or East Asian ones, no coloured emoji. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FOLDER = '/usr/share/fonts/truetype/dejavu';

/** The path of a configuration for FONTCONFIG_FILE. */
export async function poorFonts(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'poor-fonts-'));
  const file = join(folder, 'fonts.conf');
  const lines = [`<dir>${FOLDER}</dir>`, `<cachedir>${join(folder, 'cache')}</cachedir>`];
  await writeFile(file, `<?xml version="1.0"?><fontconfig>${lines.join('')}</fontconfig>`);
  return file;
}
