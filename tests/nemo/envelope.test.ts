/** Three envelopes in, data or one closed code out. */
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../lib/nemo/envelope.ts';

describe('data', () => {
  test.each<[name: string, body: unknown, data: unknown]>([
    ['code and data', { code: 0, data: { a: 1 } }, { a: 1 }],
    ['code as text', { code: '0', message: 'ok', data: { a: 1 } }, { a: 1 }],
    ['success and data', { success: true, data: { a: 1 } }, { a: 1 }],
    ['bare', { status: 'pending' }, { status: 'pending' }],
  ])('%s', (_, body, data) => {
    expect(unwrap(200, body)).toEqual(data);
  });
});

describe('errors', () => {
  test.each<[http: number, body: unknown, code: string, refused: boolean]>([
    [200, { code: 1001, message: 'expired' }, 'token-refused', true],
    [401, {}, 'token-refused', true],
    [200, { code: 1010 }, 'token-refused', true],
    [200, { code: 1002 }, 'session-not-found', true],
    [404, { detail: 'Session not found' }, 'session-not-found', true],
    [404, { detail: 'Not Found' }, 'refused', true],
    [200, { code: 2001 }, 'no-credits', true],
    [402, { code: 2001 }, 'no-credits', true],
    [402, { code: 402 }, 'plan-blocked', true],
    [402, {}, 'plan-blocked', true],
    [200, { code: 4001 }, 'unsupported-file', true],
    [415, {}, 'unsupported-file', true],
    [200, { code: 4002 }, 'file-too-large', true],
    [413, {}, 'file-too-large', true],
    [400, { message: 'Missing X-Client-Id' }, 'client-id-missing', true],
    [400, { message: 'Bad' }, 'refused', true],
    [429, {}, 'busy', true],
    [200, { success: false, error: 'Duplicate render id' }, 'refused', true],
    [422, { detail: [{ type: 'missing' }] }, 'refused', true],
    [408, {}, 'server', false],
    [200, { code: 'constructor' }, 'refused', true],
    [503, {}, 'server', false],
    [200, { code: 503, message: 'Service unavailable' }, 'server', false],
    [200, { code: null, success: false, error: { code: 2001, message: 'None left' } }, 'no-credits', true],
    [502, null, 'server', false],
  ])('%i %j: %s', (http, body, code, refused) => {
    expect(() => unwrap(http, body)).toThrow(expect.objectContaining({ code, refused }));
  });

  test('the user to bind a registration to is read from the refusal', () => {
    const body = { code: 2001, message: 'none', data: { user_id: 'anon_abc' } };
    expect(() => unwrap(200, body)).toThrow(expect.objectContaining({ userId: 'anon_abc' }));
  });
});

test('what a refusal says is found wherever it says it', () => {
  const said = (body: unknown) => {
    try {
      return unwrap(500, body);
    } catch (error) {
      return error instanceof Error ? error.message : null;
    }
  };
  expect(said({ message: 'a' })).toBe('a');
  expect(said({ error: 'b' })).toBe('b');
  expect(said({ error: { message: 'c' } })).toBe('c');
  expect(said({ message: 7, detail: 'd' })).toBe('d');
  expect(said({ detail: [{ type: 'missing' }] })).toBe('');
});

test('a link to register comes out of the words, and only one of NemoVideo', () => {
  const link = 'https://nemovideo.com/register?bind=anon_7';
  const body = (words: string) => ({ code: 2001, message: `Register at ${words} to go on` });
  expect(() => unwrap(200, body(link))).toThrow(expect.objectContaining({ link }));
  const other = 'https://nemovideo.com.evil.example/register?bind=anon_7';
  expect(() => unwrap(200, body(other))).toThrow(expect.objectContaining({ link: undefined }));
});
