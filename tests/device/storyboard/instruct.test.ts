/** Plain words change a storyboard, in the words that people use. */
import { expect, test } from 'vitest';
import { buildStoryboard } from '../../../lib/device/storyboard/build.ts';
import { addScene } from '../../../lib/device/storyboard/edit.ts';
import { instruct } from '../../../lib/device/storyboard/instruct.ts';
import { recolour } from '../../../lib/device/storyboard/restyle.ts';
import { durationOf } from '../../../lib/device/storyboard/storyboard.ts';
import { readIntent } from '../../../lib/video/intent.ts';
import type { Storyboard } from '../../../lib/view/storyboard.ts';

const POST =
  'Three things I learned this year.\n1. Ship small.\n2. Write it down.\n3. Say no, kindly.\nWhat would you add?';

function plan(): Storyboard {
  const board = buildStoryboard({ text: POST, language: 'en', format: '4:5', hasName: false, media: [] });
  if (!board) throw new Error('no storyboard');
  return board;
}

const BEFORE = plan();
const LENGTH = durationOf(BEFORE);

/** What a person would see of it: the difference, in short. */
function outcome(text: string, board = BEFORE): string {
  expect(readIntent(text, { hasFiles: false }).do, text).toBe('say');
  const result = instruct(text, board);
  if (!result) return 'not understood';
  if ('undo' in result) return 'undo';
  if ('missing' in result) return `no scene ${result.missing}`;
  if ('absent' in result) return `nowhere: ${result.absent}`;
  return differences(board, result.board).join('; ') || 'nothing';
}

function differences(a: Storyboard, b: Storyboard): string[] {
  const [before, after] = [a, b].map(({ scenes }) => scenes.map(({ text }) => text).join(' | '));
  const [was, is] = [durationOf(a), durationOf(b)];
  const isSame = before === after;
  return [
    a.format === b.format ? '' : b.format,
    a.template === b.template ? '' : b.template,
    JSON.stringify(a.colours) === JSON.stringify(b.colours) || a.template !== b.template ? '' : b.colours.ground,
    JSON.stringify(a.music) === JSON.stringify(b.music) ? '' : b.music.kind === 'mood' ? b.music.mood : b.music.kind,
    isSame ? '' : (after ?? ''),
    isSame && was !== is ? (is > was ? 'longer' : 'shorter') : '',
  ].filter(Boolean);
}

const [HOOK, ONE, TWO, THREE, END] = BEFORE.scenes.map(({ text }) => text);
const said = (...texts: (string | undefined)[]) => texts.join(' | ');

test.each([
  ['make it square', '1:1'],
  ['9:16 please', '9:16'],
  ['Can you make it vertical?', '9:16'],
  ['landscape', '16:9'],
  ['mach es quadratisch', '1:1'],
  ['bitte im Querformat', '16:9'],
  ['改成竖屏', '9:16'],
  ['做成正方形', '1:1'],
])('format: %s', (text, seen) => expect(outcome(text)).toBe(seen));

test.each([
  ['shorter', 'shorter'],
  ['faster', 'shorter'],
  ["it's too long", 'shorter'],
  ['make it longer', 'longer'],
  ['slow it down a bit', 'longer'],
  ['kürzer', 'shorter'],
  ['etwas langsamer bitte', 'longer'],
  ['短一点', 'shorter'],
  ['慢一点', 'longer'],
])('pace: %s', (text, seen) => expect(outcome(text)).toBe(seen));

test.each([
  ['make it 20 seconds', 20_000],
  ['20s please', 20_000],
  ['a 15-second video', 15_000],
  ['auf 12 Sekunden kürzen', 12_000],
  ['改成15秒', 15_000],
  ['half a minute', 30_000],
])('length: %s', (text, ms) => {
  const result = instruct(text, BEFORE);
  expect(result && 'board' in result ? durationOf(result.board) : null).toBe(ms);
});

test('one scene alone is made longer where it is named', () => {
  const result = instruct('make the second scene 5 seconds', BEFORE);
  expect(result && 'board' in result ? result.board.scenes[1]?.durationMs : null).toBe(5000);
  const longer = instruct('the last scene should be longer', BEFORE);
  const grown = longer && 'board' in longer ? durationOf(longer.board) - LENGTH : 0;
  expect(grown).toBeGreaterThan(0);
  expect(grown).toBeLessThan(1500);
});

test.each([
  ['drop the second point', said(HOOK, ONE, THREE, END)],
  ['remove the last scene', said(HOOK, ONE, TWO, THREE)],
  ['delete scenes 2 and 3', said(HOOK, THREE, END)],
  ['remove the first and third point', said(HOOK, TWO, END)],
  ['streiche den zweiten Punkt', said(HOOK, ONE, THREE, END)],
  ['lass die letzte Szene weg', said(HOOK, ONE, TWO, THREE)],
  ['删掉第二点', said(HOOK, ONE, THREE, END)],
  ['把最后一个场景去掉', said(HOOK, ONE, TWO, THREE)],
  ['drop the sixth point', 'no scene 6'],
  ['remove “kindly”', said(HOOK, ONE, TWO, 'Say no.', END)],
  ['remove “nonsense”', 'nowhere: nonsense'],
  ['remove the hashtags', 'nowhere: #'],
])('remove: %s', (text, seen) => expect(outcome(text)).toBe(seen));

