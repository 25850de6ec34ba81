/** The panel shows what the finished video is, has it mended, and keeps at hand what goes with it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTrespasses } from '../../e2e/linkedin.ts';
import { until } from '../../e2e/until.ts';
import { openBench, type Stage, type StageSet } from './bench.ts';

let bench: StageSet;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const button = (name: string) => ({ role: 'button', name });
const text = (name: string) => ({ role: 'StaticText', name });

async function openReady(query: string, misfits: readonly string[]): Promise<Stage> {
  const stage = await bench.open(`${query}&draft=plain`);
  const check = {
    bytes: 19_100_000,
    durationMs: 28_000,
    width: 1080,
    height: 1350,
    framesPerSecond: 30,
    bitsPerSecond: 5_460_000,
    videoCodec: 'avc',
    audioCodec: 'aac',
    misfits,
    canMend: misfits.length > 0,
    isShort: true,
  };
  await stage.evaluate(`bench.answer('video-check', ${JSON.stringify({ ok: true, check })})`);
  await stage.openWith({ job: { origin: 'chat' }, settings: { autoAdd: false } });
  return stage;
}

test.each(['page=a', 'page=b', 'page=c'])('%s: a video that fits says what it is', async (query) => {
  const stage = await openReady(query, []);
  await stage.ax.waitFor(text('It fits LinkedIn’s limits.'));
  await stage.ax.waitFor(text('0:28 · 4:5 · 1080 × 1350 · 30 fps · 5.5 Mbps · H.264, AAC · 19.1 MB'));
  expect(await stage.ax.count(button('Fix it here'))).toBe(0);
  expect(await stage.ax.count(button('Cover (PNG)'))).toBe(1);
  await stage.page.close();
});

test('a video out of the limits is fixed with a press, with progress, and can be left as it is', async () => {
  const stage = await openReady('page=c', ['too-wide', 'other-format']);
  await stage.ax.waitFor(text('The picture is wider than LinkedIn’s 2.4:1. Its sides are cut off.'));
  await stage.ax.press(button('Fix it here'));
  await until('the order', () => stage.run((b) => b.sent.some(({ type }) => type === 'video-mend')));
  await stage.run((b) => b.push({ job: { origin: 'chat', mending: 0.4 }, settings: { autoAdd: false } }));
  await stage.ax.waitFor({ role: 'progressbar', name: 'Video progress' });
  await stage.ax.press(button('Cancel'));
  await until('the end', () => stage.run((b) => b.sent.some(({ type }) => type === 'video-mend-drop')));
  await stage.run((b) => b.push({ job: { origin: 'chat', mending: 'failed' }, settings: { autoAdd: false } }));
  await stage.ax.waitFor(button('Add to post'));
  expect(await stage.ax.count(button('Fix it here'))).toBe(0);
  await stage.page.close();
});

test('a file that nobody can read as a video is said to be of another format, and does not go in by itself', async () => {
  const stage = await bench.open('page=c&draft=plain');
  await stage.run((b) => b.answer('video-check', { ok: true, check: 'unreadable' }));
  await stage.openWith({ job: { origin: 'chat' }, settings: { autoAdd: false } });
  await stage.ax.waitFor(text('LinkedIn may not play this format. MP4 with H.264 and AAC is safe.'));
  await stage.ax.waitFor(button('Add to post'));
  expect(await stage.ax.count(button('Fix it here'))).toBe(0);
  expect(await stage.told('attachedName')).toBe('');
  await stage.page.close();
});

test('a file that is no longer here is said to be gone, and the way to another is one press', async () => {
  const stage = await bench.open('page=c&draft=plain');
  await stage.run((b) => b.answer('video-check', { ok: true, check: 'gone' }));
  await stage.openWith({ job: { origin: 'chat' }, settings: { autoAdd: false } });
  await stage.ax.waitFor(text('The finished file is no longer kept here. Export the video again in the chat.'));
  expect(await stage.ax.count(button('Add to post'))).toBe(0);
  await stage.ax.press(button('Open the chat'));
  await until('the chat', () => stage.run((b) => b.sent.some(({ type }) => type === 'chat-open')));
  await stage.page.close();
});

test('a video out of the limits does not go into the post by itself', async () => {
  const stage = await openReady('page=c', ['too-few-bytes']);
  await stage.ax.press({ role: 'button', name: 'Close' });
  await stage.ax.press(button('Make video'));
  await stage.ax.press(button('Make another'));
  await until('the start', () => stage.run((b) => b.sent.some(({ type }) => type === 'job-start')));
  // A feed tells the same again; by the second time the answer has arrived.
  await until('the reasons', async () => {
    await stage.run((b) => b.push({ job: {} }));
    return stage.ax.count(button('Fix it here'));
  });
  expect(await stage.told('attachedName')).toBe('');
  await stage.page.close();
});

test('what LinkedIn refuses is in the downloads, and the panel says how it gets in', async () => {
  const stage = await openReady('page=c&trustedOnly=1', []);
  const download = stage.page.waitForEvent('download');
  await stage.ax.press(button('Add to post'));
  expect((await download).suggestedFilename()).toBe('linkedin-video.mp4');
  await stage.page.locator('dialog button', { hasText: 'Back' }).click();
  await stage.ax.waitFor(button('Download MP4'));
  expect(await readTrespasses(stage.page)).toEqual({});
  await stage.page.close();
});

/** page · when the words are asked for */
test.each([
  ['page=a', 'before Next'],
  ['page=a', 'after Next'],
  ['page=b', 'before Next'],
  ['page=c', 'before Next'],
  ['page=c', 'after Next'],
])('%s: into an empty post the words of the video are typed, on demand, %s', async (query, when) => {
  const stage = await bench.open(query);
  await stage.run((b) => b.answer('post-read', { ok: true, post: 'First line.\n\nSecond line.' }));
  await stage.openWith({ job: { origin: 'menu' }, settings: { autoAdd: false } });
  await stage.ax.press(button('Add to post'));
  await until('the video', () => stage.told('attachedName'));
  await stage.run((b) => b.push({ job: { origin: 'menu', stage: 'attached' } }));
  const next = stage.page.locator('button.primary', { hasText: 'Next' });
  if (when === 'after Next') await next.click();
  await stage.ax.press(button('Put your text in, too'));
  if (when === 'before Next') {
    await stage.ax.waitFor(text('Your text goes in after you press Next.'));
    await next.click();
  }
  await until('the words', () => stage.told('editorText'), {
    holds: (words) => words === 'First line.\n\nSecond line.',
  });
  expect(await readTrespasses(stage.page)).toEqual({ nextClicks: 1 });
  await stage.page.close();
});

