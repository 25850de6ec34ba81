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

const BOXES = /^(?:ftyp|moov|mdat|free|skip|wide|moof|mfra|sidx|meta|uuid)$/;

/** False where a box of the file claims more bytes than there are: its end is missing, though its head can be read. */
export async function isWholeVideo(blob: Blob): Promise<boolean> {
  for (let at = 0; at + 8 <= blob.size; ) {
    const head = new DataView(await blob.slice(at, at + 16).arrayBuffer());
    const type = String.fromCharCode(...[4, 5, 6, 7].map((i) => head.getUint8(i)));
    // What follows the last box is padding, and no concern of a player's.
    if (!BOXES.test(type)) return at > 0;
    const short = head.getUint32(0);
    // 1: the length stands behind the type, in eight bytes; 0: to the end.
    const length = short === 1 && head.byteLength === 16 ? Number(head.getBigUint64(8)) : short;
    if (length === 0) return true;
    if (length < 8 || at + length > blob.size) return false;
    at += length;
  }
  return blob.size > 0;
}
