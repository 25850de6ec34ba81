/** Before the first message: what was written is kept, format and length go with it, files show what they are, prompts are the user's own. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeClip, makeFootage } from './footage.ts';
import { openComposer, readDataset } from './linkedin.ts';
import { countSends, expectCleanLog, readMessages } from './log.ts';
import { until } from './until.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ modes: { generationMs: 100, renderMs: 100 } });
});
afterAll(() => world.close());

test('what was written and not sent stands there again, for its own video, though popup and worker are gone', async () => {
  const popup = await world.openChat();
  await popup.getByText('What should your video say?').waitFor();
  await messageOf(popup).fill('We ship every week');
  await popup.close();
  await world.killWorker();
  const chat = await world.openChat();
  await until('the words', () => messageOf(chat).inputValue(), { holds: (words) => words === 'We ship every week' });
  await chat.getByRole('button', { name: 'New video' }).click();
  await until('an empty box', () => messageOf(chat).inputValue(), { holds: (words) => words === '' });
  await chat.close();
});

test('whoever writes before the chat is drawn goes on in it, where they were', async () => {
  const chat = await world.context.newPage();
  await chat.addInitScript(writeAtOnce, 'Ship small things');
  await chat.goto(`chrome-extension://${world.extensionId}/popup.html`);
  await chat.locator('main').waitFor();
  expect(await chat.evaluate('wroteBefore')).toBe(true);
  const box = messageOf(chat);
  expect(await box.inputValue()).toBe('Ship small things');
  expect(
    await box.evaluate((one: HTMLTextAreaElement) => [document.activeElement === one, one.selectionStart]),
  ).toEqual([true, 4]);
  await chat.getByText('What should your video say?').waitFor();
  expect(await box.inputValue()).toBe('Ship small things');
  await chat.close();
});

/** Runs in the page: writes as a keyboard does into the first box there is, and goes back behind the first word. */
function writeAtOnce(words: string): void {
  const observer = new MutationObserver(() => {
    const box = document.querySelector('textarea');
    if (!box) return;
    observer.disconnect();
    document.execCommand('insertText', false, words);
    box.setSelectionRange(4, 4);
    Reflect.set(globalThis, 'wroteBefore', document.querySelector('main') === null);
  });
  observer.observe(document, { childList: true, subtree: true });
}

test('the chat waits for the word that an input method composes in the first box', async () => {
  const chat = await world.context.newPage();
  const keyboard = await chat.context().newCDPSession(chat);
  // So long that one can compose meanwhile: the chat's own code.
  let bring = () => {};
  const isComposing = new Promise<void>((resolve) => {
    bring = resolve;
  });
  await chat.route('**/chunks/*.js', async (route) => {
    await isComposing;
    await route.continue();
  });
  await chat.goto(`chrome-extension://${world.extensionId}/popup.html`, { waitUntil: 'commit' });
  await messageOf(chat).waitFor();
  await keyboard.send('Input.imeSetComposition', { text: 'どう', selectionStart: 2, selectionEnd: 2 });
  bring();
  await chat.waitForFunction("document.querySelector('script[type=module]') !== null");
  await chat.waitForLoadState('networkidle');
  await expect(chat.locator('main').count()).resolves.toBe(0);
  await keyboard.send('Input.insertText', { text: '動画' });
  await chat.locator('main').waitFor();
  expect(await messageOf(chat).inputValue()).toBe('動画');
  expect(await chat.evaluate('document.activeElement?.localName')).toBe('textarea');
  await messageOf(chat).fill('');
  await chat.close();
});

test('words that are not taken stand in the box again', async () => {
  const chat = await world.openChat();
  await chat.getByText('What should your video say?').waitFor();
  await chat.evaluate(loseMessages, 'chat-send');
  await messageOf(chat).fill('Ship small things.');
  await chat.getByRole('button', { name: 'Send' }).click();
  await chat.getByRole('alert').waitFor();
  await until('the words', () => messageOf(chat).inputValue(), { holds: (words) => words === 'Ship small things.' });
  await messageOf(chat).fill('');
  await chat.close();

  const tab = await world.openPage('tab.html');
  await tab.locator('input[type=file]').setInputFiles([await makeFootage(), await makeClip('office.mp4', 1_200_000)]);
  await tab.getByRole('radio', { name: 'One video from each' }).check();
  await messageOf(tab).fill('One each.');
  await tab.evaluate(loseMessages, 'batch-start');
  await tab.getByRole('button', { name: 'Send' }).click();
  await tab.getByRole('alert').waitFor();
  await until('the words', () => messageOf(tab).inputValue(), { holds: (words) => words === 'One each.' });
  await expect(tab.getByRole('radio', { name: 'One video from each' }).isChecked()).resolves.toBe(true);
  expect(countSends(world.cloud.log)).toBe(0);
  await tab.getByRole('button', { name: 'New video' }).click();
  await tab.close();
});

