/** Axe finds nothing to mend in the chat, the options and the recorder, light and dark. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNoFaults, findFaults } from './faults.ts';
import { makeFootage } from './footage.ts';
import { until } from './until.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ args: ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'] });
});
afterAll(() => world.close());

test('what is at fault is found', async () => {
  const page = await world.openPage('options.html');
  await page.locator('main button:visible').first().waitFor();
  await page.evaluate(`document.querySelector('main').append(document.createElement('button'));
    document.querySelector('main p').style.cssText = 'color:#999;background:#fff'`);
  expect((await findFaults(page)).map(([rule]) => rule)).toEqual(['button-name', 'color-contrast']);
  await page.close();
});

// With reduced motion colours are where they come to rest.
test.each(['light', 'dark'] as const)('the chat has no faults, %s', async (colorScheme) => {
  const chat = await world.openChat();
  await chat.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await chat.getByText(/Credits: \d+ available/).waitFor();
  await expectNoFaults(chat);
  await chat.getByRole('textbox', { name: 'Message' }).fill('One line. Another line.');
  await chat.getByRole('button', { name: 'Send' }).click();
  await chat.getByRole('button', { name: 'Export video' }).waitFor();
  await expectNoFaults(chat);
});

test.each(['light', 'dark'] as const)('the storyboard editor has no faults, %s', async (colorScheme) => {
  const chat = await world.openChat();
  await chat.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await chat.getByRole('button', { name: 'New video' }).click();
  await chat.getByRole('radio', { name: 'This device' }).check();
  await until('the device', () => chat.getByRole('radio', { name: 'This device' }).isChecked());
  await chat.getByRole('textbox', { name: 'Message' }).fill('We grew 83% this year. How did you do?');
  await chat.getByRole('button', { name: 'Send' }).click();
  await chat.getByRole('img', { name: 'Preview' }).waitFor();
  await expectNoFaults(chat);
  await chat.getByRole('button', { name: 'Edit storyboard' }).click();
  await chat.getByRole('button', { name: 'Highlight words of scene 1' }).click();
  for (const part of ['Scenes', 'Look', 'Music']) {
    await chat.getByRole('tab', { name: part }).click();
    await expectNoFaults(chat);
  }
});

test.each(['light', 'dark'] as const)('the options have no faults, %s', async (colorScheme) => {
  const page = await world.openPage('options.html');
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.getByRole('radio', { name: 'Fraunces' }).check();
  await page.locator('input[accept*=jpg]').setInputFiles(await makeFootage());
  await page.getByRole('slider', { name: 'Focal point' }).waitFor();
  await page.getByLabel('Accent').fill('#202840');
  await page.getByText('Saved', { exact: true }).waitFor();
  await expectNoFaults(page);
});

test.each(['light', 'dark'] as const)(
  'the recorder, and the chat with a finished video, have no faults, %s',
  async (colorScheme) => {
    const chat = await world.openChat();
    await chat.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await chat.getByRole('button', { name: 'New video' }).click();
    await chat.getByRole('radio', { name: 'This device' }).check();
    await chat.getByRole('textbox', { name: 'Message' }).fill('One line. Another line, which is longer.');
    await chat.getByRole('button', { name: 'Send' }).click();
    const opened = world.context.waitForEvent('page');
    await chat.getByRole('button', { name: 'Record your voice' }).click();
    const recorder = await opened;
    await recorder.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await recorder.getByRole('button', { name: 'Record', exact: true }).click();
    await recorder.locator('li[aria-current=step]').waitFor();
    await expectNoFaults(recorder);
    await recorder.getByRole('button', { name: 'Stop' }).click();
    await recorder.getByRole('button', { name: 'Use it' }).waitFor();
    await expectNoFaults(recorder);
    await chat.getByRole('button', { name: 'Export video' }).click();
    await chat.getByText('More', { exact: true }).click({ timeout: 120_000 });
    await expectNoFaults(chat);
  },
  150_000,
);
