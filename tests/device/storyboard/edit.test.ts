/** Changes by hand keep a storyboard's rules. */
import { expect, test } from 'vitest';
import { buildStoryboard } from '../../../lib/device/storyboard/build.ts';
import {
  addScene,
  fitTo,
  moveScene,
  removeScene,
  setDuration,
  setFigure,
  setMedia,
  setSource,
  setText,
  tidy,
} from '../../../lib/device/storyboard/edit.ts';
import { toggleWord, wordsOf } from '../../../lib/device/storyboard/mark-words.ts';
import { recolour, setTemplate } from '../../../lib/device/storyboard/restyle.ts';
import { durationOf } from '../../../lib/device/storyboard/storyboard.ts';
import type { Scene, Storyboard } from '../../../lib/view/storyboard.ts';

const POST =
  'Three things I learned this year.\n1. Ship small and often.\n2. Write it down.\n3. Say no.\nWhat would you add?';

function plan(text = POST): Storyboard {
  const board = buildStoryboard({ text, language: 'en', format: '4:5', hasName: false, media: [] });
  if (!board) throw new Error('no storyboard');
  return board;
}

function sceneOf(board: Storyboard, id: string): Scene {
  const scene = board.scenes.find((one) => one.id === id);
  if (!scene) throw new Error(`no scene ${id}`);
  return scene;
}

const texts = ({ scenes }: Storyboard) => scenes.map(({ text }) => text);

test('longer words make a scene longer by as much as they take to read', () => {
  const board = setDuration(plan(), '1', 9000);
  const longer = setText(board, '1', 'Three things I learned this year at work.');
  const added = sceneOf(longer, '1').durationMs - 9000;
  expect(added).toBeGreaterThan(300);
  expect(added).toBeLessThan(1000);
  expect(setText(longer, '1', sceneOf(board, '1').text)).toEqual(board);
});

test('words that were marked by hand stay marked while the rest is rewritten', () => {
  const board = plan();
  const marked = toggleWord(board, '2', 1);
  expect(sceneOf(marked, '2').emphasis).toContain('small');
  expect(sceneOf(setText(marked, '2', 'Ship small things.'), '2').emphasis).toContain('small');
});

test('a word is marked and unmarked, neighbours together, at most three places', () => {
  const board = setText(plan(), '1', 'one two three four five six seven');
  const bare = sceneOf(board, '1').emphasis.length > 0 ? clear(board, '1') : board;
  const pair = toggleWord(toggleWord(bare, '1', 0), '1', 1);
  expect(sceneOf(pair, '1').emphasis).toEqual(['one two']);
  const three = toggleWord(toggleWord(pair, '1', 3), '1', 5);
  expect(sceneOf(three, '1').emphasis).toEqual(['one two', 'four', 'six']);
  expect(toggleWord(three, '1', 2)).not.toBe(three);
  const split = toggleWord(bare, '1', 0);
  const full = [2, 4].reduce((one, index) => toggleWord(one, '1', index), split);
  expect(toggleWord(full, '1', 6)).toBe(full);
  expect(sceneOf(toggleWord(three, '1', 3), '1').emphasis).toEqual(['one two', 'six']);
});

function clear(board: Storyboard, id: string): Storyboard {
  const marked = wordsOf(sceneOf(board, id), board.language).filter(({ isMarked }) => isMarked);
  return marked.reduce((one, { index }) => toggleWord(one, id, index), board);
}

test.each([
  [400, 1000],
  [2340, 2300],
  [60_000, 15_000],
])('a scene of %i ms is kept at %i ms', (asked, kept) => {
  expect(sceneOf(setDuration(plan(), '2', asked), '2').durationMs).toBe(kept);
});

test('items are counted anew when one goes, moves or comes', () => {
  const places = ({ scenes }: Storyboard) => scenes.flatMap(({ place }) => place ?? []);
  expect(places(removeScene(plan(), '2'))).toEqual([1, 2]);
  const moved = moveScene(plan(), '4', 1);
  expect(places(moved)).toEqual([1, 2, 3]);
  expect(texts(moved)[1]).toBe('Say no.');
});