/** Runs in the page: no message of this kind gets to the worker, or is answered. */
function loseMessages(type: string): void {
  const { runtime } = Reflect.get(globalThis, 'chrome');
  const send = runtime.sendMessage.bind(runtime);
  runtime.sendMessage = (message: { type?: unknown }, answer: (response?: unknown) => void) =>
    message.type === type ? answer() : send(message, answer);
}

test('more words than one message holds are counted, not sent, and kept', async () => {
  const chat = await world.openPage('tab.html');
  await chat.getByText('What should your video say?').waitFor();
  await chat.locator('input[type=file]').setInputFiles(await makeFootage());
  await chat.getByRole('button', { name: 'Remove' }).first().waitFor();
  const words = 'Ship small things. '.repeat(1100);
  await messageOf(chat).fill(words);
  await chat.getByRole('alert').filter({ hasText: '899 characters too many: one message holds 20,000.' }).waitFor();
  await expect(chat.getByRole('button', { name: 'Send' }).isDisabled()).resolves.toBe(true);
  await messageOf(chat).press('Enter');
  const spoken = await messageOf(chat).evaluate(writeLetters, 'abc');
  // The first letter makes the space before it count, too.
  expect(spoken).toEqual({ seen: ['901', '902', '903'], heard: ['899', '899', '899'] });
  await chat.getByRole('alert').filter({ hasText: '903 characters too many' }).waitFor();
  await chat.close();
  const later = await world.openChat();
  await until('the words', () => messageOf(later).inputValue(), { holds: (kept) => kept === `${words}abc` });
  expect(countSends(world.cloud.log)).toBe(0);
  await messageOf(later).fill('Short.');
  await until('no more of it', () => later.getByRole('alert').count(), { holds: (count) => count === 0 });
  await later.getByRole('button', { name: 'New video' }).click();
  await later.close();
});

/** Runs in the page: letter after letter in one task, and after each the count that is seen and the one that is told. */
async function writeLetters(box: HTMLElement, letters: string): Promise<Record<'seen' | 'heard', string[]>> {
  const countIn = (selector: string) => document.querySelector(selector)?.textContent?.match(/\d+/)?.[0] ?? '';
  const counts = { seen: [] as string[], heard: [] as string[] };
  box.focus();
  for (const letter of letters) {
    document.execCommand('insertText', false, letter);
    // React draws what was typed in a microtask: no timer can come between.
    await Promise.resolve();
    counts.seen.push(countIn('p[data-short][aria-hidden]'));
    counts.heard.push(countIn('[role=alert]'));
  }
  return counts;
}

test('a prompt of the user’s own is offered, written by a press, and goes with the format and the length', async () => {
  const options = await world.openPage('options.html#prompts');
  await options.getByRole('button', { name: 'Add a prompt' }).click();
  await options.getByRole('textbox', { name: 'Prompt 4' }).fill('Tell our week in three scenes.');
  await options.getByRole('button', { name: 'Remove prompt 1' }).click();
  await options.getByText('Saved', { exact: true }).waitFor();
  await options.close();

  const chat = await world.openChat();
  await expect(chat.getByRole('button', { name: 'Create a video from my text' }).count()).resolves.toBe(0);
  await chat.getByRole('button', { name: 'Tell our week in three scenes.' }).click();
  expect(countSends(world.cloud.log)).toBe(0);
  expect(await chat.evaluate('document.activeElement?.localName')).toBe('textarea');
  await chat.getByRole('radio', { name: '1:1' }).check();
  await chat.getByRole('radio', { name: '15 s' }).check();
  await chat.getByRole('button', { name: 'Send' }).click();
  await expect.poll(() => readMessages(world.cloud.log)).toHaveLength(1);
  expect(readMessages(world.cloud.log)[0]).toMatch(/^Tell our week.*format 1:1, 1080x1080, at most 15 seconds/s);
  await chat.getByRole('button', { name: 'Add a title at the start' }).click();
  await chat.getByRole('button', { name: 'Make it shorter' }).click();
  // Behind what is written, which stays; and once, however often it is pressed.
  await chat.getByRole('button', { name: 'Make it shorter' }).click();
  expect(await messageOf(chat).inputValue()).toBe('Add a title at the start\nMake it shorter');
  await chat.close();
});

