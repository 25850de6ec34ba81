/** A picture that the user chose -> one as small as videos need it, in a format that every part of the studio can open. */

export type PictureFault = 'unsupported' | 'too-large' | 'unreadable';
export type PictureUse = 'portrait' | 'logo';

interface Taking {
  readonly endings: RegExp;
  /** Pixels of the longer side, at most. */
  readonly longest: number;
  readonly keptAs: string;
  readonly name: string;
}

const TAKING: Readonly<Record<PictureUse, Taking>> = {
  portrait: { endings: /\.(?:jpe?g|png|webp)$/i, longest: 1600, keptAs: 'image/webp', name: 'portrait.webp' },
  // Lines and flat colours, often on nothing.
  logo: { endings: /\.(?:png|svg|webp)$/i, longest: 1024, keptAs: 'image/png', name: 'logo.png' },
};
const MOST_BYTES = 30 * 1024 * 1024;
/** A small file can unfold into more pixels than the memory holds. */
const MOST_PIXELS = 120_000_000;

/** Needs a page: a drawing (SVG) cannot be opened in a worker. */
export async function takePicture(file: File, use: PictureUse): Promise<File | PictureFault> {
  const { endings, longest, keptAs, name } = TAKING[use];
  if (!endings.test(file.name)) return 'unsupported';
  if (file.size > MOST_BYTES) return 'too-large';
  const source = /\.svg$/i.test(file.name) ? sizedDrawing(await file.text(), longest) : file;
  if (!source) return 'unreadable';
  const address = URL.createObjectURL(source);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    if (width * height > MOST_PIXELS) return 'too-large';
    const blob = await redraw(image, Math.min(1, longest / Math.max(width, height)), keptAs);
    return new File([blob], name, { type: blob.type });
  } catch {
    // Whatever the browser trips over, it is no picture that can be shown.
    return 'unreadable';
  } finally {
    URL.revokeObjectURL(address);
  }
}

async function redraw(image: HTMLImageElement, scale: number, type: string): Promise<Blob> {
  const resizeWidth = Math.max(1, Math.round(image.naturalWidth * scale));
  const resizeHeight = Math.max(1, Math.round(image.naturalHeight * scale));
  const bitmap = await createImageBitmap(image, { resizeWidth, resizeHeight, resizeQuality: 'high' });
  const canvas = new OffscreenCanvas(resizeWidth, resizeHeight);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  bitmap.close();
  return canvas.convertToBlob({ type, quality: 0.92 });
}

/** The drawing at its largest: without a size of its own, one browser draws it tiny and another not at all. */
function sizedDrawing(code: string, longest: number): Blob | null {
  const drawing = new DOMParser().parseFromString(code, 'image/svg+xml').documentElement;
  if (drawing.localName !== 'svg') return null;
  const [width, height] = sizeOf(drawing);
  if (!(width > 0 && height > 0)) return null;
  if (!drawing.hasAttribute('viewBox')) drawing.setAttribute('viewBox', `0 0 ${width} ${height}`);
  const scale = longest / Math.max(width, height);
  drawing.setAttribute('width', String(Math.round(width * scale)));
  drawing.setAttribute('height', String(Math.round(height * scale)));
  return new Blob([new XMLSerializer().serializeToString(drawing)], { type: 'image/svg+xml' });
}

function sizeOf(drawing: Element): readonly [width: number, height: number] {
  const box =
    drawing
      .getAttribute('viewBox')
      ?.trim()
      .split(/[\s,]+/)
      .map(Number) ?? [];
  const [width = Number.NaN, height = Number.NaN] = box.slice(2);
  if (width > 0 && height > 0) return [width, height];
  const read = (name: string) => Number.parseFloat(drawing.getAttribute(name) ?? '');
  return [read('width'), read('height')];
}
