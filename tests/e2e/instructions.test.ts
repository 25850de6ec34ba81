/** Plain words in the chat change the storyboard, and a line tells what was done. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from './until.ts';
import { openWorld, type World } from './world.ts';

const POST =
  'Three things I learned this year.\n\n1. Ship small.\n2. Write it down.\n3. Say no, kindly.\n\nWhat would you add?';

let world: World;
let chat: Page;
beforeAll(async () => {
  world = await openWorld();
  const options = await world.context.newPage();
  await options.goto(`chrome-extension://${world.extensionId}/options.html`);
  await options.getByRole('radio', { name: 'This device' }).check();
  await options.getByText('Saved').waitFor();
  chat = await world.openChat();
  await say(POST);
  await chat.getByText('A storyboard of 5 scenes').waitFor();
});
afterAll(() => world.close());

test.each([
  ['make it square', 'The format is changed.', '· 1:1'],
  ['make it 20 seconds', 'The length is changed.', '5 scenes · 20 s · 1:1'],
  ['drop the second point', 'The scene is gone.', '4 scenes'],
  ['undo', 'Undone.', '5 scenes · 20 s · 1:1'],
  ['title: What I know now', 'The words are changed.', 'What I know now'],
  ['replace “know” with “believe”', 'The words are changed.', 'What I believe now'],
  ['add a scene: Rest well', 'Added.', '6 scenes'],
  ['move the last point up', 'The scene has moved.', '6 scenes'],
  ['blue', 'The colours are changed.', ''],
  ['use the quote template', 'The style is changed.', ''],
  ['no music', 'The music is changed.', ''],
  ['9:16 please', 'The format is changed.', '9:16'],
  ['streiche den letzten Punkt', 'The scene is gone.', '5 scenes'],
  ['改成横屏', 'The format is changed.', '16:9'],
  ['remove the hashtags', '“#” is nowhere in the video.', ''],
  ['drop the ninth scene', 'There is no such scene.', ''],
  ['what is the weather', 'That is nothing I know how to change.', ''],
])('%s: %s', async (words, note, seen) => {
  expect(await answerTo(words)).toContain(note);
  if (seen) await chat.getByRole('region', { name: 'Your video' }).getByText(seen).first().waitFor();
});

async function say(words: string): Promise<void> {
  await chat.getByRole('textbox', { name: 'Message' }).fill(words);
  await chat.getByRole('button', { name: 'Send' }).click();
}

/** What the extension says to it. */
async function answerTo(words: string): Promise<string> {
  const rows = chat.getByRole('log', { name: 'Conversation' }).locator('p');
  const before = await rows.count();
  await say(words);
  await until('the answer', () => rows.count(), { holds: (count) => count >= before + 2 });
  return (await rows.last().textContent()) ?? '';
}
