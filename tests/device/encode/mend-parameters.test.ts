import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mendParameters } from '../../../lib/device/encode/mend-parameters.ts';

const hex = (text: string) => Uint8Array.from(text.split(' '), (byte) => Number.parseInt(byte, 16));

test.each([
  [
    'what Firefox 153 wrote',
    '01 64 00 28 03 01 00 08 67 67 64 00 28 ac d9 40 01 00 06 68 68 eb ec b2 2c',
    '01 64 00 28 ff e1 00 07 67 64 00 28 ac d9 40 01 00 05 68 eb ec b2 2c',
  ],
  [
    'what Chromium wrote',
    '01 64 00 28 ff e1 00 07 67 64 00 28 ac d9 40 01 00 05 68 eb ec b2 2c',
    '01 64 00 28 ff e1 00 07 67 64 00 28 ac d9 40 01 00 05 68 eb ec b2 2c',
  ],
  [
    'the bytes that High profile adds',
    '01 64 00 28 ff e1 00 02 67 64 01 00 02 68 eb fd f8 f8 00',
    '01 64 00 28 ff e1 00 02 67 64 01 00 02 68 eb fd f8 f8 00',
  ],
])('%s comes out as players want it', (_, given, wanted) => {
  expect(mendParameters(hex(given))).toEqual(hex(wanted));
});

test('what is no such record is left alone', () => {
  expect(mendParameters(hex('01 64 00 28 ff e1 00 40 67'))).toBeNull();
});

test('mending twice changes nothing more, whatever the bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
      const once = mendParameters(bytes);
      if (once && !bytes.some((byte, i) => byte === bytes[i + 1])) expect(mendParameters(once)).toEqual(once);
    }),
  );
});
