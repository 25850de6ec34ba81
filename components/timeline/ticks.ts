/** The moments that a time axis names. */

const STEPS_S = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600];
const MOST = 6;
/** Behind this part of the axis there is no room for a label. */
const LAST = 0.95;

/** From 0 in even steps, in milliseconds: few enough to be read at a glance. */
export function ticksOf(lengthMs: number): number[] {
  const stepMs = 1000 * (STEPS_S.find((step) => lengthMs / (step * 1000) <= MOST) ?? Math.ceil(lengthMs / MOST / 1000));
  return Array.from({ length: MOST + 1 }, (_, i) => i * stepMs).filter((atMs) => atMs <= lengthMs * LAST);
}
