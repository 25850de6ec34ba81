/** A file's size as people read it. */

export function sizeText(bytes: number): string {
  const isLarge = bytes >= 1_000_000;
  const unit = isLarge ? 'megabyte' : 'kilobyte';
  const value = Math.max(1, Math.round(bytes / (isLarge ? 1_000_000 : 1000)));
  return new Intl.NumberFormat(undefined, { style: 'unit', unit }).format(value);
}
