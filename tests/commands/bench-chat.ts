/** The part of `npm run bench` about the chat: how soon it is there, beside a page with nothing in it, and whether it ever lets one wait. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { say, timelineTold } from '../e2e/chat.ts';
import { measureFirstControl, medianOf } from '../e2e/first-control.ts';
import { firstLoadBytes } from '../e2e/first-load.ts';
import { until } from '../e2e/until.ts';
import { BUILD, openWorld, type World } from '../e2e/world.ts';
import { longAnswer, seedMessages } from '../timing/long-talk.ts';
import { watchTasks } from '../timing/page-tasks.ts';

const RUNS = 9;
const EMPTY = 'empty.html';
const PAGES = [EMPTY, 'popup.html', 'sidepanel.html', 'tab.html'];
const CHARACTERS = 8000;
const MESSAGES = 1000;

/** Needs a build. Prints two tables. */
export async function benchChat(): Promise<void> {
  const build = mkdtempSync(join(tmpdir(), 'bench-build-'));
  cpSync(BUILD, build, { recursive: true });
  writeFileSync(join(build, EMPTY), '<!doctype html><title>Empty</title><textarea></textarea>');
  const world = await openWorld({ build, modes: { generationMs: 100, dialect: 'adk-stream' } });
  try {
    console.table({ ...(await measureOpening(world)), 'at most': { 'first control, ms': 150, 'first load, kB': 100 } });
    console.table({
      [`${CHARACTERS} characters written`]: { ...(await measureAnswer(world)), 'at most': 16 },
      [`${MESSAGES} messages opened`]: { ...(await measureLongTalk(world)), 'at most': 50 },
    });
  } finally {
    await world.close();
    rmSync(build, { recursive: true });
  }
}

async function measureOpening({ context, extensionId, openChat }: World) {
  // The worker is awake, and the cloud known, as they are at any start but the first.
  const chat = await openChat();
  await chat.getByText(/Credits: \d+ available/).waitFor();
  const rows: Record<string, object> = {};
  for (const page of PAGES) {
    const url = `chrome-extension://${extensionId}/${page}`;
    const first = await measureFirstControl(context, url, { runs: RUNS });
    const all =
      page === EMPTY ? first : await measureFirstControl(context, url, { runs: RUNS, control: 'main textarea' });
    const load = page === EMPTY ? 0 : firstLoadBytes(page) / 1000;
    rows[page] = {
      'first control, ms': Math.round(medianOf(first)),
      'all of it, ms': Math.round(medianOf(all)),
      'first load, kB': Math.round(load * 10) / 10,
    };
  }
  await chat.close();
  return rows;
}

async function measureAnswer(world: World) {
  const chat = await world.openChat();
  await chat.getByText(/Credits: \d+ available/).waitFor();
  world.cloud.modes.guiTalk = longAnswer(CHARACTERS);
  const end = await watchTasks(chat);
  const began = performance.now();
  await say(chat, 'One line. Another line.');
  await timelineTold(chat);
  const wall = performance.now() - began;
  const [longest = 0] = await end();
  await chat.close();
  return { 'wall, s': Math.round(wall / 100) / 10, 'longest task, ms': Math.round(longest * 10) / 10 };
}

/** From the page's load until all of it is drawn; the last messages are in sight long before. */
async function measureLongTalk(world: World) {
  const seeder = await world.openChat();
  await seedMessages(seeder, MESSAGES);
  await seeder.close();
  await world.killWorker();
  const chat = await world.context.newPage();
  const end = await watchTasks(chat);
  const began = performance.now();
  await chat.goto(`chrome-extension://${world.extensionId}/popup.html`);
  const rows = chat.getByRole('log').locator(':scope > *');
  await until('the messages', () => rows.count(), { holds: (count) => count >= MESSAGES });
  const wall = performance.now() - began;
  const [longest = 0] = await end();
  await chat.close();
  return { 'wall, s': Math.round(wall / 100) / 10, 'longest task, ms': Math.round(longest * 10) / 10 };
}
