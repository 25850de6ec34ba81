/** Whether what was thrown means that there is no room left. */

/** Chrome says it in the words of its own storage or of the system's, Firefox by name; across a message the name is kept. */
export function isFullDisk(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (
    error.name === 'QuotaExceededError' ||
    /quota|no space left|disk (?:is )?full|FILE_ERROR_NO_SPACE/i.test(error.message)
  );
}
