/** What an MP4 is, read from its first and last bytes. */
import { BlobSource, Input, MP4 } from 'mediabunny';

export interface VideoFacts {
  readonly durationMs: number;
  /** As shown, after rotation, in pixels. */
  readonly width: number;
  readonly height: number;
}

/** The facts of a video file, or null where it is no MP4 with a video track. */
export async function inspectVideo(blob: Blob): Promise<VideoFacts | null> {
  const input = new Input({ source: new BlobSource(blob), formats: [MP4] });
  try {
    const track = await input.getPrimaryVideoTrack();
    if (!track) return null;
    const seconds = await input.computeDuration();
    return { durationMs: Math.round(seconds * 1000), width: track.displayWidth, height: track.displayHeight };
  } catch {
    // Whatever the reader trips over, the file is not one to offer.
    return null;
  } finally {
    input.dispose();
  }
}
