/** A video from each of several files: each with its own words, one after the other, by keyboard alone. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeClip } from './footage.ts';
import { tabTo } from './keyboard.ts';
import { countRenders, readMessages } from './log.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ modes: { freeCredits: 1000, sameFilm: true, renderMs: 100 } });
});
afterAll(() => world.close());

test('two files are chosen, told what to become, sent, and opened; what was written outlives the window', async () => {
  const clips = await Promise.all(['first.mp4', 'second.mp4'].map((name) => makeClip(name, 1_000_000)));
  const chat = await world.openPage('tab.html');
  await chat.getByRole('radio', { name: 'NemoVideo cloud' }).waitFor();
  const choosing = chat.waitForEvent('filechooser');
  await tabTo(chat, 'Attach files');
  await chat.keyboard.press('Enter');
  await (await choosing).setFiles(clips);
  await chat.getByRole('radio', { name: 'One video from each' }).waitFor();
  await tabTo(chat, 'One video from all');
  await chat.keyboard.press('ArrowDown');
  await tabTo(chat, 'What to make of first.mp4');
  await chat.keyboard.type('Open with the harbour.');
  await chat.close();

  const again = await world.openPage('tab.html');
  const first = again.getByRole('textbox', { name: 'What to make of first.mp4' });
  await first.waitFor();
  expect(await first.inputValue()).toBe('Open with the harbour.');
  await tabTo(again, 'Message');
  await again.keyboard.type('Keep it short.');
  await again.keyboard.press('Enter');
  await again.getByText('2 of 2 videos ready').waitFor({ timeout: 120_000 });
  expect(readMessages(world.cloud.log).map((words) => words.split('\n')[0])).toEqual([
    'Open with the harbour.',
    'Keep it short.',
  ]);
  expect(countRenders(world.cloud.log)).toBe(2);
  await tabTo(again, 'second.mp4Ready');
  await again.keyboard.press('Enter');
  await again.getByRole('log').getByText('Keep it short.', { exact: true }).waitFor();
  await tabTo(again, 'Close this list');
  await again.keyboard.press('Enter');
  await again.getByText('2 of 2 videos ready').waitFor({ state: 'detached' });
  await again.close();
}, 1_000_000);
