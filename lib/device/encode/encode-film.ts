/** A film and its sound -> MP4: frame by frame, with progress, to be stopped at any frame. */
import { BufferTarget, Mp4OutputFormat, Output, VideoSample, VideoSampleSource } from 'mediabunny';
import type { Pcm } from '../audio/pcm.ts';
import { FRAMES_PER_SECOND } from '../storyboard/storyboard.ts';
import { findH264, type H264 } from './ladder.ts';
import { mendParameters } from './mend-parameters.ts';
import { openReader } from './read-pixels.ts';
import { addSecond, createSoundTrack } from './sound-track.ts';
import { sizeOfI420, toI420 } from './to-i420.ts';

/** What is encoded. Width and height in pixels, both even. */
export interface Film {
  readonly width: number;
  readonly height: number;
  readonly durationMs: number;
  /** Draws the picture at a time; the same picture for the same time. */
  draw(context: OffscreenCanvasRenderingContext2D, atMs: number): void | Promise<void>;
}

export interface Progress {
  /** 0 to 1. */
  readonly done: number;
  /** Milliseconds left, by the pace so far; null as long as nobody can tell. */
  readonly leftMs: number | null;
}

export interface EncodeOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** This browser encodes no H.264. */
export class NoEncoderError extends Error {}

/** LinkedIn encodes every video again: enough bits that nothing is lost before. */
const BITRATE = 8_000_000;
const COLOUR = { primaries: 'bt709', transfer: 'bt709', matrix: 'bt709', fullRange: false } as const;
const GUESS_FROM = 0.05;

export async function encodeFilm(film: Film, sound: Pcm, { signal, onProgress }: EncodeOptions): Promise<Blob> {
  const { width, height } = film;
  const h264 = await findH264({ width, height, bitrate: BITRATE });
  if (!h264) throw new NoEncoderError('no H.264 encoder');
  // A film of a minute is some 60 MB: in memory it can be written with its index first.
  const target = new BufferTarget();
  const output = new Output({ format: new Mp4OutputFormat({ fastStart: 'in-memory' }), target });
  const pictures = createPictureTrack(h264);
  const sounds = await createSoundTrack();
  output.addVideoTrack(pictures, { frameRate: FRAMES_PER_SECOND });
  output.addAudioTrack(sounds);
  await output.start();
  try {
    await addFrames(film, { signal, onProgress, pictures, addSound: (second) => addSecond(sounds, sound, second) });
    signal.throwIfAborted();
    await output.finalize();
  } catch (error) {
    await output.cancel();
    throw error;
  }
  if (!target.buffer) throw new Error('the encoder wrote nothing');
  onProgress({ done: 1, leftMs: 0 });
  return new Blob([target.buffer, padding(target.buffer.byteLength)], { type: 'video/mp4' });
}

function createPictureTrack({ codec, latencyMode }: H264): VideoSampleSource {
  return new VideoSampleSource({
    codec: 'avc',
    fullCodecString: codec,
    bitrate: BITRATE,
    keyFrameInterval: 2,
    latencyMode,
    onEncodedPacket: (_, meta) => mend(meta?.decoderConfig),
  });
}

function mend(config: VideoDecoderConfig | undefined): void {
  const { description } = config ?? {};
  if (!config || !description) return;
  const bytes = ArrayBuffer.isView(description)
    ? new Uint8Array(description.buffer, description.byteOffset, description.byteLength)
    : new Uint8Array(description);
  config.description = mendParameters(bytes) ?? bytes;
}

interface Adding extends EncodeOptions {
  readonly pictures: VideoSampleSource;
  readonly addSound: (second: number) => Promise<boolean>;
}

async function addFrames(film: Film, { signal, onProgress, pictures, addSound }: Adding): Promise<void> {
  const { width, height, durationMs } = film;
  const context = new OffscreenCanvas(width, height).getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) throw new Error('this browser draws nothing off screen');
  const readPixels = openReader(width, height);
  const planes = new Uint8Array(sizeOfI420(width, height));
  const frames = Math.round((durationMs * FRAMES_PER_SECOND) / 1000);
  const began = performance.now();
  for (let i = 0; i < frames; i++) {
    signal.throwIfAborted();
    if (i % FRAMES_PER_SECOND === 0) await addSound(i / FRAMES_PER_SECOND);
    await film.draw(context, (i * 1000) / FRAMES_PER_SECOND);
    toI420(await readPixels(context), planes, { width, height });
    const frame = new VideoFrame(planes, {
      format: 'I420',
      codedWidth: width,
      codedHeight: height,
      timestamp: Math.round((i * 1e6) / FRAMES_PER_SECOND),
      duration: Math.round(1e6 / FRAMES_PER_SECOND),
      colorSpace: COLOUR,
    });
    const sample = new VideoSample(frame);
    await pictures.add(sample);
    sample.close();
    if (i % 6 === 0) {
      const done = (i + 1) / frames;
      const leftMs = done < GUESS_FROM ? null : ((performance.now() - began) * (1 - done)) / done;
      onProgress({ done: done * 0.98, leftMs });
      // A message to stop is heard only between two turns.
      await turn();
    }
  }
  let second = Math.ceil(frames / FRAMES_PER_SECOND);
  while (await addSound(second)) second++;
}

/** LinkedIn takes no video under 75 KB. An empty box at the end, which players skip, makes up for a very still film. */
const LEAST_BYTES = 77_000;

function padding(size: number): Uint8Array<ArrayBuffer> {
  if (size >= LEAST_BYTES) return new Uint8Array();
  const box = new Uint8Array(Math.max(8, LEAST_BYTES - size));
  new DataView(box.buffer).setUint32(0, box.length);
  box.set(new TextEncoder().encode('free'), 4);
  return box;
}

/** Gives way to whatever waits for this thread. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
