/** The user's own voice: read along in a page of its own, listened to, and put into the video. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import en from '../../lib/locales/en.json' with { type: 'json' };
import { makeFolder } from './footage.ts';
import { until } from './until.ts';
import { openWorld, type World } from './world.ts';

const POST = 'Three things I learned this year.\n\n1. Ship small.\n2. Write it down.\n3. Say no, kindly.';
/** A microphone that beeps once a second. */
const BEEPS = '--use-fake-device-for-media-stream';
const ALLOWED = '--use-fake-ui-for-media-stream';

let world: World | null = null;
afterEach(async () => {
  await world?.close();
  world = null;
});

test('a voice is recorded to the words, and the video has it', async () => {
  const { chat, recorder } = await openBoth([BEEPS, ALLOWED]);
  await recorder.getByText('Three things I learned this year.').waitFor();
  await press(recorder, 'Record');
  // The words move on as the video does.
  await recorder.locator('li[aria-current=step]').filter({ hasText: 'Ship small.' }).waitFor();
  await until('the level', () => recorder.getByLabel(en.recorder.level).getAttribute('value'), {
    holds: (level) => Number(level) > 0.3,
  });
  await press(recorder, 'Stop');
  await recorder.getByText(en.recorder.taken).waitFor();
  await press(recorder, 'Listen');
  await recorder.getByRole('button', { name: 'Pause' }).waitFor();
  await press(recorder, 'Again');
  await press(recorder, 'Record');
  await recorder.getByText('0:01 /').waitFor();
  await press(recorder, 'Stop');
  await press(recorder, 'Use it');
  await recorder.getByText(en.recorder.isIn).waitFor();
  await chat.getByText(en.recorder.isIn).waitFor();

  const voice = await readVoice(chat);
  expect(voice.type).toBe('audio/webm');
  expect(voice.size).toBeGreaterThan(2000);
  await chat.getByRole('button', { name: 'Export video' }).click();
  await chat.getByLabel('Exported video').waitFor({ timeout: 120_000 });
  expect(world?.cloud.log.filter(({ method }) => method === 'POST').some(({ path }) => path.includes('upload'))).toBe(
    false,
  );
});

test('a sound file is taken instead, and can be removed again', async () => {
  const { chat, recorder } = await openBoth([BEEPS, ALLOWED]);
  const folder = await makeFolder();
  await writeFile(join(folder, 'notes.mp3'), 'no sound');
  await writeFile(join(folder, 'voice.wav'), makeWav(2));
  await writeFile(join(folder, 'talk.wav'), makeWav(70));
  const file = recorder.locator('input[type=file]');
  await file.setInputFiles(join(folder, 'notes.mp3'));
  await recorder.getByText(en.recorder.unreadable.replace('$1', 'notes.mp3')).waitFor();
  await file.setInputFiles(join(folder, 'talk.wav'));
  await recorder.getByText(en.recorder.tooLong.replace('$1', 'talk.wav')).waitFor();
  await file.setInputFiles(join(folder, 'voice.wav'));
  await press(recorder, 'Use it');
  await chat.getByText(en.recorder.isIn).waitFor();
  expect((await readVoice(chat)).size).toBe(makeWav(2).length);
  await chat.getByRole('button', { name: 'Remove' }).click();
  await recorder.getByRole('button', { name: 'Record', exact: true }).waitFor();
  await chat.getByRole('button', { name: 'Record your voice' }).waitFor();
});

test('while the video is being exported a voice has to wait, and is not lost', async () => {
  const { chat, recorder } = await openBoth([BEEPS, ALLOWED]);
  const folder = await makeFolder();
  await writeFile(join(folder, 'voice.wav'), makeWav(2));
  await recorder.locator('input[type=file]').setInputFiles(join(folder, 'voice.wav'));
  await recorder.getByRole('button', { name: 'Use it' }).waitFor();
  await chat.getByRole('button', { name: 'Export video' }).click();
  await chat.getByRole('progressbar', { name: 'Export progress' }).waitFor();
  await press(recorder, 'Use it');
  await recorder.getByText(en.recorder.exporting).waitFor();
  await chat.getByLabel('Exported video').waitFor({ timeout: 120_000 });
  await press(recorder, 'Use it');
  await recorder.getByText(en.recorder.isIn).waitFor();
});

test('a browser that says no to the microphone: one sentence, and another way', async () => {
  const { recorder } = await openBoth([BEEPS, '--deny-permission-prompts']);
  await press(recorder, 'Record');
  await recorder.getByRole('alert').getByText(en.recorder.denied).waitFor();
  await recorder.getByRole('button', { name: en.recorder.chooseFile }).waitFor();
});

test('no microphone at all: one sentence, and another way', async () => {
  const { recorder } = await openBoth([ALLOWED]);
  await press(recorder, 'Record');
  await recorder.getByRole('alert').getByText(en.recorder.none).waitFor();
  await recorder.getByRole('button', { name: 'Record', exact: true }).waitFor();
});

test('once the chat has gone on to another video, the page says so', async () => {
  const { chat, recorder } = await openBoth([BEEPS, ALLOWED]);
  await chat.getByRole('button', { name: 'New video' }).click();
  await recorder.getByText(en.recorder.noBoard).waitFor();
});

/** A chat with a storyboard, and the recorder that its button opened. */
async function openBoth(args: readonly string[]): Promise<{ chat: Page; recorder: Page }> {
  world = await openWorld({ args });
  const chat = await world.openChat();
  await chat.getByRole('radio', { name: 'This device' }).check();
  await chat.getByRole('textbox', { name: 'Message' }).fill(POST);
  await chat.getByRole('button', { name: 'Send' }).click();
  const opened = world.context.waitForEvent('page');
  await chat.getByRole('button', { name: 'Record your voice' }).click();
  const recorder = await opened;
  await recorder.getByRole('heading', { name: 'Record your voice' }).waitFor();
  return { chat, recorder };
}

function press(page: Page, name: string): Promise<void> {
  return page.getByRole('button', { name, exact: true }).click();
}

/** What is kept of the voice that the chat's storyboard names. */
function readVoice(page: Page): Promise<{ type: string; size: number }> {
  return page.evaluate(async () => {
    const all = await Reflect.get(globalThis, 'chrome').storage.local.get(null);
    const { voice } = all[`job-${all.index.current}`].board;
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open('files');
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    const blob = await new Promise<Blob>((resolve, reject) => {
      const asked = database.transaction('footage').objectStore('footage').get(voice);
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    return { type: blob.type, size: blob.size };
  });
}

/** So many seconds of a quiet tone, 8 kHz, one channel. */
function makeWav(seconds: number): Buffer {
  const rate = 8000;
  const samples = Buffer.alloc(seconds * rate * 2);
  for (let i = 0; i < seconds * rate; i++) samples.writeInt16LE(Math.round(6000 * Math.sin(i / 3)), i * 2);
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples.length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt32LE(rate * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples.length, 40);
  return Buffer.concat([header, samples]);
}
