/** The user's own music, voice or footage -> samples, by the browser's decoder. */
import { ALL_FORMATS, type AudioSample, AudioSampleSink, BlobSource, Input } from 'mediabunny';
import type { Pcm } from './pcm.ts';
import { resample } from './resample.ts';

/** Longer than any video of ours. */
const MOST_MS = 65_000;
/** Clocks in files are coarse: a piece that begins within this of the last one's end follows it. */
const SLACK_S = 0.02;

export interface Stretch {
  readonly fromMs: number;
  readonly lengthMs: number;
}

/** A stretch of a file's sound, as long as there is any. Null where it has none that this browser can read. */
export async function decodeSound(blob: Blob, { fromMs, lengthMs }: Stretch): Promise<Pcm | null> {
  const input = new Input({ formats: ALL_FORMATS, source: new BlobSource(blob) });
  const [fromS, lengthS] = [fromMs / 1000, Math.min(MOST_MS, lengthMs) / 1000];
  let tape: Tape | null = null;
  try {
    const track = await input.getPrimaryAudioTrack();
    if (!track || !(await track.canDecode())) return null;
    for await (const sample of new AudioSampleSink(track).samples(fromS, fromS + lengthS)) {
      tape ??= createTape(sample.sampleRate, lengthS);
      if (sample.sampleRate === tape.rate) record(tape, sample, fromS);
      sample.close();
    }
  } catch {
    // A file that breaks off is heard as far as it goes.
  } finally {
    input.dispose();
  }
  if (!tape || tape.end === 0) return null;
  const { rate, end, channels } = tape;
  const [left, right] = channels;
  return {
    sampleRate: 48_000,
    channels: [resample(left.subarray(0, end), rate), resample(right.subarray(0, end), rate)],
  };
}

/** What is read so far, at the file's own rate. */
interface Tape {
  readonly rate: number;
  readonly channels: Pcm['channels'];
  end: number;
}

function createTape(rate: number, lengthS: number): Tape {
  const length = Math.ceil(lengthS * rate);
  return { rate, channels: [new Float32Array(length), new Float32Array(length)], end: 0 };
}

/** Which of a file's channels are heard left and right, by their count: centre and surround on top of the front. */
const FOLDS = [
  [[0], [0]],
  [[0], [1]],
  [
    [0, 2],
    [1, 2],
  ],
  [
    [0, 2],
    [1, 3],
  ],
  [
    [0, 2, 3],
    [1, 2, 4],
  ],
  [
    [0, 2, 4],
    [1, 2, 5],
  ],
] as const;

function record(tape: Tape, sample: AudioSample, fromS: number): void {
  const stated = Math.round((sample.timestamp - fromS) * tape.rate);
  const at = tape.end > 0 && Math.abs(stated - tape.end) < SLACK_S * tape.rate ? tape.end : stated;
  const fold = FOLDS[Math.min(sample.numberOfChannels, FOLDS.length) - 1] ?? FOLDS[0];
  const plane = new Float32Array(sample.numberOfFrames);
  for (const [side, channel] of tape.channels.entries()) {
    for (const [place, planeIndex] of (fold[side] ?? []).entries()) {
      sample.copyTo(plane, { planeIndex, format: 'f32-planar' });
      addAt(channel, plane, { at, gain: place === 0 ? 1 : Math.SQRT1_2 });
    }
  }
  tape.end = Math.max(tape.end, Math.min(tape.channels[0].length, at + plane.length));
}

function addAt(channel: Float32Array, plane: Float32Array, { at, gain }: { at: number; gain: number }): void {
  const end = Math.min(plane.length, channel.length - at);
  for (let i = Math.max(0, -at); i < end; i++) channel[at + i] = (channel[at + i] ?? 0) + gain * (plane[i] ?? 0);
}
