/** A decoded picture -> the picture as it is shown: turned as the camera was held, and no larger than it is needed. */

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Clockwise, in degrees. */
export type Rotation = 0 | 90 | 180 | 270;

/** Where each shown pixel comes from: the sum of its column's and its row's offset. */
export interface Layout {
  readonly columns: Int32Array;
  readonly rows: Int32Array;
  /** The source's width where it is at least twice as large: four of its pixels become one. 0 otherwise. */
  readonly blendBy: number;
}

/** `to` is the size before turning. */
export function planLayout(from: Size, to: Size, rotation: Rotation): Layout {
  const isSmaller = from.width >= 2 * to.width && from.height >= 2 * to.height;
  // One pixel is taken from the middle; of four, the first stands before it.
  const middle = isSmaller ? 0 : 0.5;
  const place = (at: number, size: number, length: number) => Math.floor(((at + middle) * size) / length);
  const across = Int32Array.from({ length: to.width }, (_, x) => place(x, from.width, to.width));
  const down = Int32Array.from({ length: to.height }, (_, y) => place(y, from.height, to.height) * from.width);
  const isBackwards = { columns: rotation === 90 || rotation === 180, rows: rotation === 180 || rotation === 270 };
  const [columns, rows] = rotation % 180 === 0 ? [across, down] : [down, across];
  if (isBackwards.columns) columns.reverse();
  if (isBackwards.rows) rows.reverse();
  return { columns, rows, blendBy: isSmaller ? from.width : 0 };
}

/** Pixels are 32-bit words of four bytes. */
export function layPixels(from: Uint32Array, to: Uint32Array, { columns, rows, blendBy }: Layout): void {
  let at = 0;
  for (const row of rows) {
    for (const column of columns) {
      const i = row + column;
      to[at++] = blendBy > 0 ? mean(from, i, blendBy) : (from[i] ?? 0);
    }
  }
}

function mean(from: Uint32Array, i: number, width: number): number {
  // Past the last row or column there is the pixel itself.
  const own = from[i] ?? 0;
  const upper = halves(own, from[i + 1] ?? own);
  const lower = halves(from[i + width] ?? own, from[i + width + 1] ?? own);
  return halves(upper, lower);
}

/** The mean of two words, byte by byte. */
function halves(a: number, b: number): number {
  return ((a & b) + (((a ^ b) & 0xfefe_fefe) >>> 1)) >>> 0;
}
