/** Facts in a line, in both directions of writing. */
import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { factsLine } from '../../components/facts-line.ts';

test.each([
  ['ltr', '0:28 · 30 fps'],
  ['rtl', '\u20680:28\u2069 · \u206830 fps\u2069'],
])('written %s', (direction, line) => {
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockReturnValue(direction);
  expect(factsLine(['0:28', '', '30 fps'])).toBe(line);
});
