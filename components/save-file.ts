/** Hands a file to the browser's downloads. */

/** The browser reads the file after the press; by then it has long begun. */
const KEEP_MS = 60_000;

export function saveFile(name: string, file: Blob | string): void {
  const link = document.createElement('a');
  link.href = typeof file === 'string' ? file : URL.createObjectURL(file);
  link.download = name;
  link.click();
  if (typeof file !== 'string') setTimeout(() => URL.revokeObjectURL(link.href), KEEP_MS);
}
