/** On a computer with one family of fonts: words it has no letters for are named before a film is made, never drawn as boxes. */
import { afterEach, expect, test } from 'vitest';
import { poorFonts } from '../device/browser/poor-fonts.ts';
import { until } from './until.ts';
import { openWorld, type World } from './world.ts';

let world: World | null = null;
afterEach(() => world?.close());

async function startHere(post: string) {
  world = await openWorld({ env: { FONTCONFIG_FILE: await poorFonts() } });
  const chat = await world.openChat();
  await chat.getByRole('radio', { name: 'This device' }).check();
  await until('the device', () => chat.getByRole('radio', { name: 'This device' }).isChecked());
  const say = async (words: string) => {
    await chat.getByRole('textbox', { name: 'Message' }).fill(words);
    await chat.getByRole('button', { name: 'Send' }).click();
  };
  await say(post);
  await chat.getByRole('button', { name: 'Export video' }).click({ timeout: 30_000 });
  return { chat, say };
}

test('the words are named, and once they are gone the film is made', async () => {
  const { chat, say } = await startHere('We opened a workshop in पुणे this year. Come and see it.');
  await chat.getByText('This computer has no letters for: पुणे.').first().waitFor({ timeout: 60_000 });
  expect(await chat.getByLabel('Exported video').count()).toBe(0);
  await say('title: We opened a workshop in Pune this year.');
  await chat.getByRole('button', { name: 'Export video' }).click({ timeout: 30_000 });
  await chat.getByLabel('Exported video').waitFor({ timeout: 120_000 });
}, 240_000);

test('an emoji that has no picture is left out, and the user is told', async () => {
  const { chat } = await startHere('We opened 🎉 a workshop \u{1fcfe} this year. Come and see it.');
  await chat.getByLabel('Exported video').waitFor({ timeout: 120_000 });
  await chat.getByText('This computer has no picture for \u{1fcfe}. The video goes without it.').waitFor();
}, 180_000);
