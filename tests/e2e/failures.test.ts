/** Each failure of the cloud in the chat: the sentence on the screen, the one next step, and what the cloud was asked. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import en from '../../lib/locales/en.json' with { type: 'json' };
import type { CloudModes, LoggedRequest } from '../cloud/cloud.ts';
import { DEFAULT_MODES } from '../cloud/modes.ts';
import { costTold, failureWith, say, startAnew, timelineTold } from './chat.ts';
import { makeClip, makeFootage } from './footage.ts';
import { countCalls, countRenders, countSends, expectCleanLog } from './log.ts';
import { until } from './until.ts';
import { openWorld, type World } from './world.ts';

const QUICK = { generationMs: 300, renderMs: 0, freeCredits: 5000, tokensPerAddress: 100 };
const POST = 'We ship every week.\nSmall steps, short nights.';
const TECHNICAL =
  /nmv_usr_|anon_|user_\w{6}|clm_|render_\d|"code"|\b(?:1001|1002|2001|4001|4002|402|429|50\d(?! MB))\b|\b\d{19}\b|\{"/;
const HERE = en.engine.makeHere;
const TOKEN = /anonymous-token$/;
const UPLOAD = /^\/api\/upload-video\//;
const SESSION = /with-session/;

let world: World;
let chat: Page;
let began = 0;
beforeAll(async () => {
  // The first token call loses its client id on the way: the user is to see nothing of it.
  world = await openWorld({ modes: { ...QUICK, clientIdLost: 1 } });
  chat = await world.openChat();
  await chat.getByText(/Credits: \d+ available/).waitFor();
});
beforeEach(async (context) => {
  behave({});
  began = world.cloud.log.length;
  if (context.task.name.startsWith('400:')) return;
  await startAnew(chat);
  began = world.cloud.log.length;
});
afterEach(async () => {
  expect(await chat.getByRole('log', { name: 'Conversation' }).textContent()).not.toMatch(TECHNICAL);
});
afterAll(() => world.close());

function behave(modes: Partial<CloudModes>): void {
  Object.assign(world.cloud.modes, DEFAULT_MODES, QUICK, modes);
  // What is open already has TLS behind it.
  if (modes.tlsBroken) world.cloud.control.dropConnections();
}

function log(): readonly LoggedRequest[] {
  return world.cloud.log.slice(began);
}

/** Presses it and gives the address that a new tab was opened at. */
async function addressOf(press: () => Promise<void>): Promise<string> {
  const [tab] = await Promise.all([world.context.waitForEvent('page'), press()]);
  const url = await until('an address', () => tab.url(), { holds: (address) => address.startsWith('https://') });
  await tab.close();
  return url;
}

test('400: nothing is seen, and the token is asked for once more under the same id', async () => {
  expect(await chat.getByRole('alert').count()).toBe(0);
  const calls = world.cloud.log.filter(({ path }) => TOKEN.test(path));
  expect(calls.map(({ status }) => status)).toEqual([400, 200]);
  expect(new Set(calls.map(({ headers }) => headers['x-client-id'])).size).toBe(1);
});

test('1001: nothing is seen; a new token under the same id, and the message goes once', async () => {
  world.cloud.control.expireTokens();
  await say(chat, POST);
  await timelineTold(chat);
  expect(await chat.getByRole('alert').count()).toBe(0);
  expect([countCalls(log(), 'POST', TOKEN), countSends(log())]).toEqual([1, 1]);
  const ids = world.cloud.log.filter(({ path }) => TOKEN.test(path)).map(({ headers }) => headers['x-client-id']);
  expect(new Set(ids).size).toBe(1);
  expectCleanLog(log());
});

