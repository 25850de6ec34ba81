/** The sound of a film as an AAC track: by the browser's own encoder, or by the one that is loaded only then. */
import { AudioSample, AudioSampleSource, canEncodeAudio } from 'mediabunny';
import type { Pcm } from '../audio/pcm.ts';

const BITRATE = 192_000;
const CHUNK = 48_000;

/** From here on AAC can be encoded, in this browser as in any. */
export async function ensureAac(): Promise<void> {
  const asked = { numberOfChannels: 2, sampleRate: 48_000, bitrate: BITRATE };
  if (!(await canEncodeAudio('aac', asked))) {
    const { registerAacEncoder } = await import('@mediabunny/aac-encoder');
    registerAacEncoder();
  }
}

export async function createSoundTrack(): Promise<AudioSampleSource> {
  await ensureAac();
  return new AudioSampleSource({ codec: 'aac', bitrate: BITRATE });
}

/** Adds the sound of one second, from `second` on; false where there is none left. */
export async function addSecond(track: AudioSampleSource, { channels }: Pcm, second: number): Promise<boolean> {
  const [left, right] = channels;
  const from = second * CHUNK;
  const length = Math.min(CHUNK, left.length - from);
  if (length <= 0) return false;
  const data = new Float32Array(2 * length);
  data.set(left.subarray(from, from + length));
  data.set(right.subarray(from, from + length), length);
  const sample = new AudioSample({
    data,
    format: 'f32-planar',
    numberOfChannels: 2,
    sampleRate: 48_000,
    timestamp: second,
  });
  await track.add(sample);
  sample.close();
  return true;
}
