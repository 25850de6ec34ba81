/** Several things to write in stand open at once: the video goes into the composer that is meant, and into nothing else. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTrespasses } from '../../e2e/linkedin.ts';
import { until } from '../../e2e/until.ts';
import { hasRecorded, type Kit, openBench, type StageSet } from './bench.ts';

const BUTTON = { role: 'button', name: 'Make video' };

let bench: StageSet;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

/** Which of the two composers has the video, once the user has left the media editor. Runs in the page. */
function whichHasIt(): string[] {
  const places = ['[data-test-modal-id=sharebox]', 'dialog.compose'];
  return places.filter((css) => document.querySelector(`${css} .shown video`));
}

/** As soon as it can be pressed: the other composer may cover it. */
function pressNext(): boolean {
  const next = document.querySelector<HTMLButtonElement>('button.primary[aria-label="Next"]:enabled');
  next?.click();
  return next !== null;
}

/** page · which button is pressed · where the video belongs */
test.each([
  ['page=a', 0, '[data-test-modal-id=sharebox]'],
  ['page=a', 1, 'dialog.compose'],
  ['page=c', 0, 'dialog.compose'],
  ['page=c', 1, '[data-test-modal-id=sharebox]'],
] as const)('%s and another composer: pressed in number %i, the video goes there', async (query, nth, place) => {
  const stage = await bench.open(`${query}&second=1&modal=show&draft=plain`);
  await stage.openComposer();
  await until('two buttons', () => stage.ax.count(BUTTON), { holds: (count) => count === 2 });
  await stage.ax.pressNth(BUTTON, nth);
  await until('the feed', () => stage.run((b) => b.countConnects().open));
  await stage.run((b) => b.push({ job: { origin: 'chat' }, settings: { autoAdd: false } }));
  await stage.ax.pressNth({ role: 'button', name: 'Add to post' }, 0);
  await until('the video', () => stage.told('attachedSha'));
  await until('Next', () => stage.page.evaluate(pressNext));
  expect(await stage.page.evaluate(whichHasIt)).toEqual([place]);
  expect(await stage.told('attachedTimes')).toBe('2');
  expect(await readTrespasses(stage.page)).toEqual({ nextClicks: 1 });
  await stage.page.close();
});

/* Scenes of pages from beside the checkout. They run in the page. */

function besideMessages(kit: Kit): void {
  const root = kit.mountRoot();
  kit.feed(document.querySelector('main') ?? document.body);
  void new kit.Classic(root).open().then(() => kit.messaging(root));
}

function overArticle(kit: Kit): void {
  document.querySelector('main')?.append(kit.articleEditor(), kit.commentBox(true));
  void new kit.Classic(kit.mountRoot()).open();
}

function onPageOfItsOwn(kit: Kit): void {
  const main = document.querySelector('main');
  const composer = new kit.Sdui(document.body);
  composer.dlg = document.createElement('div');
  main?.append(composer.dlg, kit.commentBox(true));
  composer.build();
}

function reshare(kit: Kit): void {
  kit.feed(document.querySelector('main') ?? document.body);
  void new kit.Classic(kit.mountRoot(), { where: 'reshare' }).open();
}

function besideReshare(kit: Kit): void {
  const root = kit.mountRoot();
  void new kit.Classic(root, { where: 'reshare' }).open().then(() => new kit.Sdui(document.body).open());
}

describe.skipIf(!hasRecorded)('scenes', () => {
  test.each([
    ['01', besideMessages],
    ['02', besideMessages],
    ['01', overArticle],
    ['02', overArticle],
    ['03', onPageOfItsOwn],
    ['03', besideReshare],
  ])('%s %o: one button, and the video in the post', async (page, scene) => {
    const stage = await bench.open(`shared=${page}&trap=0&modal=show&draft=plain`, scene);
    await stage.ax.waitFor(BUTTON);
    expect(await stage.ax.count(BUTTON)).toBe(1);
    expect(await stage.run((b) => b.sendToTab('composer-attach', { jobId: 'job-1' }))).toEqual({ outcome: 'attached' });
    expect(await stage.told('attachedWhere')).toBe('post');
    expect(await readTrespasses(stage.page)).toEqual({});
    await stage.page.close();
  });

  test.each(['01', '02'])('%s: a reshare takes no video, and has no button', async (page) => {
    const stage = await bench.open(`shared=${page}&draft=plain`, reshare);
    await until('the reshare', () => stage.told('composerOpen'), { holds: (open) => open === 'true' });
    await stage.page.waitForFunction(() => document.hasFocus());
    expect(await stage.run((b) => b.sendToTab('composer-attach', { jobId: 'job-1' }))).toBeUndefined();
    expect(await stage.ax.count(BUTTON)).toBe(0);
    await stage.page.close();
  });
});
