/**
 * `npm run gallery`: contact sheets of every template in every format, to look at, in `gallery-output/`.
 * `-- list quote` draws these templates alone; `-- --post ar-mukhtalit list` draws a post of the corpus in them;
 * `--formats 4:5,16:9` and `--most 6` (scenes) make sheets smaller, `--no-fonts` shows what a poor system has.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { stockShelves } from '../../lib/device/emoji/pack.ts';
import { TEMPLATE_COLOURS } from '../../lib/device/storyboard/palettes.ts';
import { SIZES } from '../../lib/device/storyboard/storyboard.ts';
import type { Format } from '../../lib/view/format.ts';
import type { TemplateId } from '../../lib/view/storyboard.ts';
import { bundleForPage } from '../device/browser/bundle.ts';
import { poorFonts } from '../device/browser/poor-fonts.ts';
import { readCorpus } from '../device/corpus/corpus.ts';
import { namesFor } from '../device/corpus/names.ts';
import type { Gallery, Sheet } from '../device/gallery/entry.ts';
import { findChromium } from './setup.mjs';

const OUTPUT = join(import.meta.dirname, '../../gallery-output');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    post: { type: 'string' },
    formats: { type: 'string' },
    most: { type: 'string', default: '99' },
    'no-fonts': { type: 'boolean', default: false },
  },
});

const isTemplate = (id: string): id is TemplateId => id in TEMPLATE_COLOURS;
const isFormat = (id: string): id is Format => id in SIZES;
const templates = Object.keys(TEMPLATE_COLOURS).filter(isTemplate);
const wanted = templates.filter((id) => positionals.length === 0 || positionals.includes(id));
const post = readCorpus().find(({ id }) => id === values.post);
if (values.post && !post) throw new Error(`There is no post ${values.post} in tests/device/corpus.`);
const formats = values.formats?.split(',').filter(isFormat);

const executablePath = findChromium();
if (!executablePath) throw new Error('No Chromium found: run `npm test`, which sets one up, or set CHROME_PATH.');
mkdirSync(OUTPUT, { recursive: true });
const shelves = Object.fromEntries(
  [...stockShelves()].map(([file, shelf]) => [file, gzipSync(JSON.stringify(shelf)).toString('base64')]),
);
const env = values['no-fonts'] ? { ...process.env, FONTCONFIG_FILE: await poorFonts() } : process.env;
const browser = await chromium.launch({ executablePath, env: { ...env } });
const page = await browser.newPage();
await page.evaluate(await bundleForPage('gallery/entry.ts'));
for (const template of wanted) {
  const names = namesFor(post?.language ?? 'en');
  const sheet: Sheet = {
    template,
    ...names,
    most: Number(values.most),
    shelves,
    ...(post ? { post } : {}),
    ...(formats ? { formats } : {}),
  };
  const base64 = await page.evaluate((asked) => {
    const { gallery }: { gallery?: Gallery } = globalThis as never;
    return gallery?.draw(asked) ?? '';
  }, sheet);
  const path = join(OUTPUT, `${post ? `${post.id}-` : ''}${template}.jpg`);
  writeFileSync(path, Buffer.from(base64, 'base64'));
  console.log(path);
}
await browser.close();