test('1002: the timeline is gone, and is made again from the kept words and file', async () => {
  await chat.locator('input[type=file]').setInputFiles(await makeFootage());
  await say(chat, POST);
  await timelineTold(chat);
  world.cloud.control.forgetSessions();
  await say(chat, 'title: Weekly');
  const failure = await failureWith(chat, en.failure.sessionGone);
  await failure.getByRole('button', { name: HERE }).waitFor();
  await failure.getByRole('button', { name: en.next.startAgain }).click();
  await timelineTold(chat, 2);
  expect([countCalls(log(), 'POST', SESSION), countCalls(log(), 'POST', UPLOAD), countSends(log())]).toEqual([1, 2, 2]);
  expect(world.cloud.sessions().at(-1)).toMatchObject({ sends: 1, footage: [{ name: 'headshot.png' }] });
});

test('2001, no account: the link binds a registration; back from it, the kept message goes', async () => {
  behave({ noCredits: true });
  await say(chat, POST);
  const failure = await failureWith(chat, en.failure.noCredits);
  await failure.getByRole('button', { name: HERE }).waitFor();
  const url = await addressOf(() => failure.getByRole('button', { name: en.next.openLink }).click());
  const userId = world.cloud.tokens().find(({ expired }) => !expired)?.userId;
  expect(url).toBe(`https://nemovideo.com/register?bind=${userId}`);
  expect(countSends(log())).toBe(1);
  behave({});
  await failure.getByRole('button', { name: en.next.retry }).click();
  await timelineTold(chat);
  expect(countSends(log())).toBe(2);
});

test('2001 in the middle of an answer is the same', async () => {
  behave({ errorFrame: 'envelope' });
  await say(chat, POST);
  const failure = await failureWith(chat, en.failure.noCredits);
  await failure.getByRole('button', { name: HERE }).waitFor();
  expect([await chat.getByRole('alert').count(), countSends(log())]).toEqual([1, 1]);
});

test('402: the plan is named, not the credits; the project is handed over without a token', async () => {
  behave({ freePlan: true });
  await say(chat, POST);
  await chat.getByRole('button', { name: 'Export video' }).click({ timeout: 30_000 });
  const failure = await failureWith(chat, en.failure.planBlocked);
  expect(await failure.textContent()).not.toMatch(/credits/i);
  await failure.getByRole('button', { name: HERE }).waitFor();
  const url = await addressOf(() => failure.getByRole('button', { name: en.next.openProject }).click());
  expect(url).toMatch(/^https:\/\/nemovideo\.com\/workspace\/claim\?ct=clm_\w+$/);
  expect([countRenders(log()), countSends(log())]).toEqual([1, 1]);
  await failure.getByRole('button', { name: en.next.retry }).waitFor();
});

test('4001: the formats are told before anything goes, and where the cloud refuses it all the same', async () => {
  const input = chat.locator('input[type=file]');
  await input.setInputFiles({ name: 'notes.docx', mimeType: 'application/msword', buffer: Buffer.from('x') });
  await chat.getByText(en.failure.unsupportedFile.replace('$1', 'notes.docx')).waitFor();
  expect(countCalls(log(), 'POST', UPLOAD)).toBe(0);
  behave({ refuseUploadType: true });
  await input.setInputFiles(await makeFootage());
  await say(chat, POST);
  const failure = await failureWith(chat, en.failure.unsupportedFile.replace('$1', 'headshot.png'));
  expect([countCalls(log(), 'POST', UPLOAD), countSends(log())]).toEqual([1, 0]);
  behave({});
  const chooser = chat.waitForEvent('filechooser');
  await failure.getByRole('button', { name: en.next.chooseFile }).click();
  await (await chooser).setFiles(await makeFootage());
  await timelineTold(chat);
  // The next test begins where the cloud is asked nothing any more.
  await costTold(chat);
  expect([countCalls(log(), 'POST', UPLOAD), countSends(log())]).toEqual([2, 1]);
});

