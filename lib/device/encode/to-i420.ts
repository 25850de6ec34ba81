/** RGBA -> I420 in BT.709, limited range: software encoders would write full range, which players show too dark or too light. */

import type { Picture } from './read-pixels.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Bytes of an I420 picture of this size. Width and height are even. */
export function sizeOfI420(width: number, height: number): number {
  return (width * height * 3) / 2;
}

/**
 * Writes the picture into `out`, planes Y, U, V. Fixed point with 16 bits; chroma from the average of four pixels.
 * Much of a film is one flat colour, so a square that is like the one before it is not calculated again.
 */
export function toI420({ pixels, redAt }: Picture, out: Uint8Array, { width, height }: Size): void {
  const blueAt = 16 - redAt;
  const chroma = width >> 1;
  const uAt = width * height;
  const vAt = uAt + chroma * (height >> 1);
  let [flat, y0, u0, v0] = [-1, 0, 0, 0];
  for (let y = 0; y < height; y += 2) {
    const upper = y * width;
    const lower = upper + width;
    const c = (y >> 1) * chroma;
    for (let x = 0; x < width; x += 2) {
      const a = pixels[upper + x] ?? 0;
      const b = pixels[upper + x + 1] ?? 0;
      const d = pixels[lower + x] ?? 0;
      const e = pixels[lower + x + 1] ?? 0;
      const at = c + (x >> 1);
      const isFlat = a === b && a === d && a === e;
      if (!isFlat || a !== flat) {
        const red = (((a >> redAt) & 255) + ((b >> redAt) & 255) + ((d >> redAt) & 255) + ((e >> redAt) & 255)) >> 2;
        const green = (((a >> 8) & 255) + ((b >> 8) & 255) + ((d >> 8) & 255) + ((e >> 8) & 255)) >> 2;
        const blue =
          (((a >> blueAt) & 255) + ((b >> blueAt) & 255) + ((d >> blueAt) & 255) + ((e >> blueAt) & 255)) >> 2;
        u0 = (-6596 * red - 22_189 * green + 28_784 * blue + 8_421_376) >> 16;
        v0 = (28_784 * red - 26_145 * green - 2639 * blue + 8_421_376) >> 16;
        flat = isFlat ? a : -1;
        y0 = luma((a >> redAt) & 255, (a >> 8) & 255, (a >> blueAt) & 255);
      }
      out[upper + x] = y0;
      out[upper + x + 1] = isFlat ? y0 : luma((b >> redAt) & 255, (b >> 8) & 255, (b >> blueAt) & 255);
      out[lower + x] = isFlat ? y0 : luma((d >> redAt) & 255, (d >> 8) & 255, (d >> blueAt) & 255);
      out[lower + x + 1] = isFlat ? y0 : luma((e >> redAt) & 255, (e >> 8) & 255, (e >> blueAt) & 255);
      out[uAt + at] = u0;
      out[vAt + at] = v0;
    }
  }
}

function luma(red: number, green: number, blue: number): number {
  return (11_966 * red + 40_254 * green + 4064 * blue + 1_081_344) >> 16;
}
