/** What a sound file is, whatever the container: how long, if it can be heard here at all. */
import { ALL_FORMATS, BlobSource, Input } from 'mediabunny';

/** Null where there is no sound in it that this browser can decode. A recording need not say its own length: it is counted. */
export async function inspectSound(blob: Blob): Promise<{ readonly durationMs: number } | null> {
  const input = new Input({ source: new BlobSource(blob), formats: ALL_FORMATS });
  try {
    const track = await input.getPrimaryAudioTrack();
    if (!track || !(await track.canDecode())) return null;
    const seconds = await track.computeDuration();
    return seconds > 0 ? { durationMs: Math.round(seconds * 1000) } : null;
  } catch {
    // Whatever the reader trips over, it is no sound that a video could have.
    return null;
  } finally {
    input.dispose();
  }
}
