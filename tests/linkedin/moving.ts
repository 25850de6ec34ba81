/** How long a finished video takes from the press to LinkedIn's own `change` event, and what memory it takes meanwhile. */
import type { Page } from 'playwright-core';
import { readUsage } from '../commands/processes.ts';
import { openAx } from '../e2e/ax.ts';
import { makeVideo } from '../e2e/kept-video.ts';
import { openComposer, readDataset } from '../e2e/linkedin.ts';
import { until } from '../e2e/until.ts';
import type { World } from '../e2e/world.ts';

export interface Move {
  readonly ms: number;
  readonly grownMB: number;
  readonly size: number;
}

export interface MoveOptions {
  readonly query: string;
  /** How large the cloud makes the file; 0 for no larger than it is. */
  readonly bytes: number;
}

/** Makes a video of that size in the chat, and puts it into a post. */
export async function measureMove(world: World, chat: Page, { query, bytes }: MoveOptions): Promise<Move> {
  world.cloud.modes.bigOutputBytes = bytes;
  await makeVideo(chat, 'NemoVideo cloud');
  const page = await world.openLinkedIn(`${query}&sha=0&draft=plain`);
  try {
    await openComposer(page);
    const ax = await openAx(page);
    await ax.waitFor({ role: 'button', name: 'Add to post' });
    await page.evaluate(watch);
    const before = await settledMemory(world);
    await ax.press({ role: 'button', name: 'Add to post' });
    await until('the file', () => readDataset(page, 'attachedSize'));
    const grownMB = (await settledMemory(world)) - before;
    const ms = await page.evaluate(() => Number(Reflect.get(window, 'took')));
    const size = Number(await readDataset(page, 'attachedSize'));
    return { ms, grownMB, size };
  } finally {
    await page.close();
  }
}

/** Runs in the page: from the user's press to the event of the page's own input. */
function watch(): void {
  let pressedAt = 0;
  const onClick = (event: Event) => {
    if (event.isTrusted) pressedAt = performance.now();
  };
  window.addEventListener('click', onClick, true);
  window.addEventListener('change', () => Reflect.set(window, 'took', performance.now() - pressedAt), true);
}

const STEADY_MB = 2;
const STEADY_TIMES = 8;

/** What the browser takes once it has calmed down: a page that has just been drawn is still giving back. */
async function settledMemory({ profile }: World): Promise<number> {
  let seen: number[] = [];
  const isSteady = () => seen.length >= STEADY_TIMES && Math.max(...seen) - Math.min(...seen) <= STEADY_MB;
  await until('a steady browser', () => {
    seen = [...seen.slice(1 - STEADY_TIMES), readUsage(profile)?.memoryMB ?? 0];
    return isSteady();
  });
  return Math.min(...seen);
}