test('hashtags and emoji go from every scene', () => {
  const board = addScene(addScene(BEFORE, 'Say it #loud.', '1'), 'Go 🚀 now', '1');
  expect(outcome('remove the hashtags', board)).toContain('Say it.');
  expect(outcome('no emojis please', board)).toContain('Go now');
});

test.each([
  ['title: What I learned', said('What I learned', ONE, TWO, THREE, END)],
  ['change the title to “What I learned”', said('What I learned', ONE, TWO, THREE, END)],
  ['Titel: Was ich lernte', said('Was ich lernte', ONE, TWO, THREE, END)],
  ['ändere den Titel in Was ich lernte', said('Was ich lernte', ONE, TWO, THREE, END)],
  ['标题：今年的收获', said('今年的收获', ONE, TWO, THREE, END)],
  ['把标题改成今年的收获', said('今年的收获', ONE, TWO, THREE, END)],
  ['change the second scene to Start small', said(HOOK, 'Start small', TWO, THREE, END)],
  ['make the second point say "Write"', said(HOOK, ONE, 'Write', THREE, END)],
  ['scene 5: Tell me', said(HOOK, ONE, TWO, THREE, 'Tell me')],
  ['ändere den letzten Punkt auf: Sag nein', said(HOOK, ONE, TWO, 'Sag nein', END)],
  ['把第二点改成写下来', said(HOOK, ONE, '写下来', THREE, END)],
  ['replace small with often', said(HOOK, 'Ship often.', TWO, THREE, END)],
  ['change "it" to "everything"', said(HOOK, ONE, 'Write everything down.', THREE, END)],
  ['ersetze year durch decade', said('Three things I learned this decade.', ONE, TWO, THREE, END)],
  ['replace money with time', 'nowhere: money'],
])('words: %s', (text, seen) => expect(outcome(text)).toBe(seen));

test.each([
  ['add a scene: Ask for help', said(HOOK, ONE, TWO, THREE, 'Ask for help', END)],
  ['add a point that says "Rest"', said(HOOK, ONE, TWO, THREE, 'Rest', END)],
  ['add a scene after the first: And so', said(HOOK, 'And so', ONE, TWO, THREE, END)],
  ['neue Szene: Frag nach', said(HOOK, ONE, TWO, THREE, 'Frag nach', END)],
  ['加一个场景：寻求帮助', said(HOOK, ONE, TWO, THREE, '寻求帮助', END)],
])('add: %s', (text, seen) => expect(outcome(text)).toBe(seen));

test.each([
  ['move the last point up', said(HOOK, ONE, THREE, TWO, END)],
  ['move the first point down', said(HOOK, TWO, ONE, THREE, END)],
  ['move scene 4 to the start', said(THREE, HOOK, ONE, TWO, END)],
  ['put the second scene last', said(HOOK, TWO, THREE, END, ONE)],
  ['verschiebe den letzten Punkt nach oben', said(HOOK, ONE, THREE, TWO, END)],
  ['把最后一点往前移', said(HOOK, ONE, THREE, TWO, END)],
])('move: %s', (text, seen) => expect(outcome(text)).toBe(seen));

test.each([
  ['no music', 'none'],
  ['turn the music off', 'none'],
  ['calmer music', 'calm'],
  ['faster music', 'drive'],
  ['something more upbeat', 'drive'],
  ['change the music to warm', 'warm'],
  ['keine Musik', 'none'],
  ['ruhigere Musik', 'calm'],
  ['不要音乐', 'none'],
  ['换成欢快的音乐', 'bright'],
])('music: %s', (text, seen) => expect(outcome(text)).toBe(seen));

test.each([
  ['blue', '#1d4ed8'],
  ['dark background', '#14171a'],
  ['dunkler Hintergrund', '#14171a'],
  ['blau', '#1d4ed8'],
  ['蓝色', '#1d4ed8'],
  ['background #123', '#112233'],
  ['make it navy', '#0f1f3d'],
])('colours: %s', (text, seen) => expect(outcome(text)).toBe(seen));

test('words with an ß end like others', () => {
  expect(outcome('weiß', recolour(BEFORE, { ground: '#0f1f3d' }))).toBe('#fbfaf8');
});

test.each([
  ['use the quote template', 'quote'],
  ['make it a quote', 'quote'],
  ['statement style', 'statement'],
  ['als Zitat', 'quote'],
  ['换成引用模板', 'quote'],
])('template: %s', (text, seen) => expect(outcome(text)).toBe(seen));

test.each(['undo', 'Undo that please', 'rückgängig', 'mach das rückgängig', '撤销'])('%s takes back', (text) =>
  expect(outcome(text)).toBe('undo'),
);

test.each(['what is the weather', 'I love this', 'wie geht es dir', '你好'])('%s is not understood', (text) =>
  expect(outcome(text)).toBe('not understood'),
);
