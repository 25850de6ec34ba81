/** A link to a media file that the cloud can fetch by itself. */

const ENDINGS = /\.(?:mp4|mov|avi|webm|mkv|jpe?g|png|gif|webp|mp3|wav|m4a|aac)$/i;

/** The address, where the text is nothing but one, over HTTPS or HTTP, of a file in a format that the cloud takes. */
export function readMediaLink(text: string): string | null {
  const words = text.trim();
  if (!/^https?:\/\/\S+$/i.test(words) || !URL.canParse(words)) return null;
  const url = new URL(words);
  return ENDINGS.test(url.pathname) && !url.username && !url.password ? url.href : null;
}

/** What the file is called, by its address. */
export function nameOfLink(link: string): string {
  const last = new URL(link).pathname.split('/').pop() ?? '';
  try {
    return decodeURIComponent(last) || new URL(link).host;
  } catch {
    return last;
  }
}
