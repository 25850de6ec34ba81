/** A part of a whole as the page's language writes it: 0.42 is "42%", in German "42 %". */
export function percentText(part: number): string {
  return new Intl.NumberFormat(document.documentElement.lang, { style: 'percent' }).format(part);
}