test('files show their picture, length and size at once, and come in by paste and drop wherever the focus is', async () => {
  const chat = await world.openPage('tab.html#history');
  await chat.getByRole('heading', { name: 'History' }).waitFor();
  const png = (await readFile(await makeFootage())).toString('base64');
  await chat.evaluate(bringIn('drop', 'DragEvent', 'dataTransfer', png));
  const chip = chat.getByRole('listitem').filter({ hasText: 'pasted.png' });
  await chip.locator('img').waitFor();
  await chat.evaluate(bringIn('paste', 'ClipboardEvent', 'clipboardData', png));
  await until('both', () => chip.count(), { holds: (count) => count === 2 });
  await chat.locator('input[type=file]').setInputFiles(await makeClip('office.mp4', 1_200_000));
  await chat.getByText('0:04 · 1 MB').waitFor();
  await chat.getByText('Up to 500 MB a file.').waitFor();
  await chat.getByRole('button', { name: 'New video' }).click();
  await chat.close();
});

test('the post that is being written is offered without being read, and read once it is asked for', async () => {
  const page = await world.openLinkedIn('page=c&draft=plain');
  const chat = await world.openPage('sidepanel.html');
  await startHere(chat);
  const offer = chat.getByRole('button', { name: 'Make a video from the post you’re writing' });
  await expect(offer.count()).resolves.toBe(0);
  await openComposer(page);
  await until('the offer', async () => {
    // Whoever turns to the chat has it look.
    await chat.evaluate("document.dispatchEvent(new PointerEvent('pointerenter'))");
    return offer.count();
  });
  await offer.click();
  const [firstLine = ''] = (await readDataset(page, 'editorText')).split('\n');
  await chat.getByRole('log').getByText(firstLine).first().waitFor();
  await until('the video in the post', () => readDataset(page, 'attachedSha'), { timeoutMs: 90_000 });
  await page.close();
  await chat.close();
}, 120_000);

test('of two files two videos are made, one after the other, each as it was told', async () => {
  const chat = await world.openPage('tab.html');
  await startHere(chat);
  const picture = await readFile(await makeFootage());
  const files = ['one', 'two'].map((name) => ({
    name: `${name}.png`,
    mimeType: 'image/png',
    buffer: picture,
  }));
  await chat.locator('input[type=file]').setInputFiles(files);
  await chat.getByRole('radio', { name: 'One video from each' }).check();
  await chat.getByRole('textbox', { name: 'What to make of one.png' }).fill('We open.');
  await messageOf(chat).fill('We go on.');
  await chat.getByRole('button', { name: 'Send' }).click();
  await chat.getByText('0 of 2 videos ready').waitFor();
  await chat.close();
  await world.killWorker();
  const later = await world.openPage('tab.html');
  await later.getByText('2 of 2 videos ready').waitFor({ timeout: 120_000 });
  for (const [name, words] of [
    ['one', 'We open.'],
    ['two', 'We go on.'],
  ]) {
    await later.getByRole('button', { name: `${name}.png Ready` }).click();
    await later
      .getByRole('log')
      .getByText(words ?? '', { exact: true })
      .waitFor();
    await later.getByText(`${name}.png`, { exact: true }).nth(1).waitFor();
  }
  await later.getByRole('button', { name: 'Close this list' }).click();
  await later.getByText('2 of 2 videos ready').waitFor({ state: 'detached' });
  await later.close();
  expectCleanLog(world.cloud.log);
}, 150_000);

/** A new video, made on this device: it takes seconds, where two looks at a render are half a minute apart. */
async function startHere(chat: Page): Promise<void> {
  await chat.getByRole('button', { name: 'New video' }).click();
  await chat.getByRole('radio', { name: 'This device' }).check();
  await chat.getByText('Write it or paste your post').waitFor();
}

function messageOf(chat: Page) {
  return chat.getByRole('textbox', { name: 'Message' });
}

/** An event as the browser makes one of a file, with nothing in focus. */
function bringIn(type: string, event: string, carrier: string, base64: string): string {
  return `(() => {
    const bytes = Uint8Array.from(atob('${base64}'), (sign) => sign.charCodeAt(0));
    const carried = new DataTransfer();
    carried.items.add(new File([bytes], 'pasted.png', { type: 'image/png' }));
    document.body.dispatchEvent(new ${event}('${type}', { bubbles: true, cancelable: true, ${carrier}: carried }));
  })()`;
}
