/** Whether all cases run (`npm run test:matrix`), or the fixed slice that CI runs (`npm test`). */
export const isMatrix = process.env['NEMO_MATRIX'] === '1';

/** All of them in the matrix; in CI the first, and every so many after it. */
export function sliceOf<T>(cases: readonly T[], every: number): readonly T[] {
  return isMatrix ? cases : cases.filter((_, i) => i % every === 0);
}
