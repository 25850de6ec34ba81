/**
 * The pixels of a canvas in memory that is used again for each frame. `getImageData` takes new memory every time, and
 * in a worker that was measured at many times the cost (Chromium 156, 2026-11).
 */

/** Pixels as 32-bit words, little-endian. `redAt` is where red begins, in bits: 0 for RGBA, 16 for BGRA. */
export interface Picture {
  readonly pixels: Uint32Array;
  readonly redAt: 0 | 16;
}

export type ReadPixels = (context: OffscreenCanvasRenderingContext2D) => Promise<Picture>;

export function openReader(width: number, height: number): ReadPixels {
  const bytes = new Uint8Array(width * height * 4);
  const pixels = new Uint32Array(bytes.buffer);
  return async (context) => {
    const frame = new VideoFrame(context.canvas, { timestamp: 0 });
    try {
      const redAt = placeOfRed(frame.format);
      if (redAt !== null && frame.allocationSize() === bytes.length) {
        await frame.copyTo(bytes);
        return { pixels, redAt };
      }
    } finally {
      frame.close();
    }
    const { data } = context.getImageData(0, 0, width, height);
    return { pixels: new Uint32Array(data.buffer), redAt: 0 };
  };
}

function placeOfRed(format: VideoPixelFormat | null): 0 | 16 | null {
  if (format === 'RGBA' || format === 'RGBX') return 0;
  return format === 'BGRA' || format === 'BGRX' ? 16 : null;
}
