/** Every line of the threat model names a test that exists. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const lines = readFileSync(join(ROOT, 'SECURITY.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (against|---)/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));

test('there are lines', () => expect(lines.length).toBeGreaterThan(15));

test.each(lines)('%s%s has a test', (_, against, _how, cell = '') => {
  const [, path = '', title = ''] = /^`(tests\/[^`]+)`: (.+)$/.exec(cell) ?? [];
  const file = join(ROOT, path);
  expect(path !== '' && existsSync(file), `${against}: name a test file, as \`tests/…\`: and its title.`).toBe(true);
  expect(readFileSync(file, 'utf8'), `${against}: no test of that title is in ${path}.`).toMatch(
    new RegExp(`[(\\s]'${RegExp.escape(title)}',`),
  );
});
