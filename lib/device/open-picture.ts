/** A kept file -> a picture to draw with. In a page, because a drawing (SVG) cannot be opened in a worker. */
import type { SentPicture } from './studio-messages.ts';

/** Where a picture that nobody has looked at has its middle: faces and horizons are a little above. */
export const CENTRE = { x: 0.5, y: 0.45 };

interface Opening {
  /** In parts of the picture's width and height. */
  readonly focus: { readonly x: number; readonly y: number };
  /** What the longer side may have at most, in pixels. */
  readonly longest: number;
}

/** Rejects where the browser cannot read it. */
export async function openPicture(blob: Blob, { focus, longest }: Opening): Promise<SentPicture> {
  const image = new Image();
  const address = URL.createObjectURL(blob);
  try {
    await load(image, address);
    const scale = Math.min(1, longest / Math.max(image.naturalWidth, image.naturalHeight));
    const size = {
      resizeWidth: Math.max(1, Math.round(image.naturalWidth * scale)),
      resizeHeight: Math.max(1, Math.round(image.naturalHeight * scale)),
    };
    const bitmap = await createImageBitmap(image, { ...size, resizeQuality: 'high' });
    return { bitmap, focus: { x: focus.x, y: focus.y } };
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Not `decode()`, which waits for a screen to draw on: Chrome's offscreen document never has one (Chrome 148). */
function load(image: HTMLImageElement, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    image.addEventListener('load', () => resolve());
    image.addEventListener('error', () => reject(new Error('this picture cannot be read')));
    image.src = address;
  });
}
