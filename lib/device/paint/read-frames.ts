/** A track's frames in their order, decoded only a few ahead: each one holds megabytes until it is closed. */
import { EncodedPacketSink, type InputVideoTrack } from 'mediabunny';

/** Packets and frames under way at once. mediabunny's own sinks take up to 40, which was measured at 130 MB for 1080p. */
const AHEAD = 6;

/** From the last key frame at or before `fromS` on. Whoever takes a frame closes it. Throws what the decoder throws. */
export async function* readFrames(track: InputVideoTrack, fromS: number): AsyncGenerator<VideoFrame, void, unknown> {
  const packets = new EncodedPacketSink(track);
  const config = await track.getDecoderConfig();
  let packet = (await packets.getKeyPacket(fromS)) ?? (await packets.getFirstKeyPacket());
  if (!config || !packet) return;
  const frames: VideoFrame[] = [];
  const failures: unknown[] = [];
  let news = Promise.withResolvers<void>();
  const tell = () => news.resolve();
  const decoder = new VideoDecoder({
    output(frame) {
      frames.push(frame);
      tell();
    },
    error(error) {
      failures.push(error);
      tell();
    },
  });
  decoder.addEventListener('dequeue', tell);
  decoder.configure(config);
  let isOver = false;
  try {
    for (;;) {
      news = Promise.withResolvers();
      if (failures.length > 0) throw failures[0];
      const frame = frames.shift();
      if (frame) yield frame;
      else if (isOver) return;
      else if (!packet) {
        await decoder.flush();
        isOver = true;
      } else if (decoder.decodeQueueSize + frames.length < AHEAD) {
        decoder.decode(packet.toEncodedVideoChunk());
        packet = await packets.getNextPacket(packet);
      } else await news.promise;
    }
  } finally {
    for (const frame of frames) frame.close();
    if (decoder.state !== 'closed') decoder.close();
  }
}
