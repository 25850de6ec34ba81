/** Reads what a video file is from its index alone, however large the file. */
import { ALL_FORMATS, BlobSource, Input } from 'mediabunny';
import type { Sheet } from './linkedin-limits.ts';

/** A sample of the index tells the frame rate; more of it would only take longer. */
const PACKETS = 120;

/** Null where it is no video that can be read. */
export async function readSheet(blob: Blob): Promise<Sheet | null> {
  // Read piece by piece: a stream runs ahead of what is asked for, into the pictures.
  const source = new BlobSource(blob, { useStreamReader: false });
  const input = new Input({ formats: ALL_FORMATS, source });
  try {
    const [video, audio] = await Promise.all([input.getPrimaryVideoTrack(), input.getPrimaryAudioTrack()]);
    if (!video) return null;
    const seconds = (await input.getDurationFromMetadata()) ?? (await input.computeDuration());
    const { averagePacketRate } = await video.computePacketStats(PACKETS);
    return {
      bytes: blob.size,
      durationMs: Math.round(seconds * 1000),
      width: await video.getDisplayWidth(),
      height: await video.getDisplayHeight(),
      framesPerSecond: averagePacketRate,
      bitsPerSecond: seconds > 0 ? (blob.size * 8) / seconds : 0,
      container: (await input.getFormat()).name === 'MP4' ? 'mp4' : 'other',
      videoCodec: (await video.getCodec()) ?? 'unknown',
      audioCodec: audio ? ((await audio.getCodec()) ?? 'unknown') : null,
    };
  } catch {
    // Whatever the reader trips over, LinkedIn's would, too.
    return null;
  } finally {
    input.dispose();
  }
}
