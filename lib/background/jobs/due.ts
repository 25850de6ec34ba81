/** When a look that was put off is due. A clock that was set back meanwhile puts nothing off for longer than was meant. */

/** @param longest the most that such a look is ever put off, in ms. */
export function isDue(nextAt: number, longest: number): boolean {
  const ahead = nextAt - Date.now();
  return ahead <= 0 || ahead > longest;
}
