/** A value cut out of JSON text is the same text, to the last digit. */
import { expect, test } from 'vitest';
import { cutValue } from '../../lib/nemo/raw-json.ts';

test.each<[json: string, path: string[], value: string | null]>([
  ['{"a":{"b":9007199254740993123}}', ['a', 'b'], '9007199254740993123'],
  [
    '{"a": {"draft": {"t":[{"x":"}]\\""}], "n": 1e400 } , "z":1}}',
    ['a', 'draft'],
    '{"t":[{"x":"}]\\""}], "n": 1e400 }',
  ],
  ['{"draft":"draft","a":{"draft":null}}', ['a', 'draft'], 'null'],
  ['{"a":[{"draft":1}]}', ['a', 'draft'], null],
  ['{"a":1}', ['b'], null],
  ['[1]', ['b'], null],
  ['  {\n "a" :\t[1, 2 ]\n}', ['a'], '[1, 2 ]'],
])('%s at %j', (json, path, value) => {
  expect(cutValue(json, path)).toBe(value);
});