test('a new scene stands behind the one it was asked for; the last one cannot go', () => {
  expect(texts(addScene(plan(), 'New.', '2'))[2]).toBe('New.');
  const one = plan()
    .scenes.slice(1)
    .reduce((board, { id }) => removeScene(board, id), plan());
  expect(removeScene(one, one.scenes[0]?.id ?? '')).toBe(one);
});

test('scenes with nothing in them are swept away', () => {
  const board = plan();
  expect(tidy(addScene(board, ' ', '2'))).toEqual(board);
  expect(tidy(board)).toBe(board);
});

test.each([
  ['+42.5 %', { before: '+', value: 42.5, decimals: 1, after: ' %', written: '42.5' }],
  ['$1,200', { before: '$', value: 1200, decimals: 0, after: '', written: '1,200' }],
  ['3×', { before: '', value: 3, decimals: 0, after: '×', written: '3' }],
  ['٨٣٪', { before: '', value: 83, decimals: 0, after: '٪', written: '٨٣' }],
])('the figure %s is read as it is written', (text, figure) => {
  expect(sceneOf(setFigure(plan(), '1', text), '1').figure).toEqual(figure);
});

test('words that are no figure leave the old one', () => {
  const board = setFigure(plan(), '1', '83%');
  expect(setFigure(board, '1', 'many')).toBe(board);
});

test('who said it can be named and left out', () => {
  const named = setSource(plan(), '1', ' My  manager ');
  expect(sceneOf(named, '1').source).toBe('My manager');
  expect('source' in sceneOf(setSource(named, '1', ' '), '1')).toBe(false);
});

test('a picture brings a template that shows it, and leaves the words when it goes', () => {
  const media = { fileId: 'f1', kind: 'image', fromMs: 0 } as const;
  const shown = setMedia(plan(), '2', media);
  expect([shown.template, sceneOf(shown, '2').media]).toEqual(['photos', media]);
  expect('media' in sceneOf(setMedia(shown, '2', null), '2')).toBe(false);
  expect(setMedia(plan(), '2', { ...media, kind: 'clip' }).template).toBe('clip');
});

test.each([8000, 20_000, 45_000])('a whole of %i ms is as long as that', (asked) => {
  expect(durationOf(fitTo(plan(), asked))).toBe(asked);
});

test('a video is never shorter or longer than one may be', () => {
  expect(durationOf(fitTo(plan(), 1000))).toBeGreaterThanOrEqual(6000);
  expect(durationOf(fitTo(plan(), 90_000))).toBeLessThanOrEqual(60_000);
});

test('no scene becomes longer than one may be', () => {
  const two = plan('One thing. And another thing to say.');
  expect(Math.max(...fitTo(two, 60_000).scenes.map(({ durationMs }) => durationMs))).toBeLessThanOrEqual(15_000);
});

test("a template's own colours go with it; chosen ones stay", () => {
  const board = plan();
  expect(setTemplate(board, 'quote').colours).not.toEqual(board.colours);
  const own = recolour(board, { ground: '#123524' });
  expect(setTemplate(own, 'quote').colours).toEqual(own.colours);
});

test('the list template counts what it is given', () => {
  const told = plan('We moved the office. It took a month. Nobody was happy at first. Now we all are. What about you?');
  const listed = setTemplate(told, 'list');
  expect(listed.scenes.flatMap(({ place }) => place ?? [])[0]).toBe(1);
});

test('an accent that cannot be seen on its ground is moved until it can', () => {
  const { accent } = recolour(plan(), { ground: '#fbfaf8', accent: '#fafafa' }).colours;
  expect(accent).not.toBe('#fafafa');
  expect(recolour(plan(), { ground: '#14171a', accent: '#fb923c' }).colours.accent).toBe('#fb923c');
});
