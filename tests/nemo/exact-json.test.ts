/** Long numbers come out as text, and two texts of one value are the same. */
import { expect, test } from 'vitest';
import { parseExactly, toCanonical } from '../../lib/nemo/exact-json.ts';

test.each<[json: string, value: unknown]>([
  ['{"session_id": 5529798706024415232}', { session_id: '5529798706024415232' }],
  ['{"session_id":"5529798706024415232"}', { session_id: '5529798706024415232' }],
  ['[1, -12345678901234567890, 1.5]', [1, '-12345678901234567890', 1.5]],
  ['{"say":"id 5529798706024415232 \\" 5529798706024415232"}', { say: 'id 5529798706024415232 " 5529798706024415232' }],
  ['[1234567890123456.5, 1234567890123456e2]', [1234567890123456.5, 1234567890123456e2]],
  ['{01234567890123456:1}', undefined],
  ['<html>', undefined],
  ['', undefined],
])('%s', (json, value) => {
  expect(parseExactly(json)).toEqual(value);
});

test.each<[a: string, b: string, same: boolean]>([
  ['{"a":1,"b":[1,2]}', '{ "b" : [1, 2], "a" : 1 }', true],
  ['[1,2]', '[2,1]', false],
  ['{"n":9007199254740993123}', '{"n":9007199254740993124}', false],
  ['{"n":1}', '{"n":"1"}', false],
  ['{"u":"https://cdn.example/a.mp4?sig=1"}', '{"u":"https://cdn.example/a.mp4?sig=2"}', true],
  ['{"u":"https://cdn.example/a.mp4"}', '{"u":"https://cdn.example/b.mp4"}', false],
  ['{"t":"What? Yes"}', '{"t":"What? No"}', false],
])('%s and %s: the same is %s', (a, b, same) => {
  expect(toCanonical(a) === toCanonical(b)).toBe(same);
});
