/** Files as the cloud takes them: one form field, `files`, repeated. */

/** Where the browser names no type, or one the cloud does not know, the ending tells. */
const TYPES: Readonly<Record<string, string>> = {
  mp4: 'video/mp4',
  mov: 'video/quicktime',
  avi: 'video/x-msvideo',
  webm: 'video/webm',
  mkv: 'video/x-matroska',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  mp3: 'audio/mpeg',
  wav: 'audio/wav',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
};

export function toForm(files: readonly { readonly name: string; readonly blob: Blob }[]): FormData {
  const form = new FormData();
  for (const { name, blob } of files) {
    const type = TYPES[name.split('.').pop()?.toLowerCase() ?? ''] ?? blob.type;
    // A slice of a file on disk stays on disk.
    form.append('files', blob.slice(0, blob.size, type), name);
  }
  return form;
}
