/** The frames of the user's clip at any time, read on from where the last one was wherever that is possible. */
import { ALL_FORMATS, BlobSource, Input, type InputVideoTrack } from 'mediabunny';
import type { Pixels } from './brush.ts';
import { layPixels, planLayout, type Rotation, type Size } from './lay-pixels.ts';
import { readFrames } from './read-frames.ts';

export interface ClipReader {
  /** The frame at a time; the last one where the clip is over. */
  frameAt(atMs: number): Promise<Pixels | null>;
  close(): void;
}

/** A gap this long is skipped by beginning anew, rather than read through. */
const SKIP_US = 2e6;

/** Null where the browser cannot decode it. `longest` is the longer side, in pixels, that will be shown. */
export async function openClip(blob: Blob, longest: number): Promise<ClipReader | null> {
  const input = new Input({ formats: ALL_FORMATS, source: new BlobSource(blob) });
  const track = await input.getPrimaryVideoTrack().catch(() => null);
  const screen = track && (await track.canDecode()) ? await openScreen(track, longest) : null;
  if (!track || !screen) {
    input.dispose();
    return null;
  }
  let frames: AsyncGenerator<VideoFrame, void, unknown> | null = null;
  let shownAt: number | null = null;
  let next: VideoFrame | null = null;
  const read = async () => (await frames?.next())?.value ?? null;
  const end = async () => {
    next?.close();
    next = null;
    await frames?.return();
  };
  const show = async (frame: VideoFrame | null) => {
    if (!frame) return;
    shownAt = frame.timestamp;
    await screen.show(frame);
    frame.close();
  };
  return {
    async frameAt(atMs) {
      const at = Math.max(0, atMs * 1000);
      let due: VideoFrame | null = null;
      if (shownAt === null || at < shownAt || at > shownAt + SKIP_US) {
        await end();
        frames = readFrames(track, at / 1e6);
        due = await read();
        next = await read();
      }
      while (next && next.timestamp <= at) {
        due?.close();
        due = next;
        next = await read();
      }
      await show(due);
      return shownAt === null ? null : screen.pixels;
    },
    close() {
      void end();
      input.dispose();
    },
  };
}

interface Screen {
  readonly pixels: Pixels;
  show(frame: VideoFrame): Promise<void>;
}

/**
 * One canvas for all frames of a clip. Its pixels are written, not drawn: a drawn frame is kept by the browser in a
 * cache of its own, which was measured at 500 MB for half a minute of 1080p (Chromium 156, 2026-11).
 */
async function openScreen(track: InputVideoTrack, longest: number): Promise<Screen | null> {
  const rotation = await track.getRotation();
  const [squareWidth, squareHeight] = [await track.getSquarePixelWidth(), await track.getSquarePixelHeight()];
  const scale = Math.min(1, longest / Math.max(squareWidth, squareHeight));
  const upright = { width: Math.round(squareWidth * scale), height: Math.round(squareHeight * scale) };
  const size = rotation % 180 === 0 ? upright : { width: upright.height, height: upright.width };
  const canvas = new OffscreenCanvas(size.width, size.height);
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) return null;
  const image = new ImageData(size.width, size.height);
  const read = openFrameReader(upright, rotation);
  return {
    pixels: { source: canvas, ...size, focus: { x: 0.5, y: 0.45 } },
    async show(frame) {
      if (await read(frame, image)) context.putImageData(image, 0, 0);
      else drawTurned(context, frame, { ...upright, rotation });
    },
  };
}

/** False where this browser converts no frames. */
function openFrameReader(upright: Size, rotation: Rotation) {
  let bytes = new Uint8Array();
  return async (frame: VideoFrame, { data }: ImageData): Promise<boolean> => {
    const { width, height } = frame.visibleRect ?? { width: frame.codedWidth, height: frame.codedHeight };
    const isAsItIs = rotation === 0 && width === upright.width && height === upright.height;
    if (!isAsItIs && bytes.length !== width * height * 4) bytes = new Uint8Array(width * height * 4);
    try {
      await frame.copyTo(isAsItIs ? data : bytes, { format: 'RGBA', colorSpace: 'srgb' });
    } catch {
      return false;
    }
    const layout = planLayout({ width, height }, upright, rotation);
    if (!isAsItIs) layPixels(new Uint32Array(bytes.buffer), new Uint32Array(data.buffer), layout);
    return true;
  };
}

function drawTurned(
  context: OffscreenCanvasRenderingContext2D,
  frame: VideoFrame,
  { width, height, rotation }: Size & { readonly rotation: Rotation },
): void {
  context.save();
  context.translate(context.canvas.width / 2, context.canvas.height / 2);
  context.rotate((rotation * Math.PI) / 180);
  context.drawImage(frame, -width / 2, -height / 2, width, height);
  context.restore();
}
