/** A file's size as the page's language writes it. */
export function sizeText(bytes: number): string {
  const isLarge = bytes >= 1_000_000;
  const unit = isLarge ? 'megabyte' : 'kilobyte';
  const value = bytes === 0 ? 0 : Math.max(1, Math.round(bytes / (isLarge ? 1_000_000 : 1000)));
  return new Intl.NumberFormat(document.documentElement.lang, { style: 'unit', unit }).format(value);
}