test('the button can be turned off from the panel', async () => {
  const stage = await openReady('page=c', []);
  await stage.ax.press(button('Hide this button'));
  await until('the choice', () =>
    stage.run((b) =>
      b.sent.some(({ type, data }) => type === 'settings-save' && JSON.stringify(data) === '{"showButton":false}'),
    ),
  );
  await stage.page.close();
});

test('a press on Start whose answer is lost is made again; lost twice, there is a way on', async () => {
  const stage = await bench.open('page=c&draft=plain');
  await stage.openWith({ settings: { consented: false } });
  const starts = () => stage.run((b) => b.sent.filter(({ type }) => type === 'job-start').length);
  await stage.ax.press(button('Make video'));
  await stage.run((b) => b.lose('job-start', 2));
  await stage.ax.press(button('Start'));
  await stage.ax.waitFor(button('Try again'));
  expect(await starts()).toBe(2);
  // There is nothing yet that this device could go on with.
  expect(await stage.ax.count(button('Make on this device'))).toBe(0);
  await stage.run((b) => b.lose('job-start', 1));
  await stage.ax.press(button('Try again'));
  await stage.ax.waitFor({ role: 'progressbar', name: 'Video progress' });
  await until('the second answer', starts, { holds: (count) => count === 4 });
  expect(await stage.ax.count(button('Try again'))).toBe(0);
  await stage.page.close();
});
