/** How things come and go: every motion is eased, and none is longer than the eye needs. */

/** 0 before, 1 after, and in between as a part of the way. */
export function part(at: number, from: number, length: number): number {
  return Math.min(1, Math.max(0, (at - from) / length));
}

/** Fast, then settling: for what comes in. */
export function easeOut(x: number): number {
  return 1 - (1 - x) ** 3;
}

/** Slow at both ends: for what travels. */
export function easeInOut(x: number): number {
  return x < 0.5 ? 4 * x ** 3 : 1 - (-2 * x + 2) ** 3 / 2;
}
