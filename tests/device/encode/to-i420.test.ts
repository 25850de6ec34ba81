import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sizeOfI420, toI420 } from '../../../lib/device/encode/to-i420.ts';

/** Four pixels of one colour, given as RGBA or as BGRA, as their Y, U and V. */
function convert([red, green, blue]: readonly [number, number, number], redAt: 0 | 16): number[] {
  const word = ((red << redAt) | (green << 8) | (blue << (16 - redAt)) | (255 << 24)) >>> 0;
  const out = new Uint8Array(sizeOfI420(2, 2));
  toI420({ pixels: new Uint32Array(4).fill(word), redAt }, out, { width: 2, height: 2 });
  return [...out];
}

test.each([
  ['black', [0, 0, 0], [16, 16, 16, 16, 128, 128]],
  ['white', [255, 255, 255], [235, 235, 235, 235, 128, 128]],
  ['red', [255, 0, 0], [63, 63, 63, 63, 102, 240]],
  ['blue', [0, 0, 255], [32, 32, 32, 32, 240, 118]],
] as const)('%s has its value in limited-range BT.709', (_, colour, wanted) => {
  expect(convert(colour, 0)).toEqual(wanted);
});

test('the order of the channels makes no difference', () => {
  const channel = fc.integer({ min: 0, max: 255 });
  fc.assert(
    fc.property(fc.tuple(channel, channel, channel), (rgb) => {
      expect(convert(rgb, 16)).toEqual(convert(rgb, 0));
    }),
  );
});

test('a flat neighbour changes nothing: each square comes out as it would alone', () => {
  const pixel = fc.constantFrom(0xff000000, 0xffffffff, 0xff0000ff, 0xff336699);
  fc.assert(
    fc.property(fc.array(pixel, { minLength: 16, maxLength: 16 }), (words) => {
      const all = new Uint8Array(sizeOfI420(4, 4));
      toI420({ pixels: Uint32Array.from(words), redAt: 0 }, all, { width: 4, height: 4 });
      const alone = new Uint8Array(sizeOfI420(2, 2));
      const square = [words[10], words[11], words[14], words[15]].map((word) => word ?? 0);
      toI420({ pixels: Uint32Array.from(square), redAt: 0 }, alone, { width: 2, height: 2 });
      expect([all[10], all[11], all[14], all[15], all[19], all[23]]).toEqual([...alone]);
    }),
  );
});
