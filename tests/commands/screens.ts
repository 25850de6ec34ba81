/**
 * `npm run screens`: pictures of every surface and state, light and dark, in three languages, to look at, in
 * `screens-output/`; driven in the real browser against the stand-in cloud. `-- ar zh-CN` takes these languages alone.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openWorld } from '../e2e/world.ts';
import { type Photographer, POSTS, walk } from '../screens/walk.ts';
import { wordsOf } from '../screens/words.ts';

const ROOT = join(import.meta.dirname, '../..');
const OUTPUT = join(ROOT, 'screens-output');
/** The README shows these. */
const BEST = ['chat-first-run-light', 'chat-ready-dark', 'batch-running-light', 'device-editor-dark'];
const SCHEMES = ['light', 'dark'] as const;

const asked = process.argv.slice(2);
const languages = Object.keys(POSTS).filter((language) => asked.length === 0 || asked.includes(language));

execFileSync(join(ROOT, 'node_modules/.bin/wxt'), ['build', '-b', 'chrome', '--mv3'], { cwd: ROOT, stdio: 'ignore' });
for (const language of languages) {
  const folder = join(OUTPUT, language);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const world = await openWorld({ language, modes: { freeCredits: 1000 } });
  try {
    await walk({ world, words: wordsOf(language), post: POSTS[language] ?? '', take: photographer(folder) });
  } finally {
    await world.close();
  }
  if (language === 'en-US')
    for (const name of BEST) copyFileSync(join(folder, `${name}.png`), join(ROOT, 'pictures', `${name}.png`));
}

function photographer(folder: string): Photographer {
  return async (page, state, whole = false) => {
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      await page.screenshot({ path: join(folder, `${state}-${colorScheme}.png`), fullPage: whole });
    }
    console.log(join(folder, `${state}-{${SCHEMES.join(',')}}.png`));
  };
}
