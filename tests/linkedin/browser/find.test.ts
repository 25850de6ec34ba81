/** The button stands in every post composer, beside the media control, once; and in nothing else. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ATTACHING, SELECTORS, SIGHTINGS } from '../../../lib/linkedin/selectors.ts';
import { readTrespasses } from '../../e2e/linkedin.ts';
import { until } from '../../e2e/until.ts';
import { openBench, type Stage, type StageSet } from './bench.ts';
import { wipe } from './wipe.ts';

const START = { role: 'button', name: 'Start' };
const BUTTON = { role: 'button', name: 'Make video' };

let bench: StageSet;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

async function openStage(query: string): Promise<Stage> {
  const stage = await bench.open(query);
  await stage.openComposer();
  await stage.ax.waitFor(BUTTON);
  return stage;
}

test.each(['a', 'b', 'c'] as const)('every selector finds in page %s what it is known to find', async (page) => {
  const stage = await openStage(`page=${page}&draft=plain`);
  const countAll = async () => {
    const counts = new Map<string, number>();
    for (const [name, css] of Object.entries({ ...SELECTORS, ...ATTACHING })) {
      counts.set(name, await stage.page.locator(css).count());
    }
    return counts;
  };
  const open = await countAll();
  await stage.run((b) => b.sendToTab('composer-attach', { jobId: 'job-1' }));
  await stage.page.locator('button.primary', { hasText: 'Next' }).click();
  await until('the post to have it', () => stage.told('attachedStage'), { holds: (where) => where === 'composer' });
  const taken = await countAll();
  const seen = Object.fromEntries([...open].map(([name, count]) => [name, [count, taken.get(name)]]));
  expect(seen).toEqual(Object.fromEntries(Object.entries(SIGHTINGS).map(([name, sighting]) => [name, sighting[page]])));
  await stage.page.close();
});

test('every selector says when it was last seen', () => {
  for (const { seen } of Object.values(SIGHTINGS)) expect(seen).toMatch(/^20\d\d-(?:0\d|1[0-2])$/);
});

describe('dialogs that are no post', () => {
  test.each(['event', 'poll', 'share', 'detail', 'message', 'edit', 'article', 'away'])('%s', async (decoy) => {
    const stage = await bench.open(`page=c&draft=plain&decoy=${decoy}`);
    await stage.page.locator('[contenteditable]').first().focus();
    // A composer that opens later is found, and is the only one.
    await stage.page.evaluate(() => document.querySelector('.decoy')?.setAttribute('style', 'z-index:-1'));
    await stage.openComposer();
    await stage.ax.waitFor(BUTTON);
    expect(await stage.ax.count(BUTTON)).toBe(1);
    expect(await stage.page.evaluate(() => document.querySelector('dialog .tools > span:not(.space)') !== null)).toBe(
      true,
    );
    expect(await stage.run((b) => b.sendToTab('composer-attach', { jobId: 'job-1' }))).toEqual({ outcome: 'attached' });
    expect(await readTrespasses(stage.page)).toEqual({});
    await stage.page.close();
  });
});

test.each([
  'page=a&dress=bare',
  'page=b&dress=bare&comment=1',
  'page=c&dress=bare&messaging=1',
  'page=a&icons=none',
  'page=a&icons=none&lang=de',
  'page=c&icons=none&lang=ja',
  'page=c&icons=none&lang=ar',
  'page=c&dress=bare&icons=none&lang=zh',
  'page=a&dress=bare&icons=sheet',
  'page=c&dress=bare&icons=sheet',
  'page=a&icons=words',
  'page=c&dress=bare&icons=words&lang=de',
  'page=a&shadow=open',
  'page=c&shadow=nested',
])('%s: found all the same, and given the video', async (query) => {
  const stage = await openStage(`${query}&draft=plain`);
  expect(await stage.ax.count(BUTTON)).toBe(1);
  expect(await stage.run((b) => b.sendToTab('composer-attach', { jobId: 'job-1' }))).toEqual({ outcome: 'attached' });
  expect(await readTrespasses(stage.page)).toEqual({});
  await stage.page.close();
});

test.each(['page=a', 'page=c'])(
  '%s: two composers at once have a button each, and the pressed one the panel',
  async (query) => {
    const stage = await bench.open(`${query}&second=1&modal=show&draft=plain`);
    await stage.openComposer();
    await until('two buttons', () => stage.ax.count(BUTTON), { holds: (count) => count === 2 });
    await stage.page.close();
  },
);

test.each(['page=a', 'page=b&shadow=open', 'page=c'])(
  '%s: wiped again and again, the button is back, once',
  async (query) => {
    const stage = await openStage(`${query}&draft=plain`);
    // Infinity where there were two. How soon it is back is asked in `timing`, where nothing else has the computer.
    expect((await stage.page.evaluate(wipe, 12)).filter(Number.isFinite)).toHaveLength(12);
    await stage.page.close();
  },
);

test.each(['page=a', 'page=b', 'page=c', 'page=c&lang=ar'])(
  '%s: the button is reached by Tab from the media control',
  async (query) => {
    const stage = await openStage(`${query}&draft=plain`);
    const focused = await stage.page.evaluate(() => {
      const host = document.querySelector('#interop-outlet')?.shadowRoot ?? document;
      const media = host.querySelector<HTMLElement>('[data-test-icon="image-medium"]')?.closest('button');
      media?.focus();
      return media !== null;
    });
    expect(focused).toBe(true);
    const isOurs = () =>
      stage.page.evaluate(() => {
        const active = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
        return active?.localName === 'span';
      });
    let tabs = 0;
    while (!(await isOurs()) && tabs < 4) {
      await stage.page.keyboard.press('Tab');
      tabs++;
    }
    expect(await isOurs()).toBe(true);
    await stage.page.keyboard.press('Enter');
    await until('the panel', () => stage.run((b) => b.countConnects().open));
    await stage.page.close();
  },
);

test('before a press nothing is asked for but the button, and after one the panel comes without taking the focus', async () => {
  const stage = await openStage('page=c&draft=plain');
  expect(await stage.run((b) => b.sent.map(({ type }) => type))).toEqual(['composer-open']);
  expect(await stage.run((b) => b.countConnects())).toEqual({ ever: 0, open: 0 });
  await stage.ax.press(BUTTON);
  await until('the feed', () => stage.run((b) => b.countConnects().open));
  await stage.run((b) => b.push({ settings: { consented: false } }));
  await stage.ax.waitFor({ role: 'region', name: 'Make video' });
  expect(await stage.run((b) => b.sent.map(({ type }) => type))).toEqual(['composer-open', 'panel-bring']);
  await stage.page.close();
});

test('pressed again for want of an answer, or twice at once, the panel comes once and stays', async () => {
  const stage = await openStage('page=c&draft=plain');
  await stage.run((b) => b.bringPanelLate(1500));
  await stage.ax.press(BUTTON);
  await stage.ax.press(BUTTON, 2);
  await until('the feed', () => stage.run((b) => b.countConnects().open));
  await stage.run((b) => b.push({ settings: { consented: false } }));
  await stage.ax.waitFor(START);
  expect(await stage.run((b) => b.sent.map(({ type }) => type))).toEqual(['composer-open', 'panel-bring']);
  await stage.ax.press({ role: 'button', name: 'Close' });
  await stage.ax.press(BUTTON, 2);
  await stage.ax.waitFor(START);
  await stage.page.close();
});

test('pressed in one composer, and then in the other, before the panel is there: it comes to the other', async () => {
  const stage = await bench.open('page=c&second=1&modal=show&draft=plain');
  await stage.openComposer();
  await until('two buttons', () => stage.ax.count(BUTTON), { holds: (count) => count === 2 });
  await stage.run((b) => b.bringPanelLate(1500));
  await stage.ax.pressNth(BUTTON, 0);
  await stage.ax.pressNth(BUTTON, 1);
  await until('the feed', () => stage.run((b) => b.countConnects().open));
  await stage.run((b) => b.push({ settings: { consented: false } }));
  await stage.ax.waitFor(START);
  expect(await stage.ax.count({ role: 'region', name: 'Make video' })).toBe(1);
  expect(await stage.run((b) => b.sent.map(({ type }) => type))).toEqual(['composer-open', 'panel-bring']);
  expect(await stage.page.locator('.share-creation-state > div:not([class])').count()).toBe(1);
  await stage.page.close();
});

test('asked from outside for a video, the composer begins one from what is written in it', async () => {
  const stage = await openStage('page=c&draft=plain');
  await stage.run((b) => b.answer('job-start', { ok: true, jobId: 'job-1' }));
  expect(await stage.run((b) => b.sendToTab('post-start', undefined))).toBeUndefined();
  expect(await stage.evaluate('globalThis.videoMakerDoor.composers().length')).toBe(1);
  expect(await stage.run((b) => b.sent.map(({ type }) => type))).toEqual(['composer-open']);
  await stage.ax.press(BUTTON);
  await until('the feed', () => stage.run((b) => b.countConnects().open));
  expect(await stage.run((b) => b.sendToTab('post-start', undefined))).toEqual({ hasPost: true });
  const post = await stage.told('editorText');
  await until('the post', () => stage.run((b) => b.sent.some(({ type }) => type === 'job-start')));
  expect(await stage.evaluate("bench.sent.find(({ type }) => type === 'job-start').data.post")).toBe(post.trim());
  await stage.page.close();
});

test('a video that is ready is offered as the composer opens, and the words keep the focus', async () => {
  const stage = await bench.open('page=a&draft=plain');
  await stage.openWith({ job: { origin: 'chat' }, settings: { autoAdd: false } });
  await stage.ax.waitFor({ role: 'button', name: 'Add to post' });
  expect(await stage.page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('textbox');
  expect(await stage.told('focusLost')).toBe('0');
  await stage.page.close();
});

test('a user who wants no button has none, at once, and has it back', async () => {
  const stage = await openStage('page=c&draft=plain');
  const tell = (isShown: boolean) =>
    stage.run(
      isShown
        ? (b) => b.sendToTab('button-show', { isShown: true })
        : (b) => b.sendToTab('button-show', { isShown: false }),
    );
  await tell(false);
  await until('no button', () => stage.ax.count(BUTTON), { holds: (count) => count === 0 });
  await tell(true);
  await stage.ax.waitFor(BUTTON);
  await stage.page.close();
});

test('once the extension is gone, a press says what to do', async () => {
  const stage = await openStage('page=c&draft=plain');
  await stage.run((b) => b.endExtension());
  await stage.ax.press(BUTTON);
  await stage.ax.waitFor({ role: 'button', name: 'Video Maker was updated. Refresh this page to use it.' });
  await stage.page.close();
});

test('nothing of ours in the page tells who we are', async () => {
  const stage = await openStage('page=c&draft=plain');
  const globals = await stage.page.evaluate(() => Object.keys(window).filter((name) => /video|maker|wxt/i.test(name)));
  expect(globals).toEqual([]);
  expect(await stage.told('extensionUrlHits')).toBe('0');
  await stage.page.close();
});
