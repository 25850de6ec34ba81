/** A look that was put off is due in its time, and never later than was meant, whatever the clock did. */
import { expect, test } from 'vitest';
import { isDue } from '../../../lib/background/jobs/due.ts';

const LONGEST = 30_000;

test.each([
  ['its time is past', -1, true],
  ['its time is now', 0, true],
  ['put off as long as it may be', LONGEST, false],
  ['put off for a moment more', 5, false],
  ['further off than it may be: the clock was set back', LONGEST + 1000, true],
  ['further off by years', 1e12, true],
])('%s', (_, ahead, due) => {
  expect(isDue(Date.now() + ahead, LONGEST)).toBe(due);
});
