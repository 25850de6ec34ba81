/** A video that is too large to send, made smaller on this device: fewer bits, at most Full HD, and nothing cut off. */
import {
  ALL_FORMATS,
  BlobSource,
  BufferTarget,
  Conversion,
  canEncodeAudio,
  Input,
  Mp4OutputFormat,
  Output,
} from 'mediabunny';
import { NoEncoderError } from './encode/encode-film.ts';
import { findH264 } from './encode/ladder.ts';

export interface ShrinkOptions {
  readonly onProgress: (done: number) => void;
}

/** What is written is held in memory until it is whole. */
const MOST_BYTES = 200_000_000;
/** Whoever was told that it is too large gets one that is clearly smaller. */
const PART = 0.4;
const SOUND_BITRATE = 128_000;
/** Between what is hard to look at and what nobody can tell from more. */
const BITRATES = { least: 400_000, most: 6_000_000 } as const;
const LONGEST_SIDE = 1920;

/** Rejects where the file is no video that this browser reads, or is too long to be made small enough. */
export async function shrinkVideo(file: Blob, { onProgress }: ShrinkOptions): Promise<Blob> {
  const input = new Input({ source: new BlobSource(file), formats: ALL_FORMATS });
  const target = new BufferTarget();
  const output = new Output({ format: new Mp4OutputFormat({ fastStart: 'in-memory' }), target });
  await makeSoundPossible();
  const size = sizeOf(await input.getPrimaryVideoTrack());
  const bitrate = bitrateFor(file.size, await input.computeDuration());
  if (!(await findH264({ ...size, bitrate }))) throw new NoEncoderError('no H.264 encoder');
  const conversion = await Conversion.init({
    input,
    output,
    tracks: 'primary',
    video: { ...size, fit: 'contain', codec: 'avc', bitrate, forceTranscode: true },
    audio: { codec: 'aac', bitrate: SOUND_BITRATE },
  });
  const hasSound = (await input.getPrimaryAudioTrack()) !== null;
  const isWhole = conversion.utilizedTracks.length === (hasSound ? 2 : 1);
  if (!conversion.isValid || !isWhole) throw new Error('a track that cannot be read or written here');
  conversion.onProgress = onProgress;
  await conversion.execute();
  if (!target.buffer) throw new Error('the encoder wrote nothing');
  return new Blob([target.buffer], { type: 'video/mp4' });
}

function sizeOf(track: { readonly displayWidth: number; readonly displayHeight: number } | null) {
  if (!track) throw new Error('no video in it');
  const { displayWidth, displayHeight } = track;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(displayWidth, displayHeight));
  const even = (side: number) => Math.max(2, 2 * Math.round((side * scale) / 2));
  return { width: even(displayWidth), height: even(displayHeight) };
}

function bitrateFor(bytes: number, seconds: number): number {
  const room = (Math.min(MOST_BYTES, bytes * PART) * 8) / seconds - SOUND_BITRATE;
  if (room < BITRATES.least) throw new Error('too long to be made small enough');
  return Math.round(Math.min(BITRATES.most, room));
}

async function makeSoundPossible(): Promise<void> {
  if (await canEncodeAudio('aac', { numberOfChannels: 2, sampleRate: 48_000, bitrate: SOUND_BITRATE })) return;
  const { registerAacEncoder } = await import('@mediabunny/aac-encoder');
  registerAacEncoder();
}
