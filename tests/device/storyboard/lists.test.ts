/** The lines of a post that are its list. */
import { describe, expect, test } from 'vitest';
import { listIn } from '../../../lib/device/storyboard/lists.ts';

const items = (...lines: string[]) => [...listIn(lines).values()];

describe('marks', () => {
  test.each<[what: string, lines: string[], items: string[]]>([
    ['numbers', ['1. One', '2. Two'], ['One', 'Two']],
    ['numbers with brackets', ['1) One', '2) Two'], ['One', 'Two']],
    ['numbers in brackets', ['(1) One', '(2) Two'], ['One', 'Two']],
    ['numbers with a slash', ['1/ One', '2/ Two'], ['One', 'Two']],
    ['parts of a whole', ['1/3 One', '2/3 Two', '3/3 Three'], ['One', 'Two', 'Three']],
    ['steps', ['Step 1: Look', 'Step 2: Leap'], ['Look', 'Leap']],
    ['keycaps', ['1️⃣ One', '2️⃣ Two'], ['One', 'Two']],
    ['circles', ['① 听', '② 说'], ['听', '说']],
    ['Korean circles', ['㉠ 듣는다', '㉡ 묻는다'], ['듣는다', '묻는다']],
    ['Chinese numerals', ['一、先听', '二、再问', '三、最后说'], ['先听', '再问', '最后说']],
    ['a Chinese comma', ['1、先听', '2、再问'], ['先听', '再问']],
    ['Arabic digits', ['١. واحد', '٢. اثنان'], ['واحد', 'اثنان']],
    ['Hindi digits', ['१. एक', '२. दो'], ['एक', 'दो']],
    ['a Bengali danda', ['১। এক', '২। দুই'], ['এক', 'দুই']],
    ['dots', ['• One', '• Two'], ['One', 'Two']],
    ['dashes', ['- One', '- Two', '– not this'], ['One', 'Two']],
    ['Japanese dots', ['・一つ目', '・二つ目'], ['一つ目', '二つ目']],
    ['arrows', ['→ One', '→ Two'], ['One', 'Two']],
    ['ticks', ['✔ 一', '✔ 二'], ['一', '二']],
    ['the same emoji', ['✅ One', '✅ Two'], ['One', 'Two']],
    ['emoji of many kinds', ['So:', '🌱 One', '🌿 Two', '🌳 Three'], ['One', 'Two', 'Three']],
    ['emoji in a tone of skin', ['👩🏽 One', '👩🏽 Two'], ['One', 'Two']],
  ])('%s', (_, lines, words) => {
    expect(items(...lines)).toEqual(words);
  });
});

describe('what is no list', () => {
  test.each<[what: string, lines: string[]]>([
    ['one alone', ['1. One', 'and more']],
    ['numbers out of order', ['3. Three', '9. Nine']],
    ['a year', ['2024. A year', '2025. Another']],
    ['a minus', ['-5% costs', '-9% trouble']],
    ['two lines with two emoji', ['🎉 Hello', '👉 More']],
    ['a time', ['9:30 we meet', '10:30 we part']],
  ])('%s', (_, lines) => {
    expect(items(...lines)).toEqual([]);
  });
});

test('a first line with an emoji of its own is not part of the list below it', () => {
  expect(items('🚀 It is live!', '✅ Fast', '✅ Free')).toEqual(['Fast', 'Free']);
});

test('explanations may stand between', () => {
  expect(items('1. One', 'Because.', '2. Two', 'Because of that.', '3. Three')).toEqual(['One', 'Two', 'Three']);
});

test('of two lists the longer one counts', () => {
  expect(items('→ a', '→ b', 'and', '1. One', '2. Two', '3. Three')).toEqual(['One', 'Two', 'Three']);
});
