/** Every surface in every state reads well: what the pictures show (`npm run screens`) is looked at by axe, light and dark. */
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { isMatrix } from '../matrix.ts';
import { type Photographer, POSTS, walk } from '../screens/walk.ts';
import { wordsOf } from '../screens/words.ts';
import { findFaults } from './faults.ts';
import { openWorld, type World } from './world.ts';

let world: World | null = null;
afterEach(async () => {
  await world?.close();
  world = null;
});

const LANGUAGES = ['en-US', 'ar'] as const;

// The walk is long: CI looks at slices of it elsewhere (surfaces, accessibility), the matrix at all.
test.runIf(isMatrix).each(LANGUAGES)(
  'axe finds nothing on any surface in any state, %s',
  async (language) => {
    world = await openWorld({ language, modes: { freeCredits: 1000 } });
    const found: string[] = [];
    const look: Photographer = async (page, state) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        for (const fault of await faultsOf(page)) found.push(`${state}, ${colorScheme}: ${fault}`);
      }
    };
    await walk({ world, words: wordsOf(language), post: POSTS[language] ?? '', take: look });
    expect(found).toEqual([]);
  },
  600_000,
);

/** LinkedIn's page is not ours to judge; what we put into it is closed to scripts, and read by its tests from outside. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  if (!page.url().startsWith('chrome-extension:')) return [];
  return (await findFaults(page)).map(([id, nodes]) => `${id} ${nodes.join(' ')}`);
}
