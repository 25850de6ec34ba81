/** The frames of the user's clip at any time, read on from where the last one was wherever that is possible. */
import { ALL_FORMATS, BlobSource, CanvasSink, Input, type WrappedCanvas } from 'mediabunny';
import type { Pixels } from './brush.ts';

export interface ClipReader {
  /** The frame at a time; the last one where the clip is over. */
  frameAt(atMs: number): Promise<Pixels | null>;
  close(): void;
}

/** Null where the browser cannot decode it. `longest` is the longer side, in pixels, that will be shown. */
export async function openClip(blob: Blob, longest: number): Promise<ClipReader | null> {
  const input = new Input({ formats: ALL_FORMATS, source: new BlobSource(blob) });
  const track = await input.getPrimaryVideoTrack().catch(() => null);
  if (!track || !(await track.canDecode())) {
    input.dispose();
    return null;
  }
  const [width, height] = [await track.getDisplayWidth(), await track.getDisplayHeight()];
  const scale = Math.min(1, longest / Math.max(width, height));
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
  const sink = new CanvasSink(track, { ...size, fit: 'fill', poolSize: 3 });
  let frames: AsyncGenerator<WrappedCanvas, void, unknown> | null = null;
  let [shown, next]: [WrappedCanvas | null, WrappedCanvas | null] = [null, null];
  const begin = async (at: number) => {
    await frames?.return();
    frames = sink.canvases(at);
    shown = (await frames.next()).value ?? null;
    next = (await frames.next()).value ?? null;
  };
  return {
    async frameAt(atMs) {
      const at = Math.max(0, atMs / 1000);
      if (!frames || !shown || at < shown.timestamp || at > shown.timestamp + 2) await begin(at);
      while (frames && next && next.timestamp <= at) {
        shown = next;
        next = (await frames.next()).value ?? null;
      }
      return shown && { source: shown.canvas, ...size, focus: { x: 0.5, y: 0.45 } };
    },
    close() {
      void frames?.return();
      input.dispose();
    },
  };
}
