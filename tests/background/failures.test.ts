/** Every error of the cloud becomes something the user can act on. */
import { describe, expect, test } from 'vitest';
import { FailureError, toFailure } from '../../lib/background/failures.ts';
import { NemoError, type NemoErrorCode } from '../../lib/nemo/errors.ts';

const ANONYMOUS = { ownToken: false, userId: 'anon_7' };
const OWN = { ownToken: true };

describe('the cloud says', () => {
  test.each<[code: NemoErrorCode, facts: typeof ANONYMOUS | typeof OWN, failure: object]>([
    ['token-refused', OWN, { code: 'own-token-refused', next: 'open-options' }],
    ['session-not-found', ANONYMOUS, { code: 'session-gone', next: 'start-again' }],
    [
      'no-credits',
      ANONYMOUS,
      { code: 'no-credits', next: 'open-link', link: 'https://nemovideo.com/register?bind=anon_7' },
    ],
    ['no-credits', OWN, { code: 'no-credits-registered', next: 'open-link' }],
    ['plan-blocked', ANONYMOUS, { code: 'plan-blocked', next: 'open-project' }],
    ['busy', ANONYMOUS, { code: 'busy', next: 'retry' }],
    ['unsupported-file', ANONYMOUS, { code: 'unsupported-file', next: 'choose-file' }],
    ['file-too-large', ANONYMOUS, { code: 'file-too-large', next: 'choose-file' }],
    ['silent', ANONYMOUS, { code: 'agent-silent', next: 'retry' }],
    ['server', ANONYMOUS, { code: 'unreachable', next: 'retry' }],
    ['unreachable', ANONYMOUS, { code: 'unreachable', next: 'retry' }],
  ])('%s', (code, facts, failure) => {
    expect(toFailure(new NemoError(code, ''), facts)).toMatchObject(failure);
  });
});

test('a link that comes with the refusal goes first', () => {
  const error = new NemoError('no-credits', '', { link: 'https://nemovideo.com/register?bind=x' });
  expect(toFailure(error, ANONYMOUS).link).toBe('https://nemovideo.com/register?bind=x');
});

test('a failure on its way up is passed on as it is', () => {
  const failure = { code: 'file-lost', next: 'choose-file', subject: 'a.mov' } as const;
  expect(toFailure(new FailureError(failure), ANONYMOUS)).toBe(failure);
});

test.each([
  new DOMException('full', 'QuotaExceededError'),
  new Error('QUOTA_BYTES quota exceeded'),
  new Error('IO error: no space left on device'),
  new Error('Unable to write: FILE_ERROR_NO_SPACE'),
])('no room left is said as such: %s', (error) => {
  expect(toFailure(error, ANONYMOUS)).toEqual({ code: 'storage-full', next: 'retry' });
});