test('4002: 500 MB are told before anything goes; made smaller here, the video goes', async () => {
  const input = chat.locator('input[type=file]');
  await input.setInputFiles(await makeClip('holiday.mp4', 500 * 1024 * 1024 + 1));
  await chat.getByText(en.failure.fileTooLarge.replace('$1', 'holiday.mp4')).waitFor();
  expect(log()).toEqual([]);
  await chat.getByRole('button', { name: en.shrink.offer }).click();
  await chat
    .getByRole('button', { name: en.chat.removeFile.replace('$1', 'holiday.mp4') })
    .waitFor({ timeout: 60_000 });
  await say(chat, POST);
  await timelineTold(chat);
  expect([countCalls(log(), 'POST', UPLOAD), countSends(log())]).toEqual([1, 1]);
  const [sent] = world.cloud.sessions().at(-1)?.footage ?? [];
  expect(sent).toMatchObject({ name: 'holiday.mp4', width: 640, height: 360 });
  expect(Math.abs((sent?.duration ?? 0) - 4)).toBeLessThan(0.2);
  expect(sent?.size).toBeLessThan(10_000_000);
});

test('4002 from the cloud, which takes less: made smaller here, the same message goes', async () => {
  behave({ maxUploadBytes: 3_000_000 });
  await chat.locator('input[type=file]').setInputFiles(await makeClip('walk.mp4', 20_000_000));
  await say(chat, POST);
  const failure = await failureWith(chat, en.failure.fileTooLarge.replace('$1', 'walk.mp4'));
  await failure.getByRole('button', { name: HERE }).waitFor();
  expect([countCalls(log(), 'POST', UPLOAD), countSends(log())]).toEqual([1, 0]);
  await failure.getByRole('button', { name: en.shrink.offer }).click();
  await timelineTold(chat);
  expect([countCalls(log(), 'POST', UPLOAD), countSends(log())]).toEqual([2, 1]);
});

test.each<[name: string, modes: Partial<CloudModes>]>([
  ['5xx', { down: true }],
  ['HTML in place of JSON', { html: 200 }],
  ['no TLS', { tlsBroken: true }],
])('%s: it cannot be reached, nothing was sent, and one press tries again', async (_, modes) => {
  behave(modes);
  await say(chat, POST);
  const failure = await failureWith(chat, en.failure.unreachable);
  await failure.getByRole('button', { name: HERE }).waitFor();
  expect(countSends(log())).toBe(0);
  behave({});
  await failure.getByRole('button', { name: en.next.retry }).click();
  await timelineTold(chat);
  expect(countSends(log())).toBe(1);
});

test('offline: it is said, and what was written goes once the network is back', async () => {
  await world.context.setOffline(true);
  world.cloud.control.dropConnections();
  await say(chat, POST);
  const failure = await failureWith(chat, en.failure.offline);
  await failure.getByRole('button', { name: HERE }).waitFor();
  expect(log()).toEqual([]);
  await world.context.setOffline(false);
  await failure.getByRole('button', { name: en.next.retry }).click();
  await timelineTold(chat);
  expect(countSends(log())).toBe(1);
});

test('5xx on the message itself: it is said that nobody knows, and it is not sent again', async () => {
  behave({ sendsDown: true });
  await say(chat, POST);
  await chat.getByText(en.note.sendUnclear).waitFor();
  await chat.getByRole('button', { name: HERE }).click();
  await chat.getByText(/^A storyboard of/).waitFor();
  expect(countSends(log())).toBe(1);
});

test('1001 and 2001 with a token of one’s own: a new one, or a top-up', async () => {
  world.cloud.control.registerUser('nmv_usr_own', 0);
  const options = await world.openPage('options.html');
  await options.getByLabel(en.options.token, { exact: true }).fill('nmv_usr_own');
  await options.getByRole('button', { name: en.options.saveToken }).click();
  await options.getByText(en.options.tokenSet).waitFor();
  await options.close();
  await say(chat, POST);
  const poor = await failureWith(chat, en.failure.noCreditsRegistered);
  await poor.getByRole('button', { name: HERE }).waitFor();
  world.cloud.control.expireTokens();
  await say(chat, 'Go on, please.');
  const refused = await failureWith(chat, en.failure.ownTokenRefused);
  await refused.getByRole('button', { name: en.next.openOptions }).waitFor();
  expect([countCalls(log(), 'POST', TOKEN), countSends(log())]).toEqual([0, 1]);
});
