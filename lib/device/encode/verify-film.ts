/** Opens a finished MP4 again and looks whether it is what was drawn; one that is not is never offered. */
import { ALL_FORMATS, BlobSource, CanvasSink, Input, type InputVideoTrack } from 'mediabunny';
import { FRAMES_PER_SECOND } from '../storyboard/storyboard.ts';
import type { Film } from './encode-film.ts';

export type Fault = 'unreadable' | 'tracks' | 'size' | 'rate' | 'duration' | 'order' | 'too-small' | 'picture';

const LEAST_BYTES = 75_000;
const DURATION_OFF_S = 0.1;
const SOUND_OFF_S = 0.06;
/** Mean difference of a colour, of 255. Encoding alone makes some 2; a wrong picture makes 20 and more. */
const PICTURE_OFF = 9;
const SAMPLE_WIDTH = 135;

/** Null where nothing is wrong. */
export async function findFault(blob: Blob, film: Film): Promise<Fault | null> {
  if (blob.size < LEAST_BYTES) return 'too-small';
  if (!(await isIndexFirst(blob))) return 'order';
  const input = new Input({ formats: ALL_FORMATS, source: new BlobSource(blob) });
  try {
    const [video, audio] = await Promise.all([input.getPrimaryVideoTrack(), input.getPrimaryAudioTrack()]);
    if (!video || !audio || (await video.getCodec()) !== 'avc') return 'tracks';
    if ((await video.getDisplayWidth()) !== film.width || (await video.getDisplayHeight()) !== film.height)
      return 'size';
    const { averagePacketRate } = await video.computePacketStats(60);
    if (Math.abs(averagePacketRate - FRAMES_PER_SECOND) > 0.5) return 'rate';
    const [length, sound] = await Promise.all([video.computeDuration(), audio.computeDuration()]);
    const isOff = Math.abs(length - film.durationMs / 1000) > DURATION_OFF_S || Math.abs(sound - length) > SOUND_OFF_S;
    if (isOff) return 'duration';
    return (await showsFilm(video, film)) ? null : 'picture';
  } catch {
    return 'unreadable';
  } finally {
    input.dispose();
  }
}

/** True where the index (moov) stands before the media (mdat), so that a player can begin at once. */
async function isIndexFirst(blob: Blob): Promise<boolean> {
  let at = 0;
  while (at + 8 <= blob.size) {
    const view = new DataView(await blob.slice(at, at + 16).arrayBuffer());
    const type = String.fromCharCode(...[4, 5, 6, 7].map((i) => view.getUint8(i)));
    if (type === 'moov') return true;
    if (type === 'mdat') return false;
    const size = view.getUint32(0);
    at += size === 1 ? Number(view.getBigUint64(8)) : size;
    if (size === 0) return false;
  }
  return false;
}

async function showsFilm(video: InputVideoTrack, film: Film): Promise<boolean> {
  const sink = new CanvasSink(video, { width: SAMPLE_WIDTH });
  const drawn = new OffscreenCanvas(film.width, film.height).getContext('2d', { alpha: false });
  if (!drawn) return false;
  for (const part of [0.1, 0.5, 0.9]) {
    const frame = Math.floor((film.durationMs / 1000) * FRAMES_PER_SECOND * part);
    await film.draw(drawn, (frame * 1000) / FRAMES_PER_SECOND);
    const shown = await sink.getCanvas((frame + 0.5) / FRAMES_PER_SECOND);
    if (!shown || difference(drawn.canvas, shown.canvas) > PICTURE_OFF) return false;
  }
  return true;
}

function difference(a: CanvasImageSource, b: CanvasImageSource): number {
  const [left, right] = [sampleOf(a), sampleOf(b)];
  let sum = 0;
  for (const [i, value] of left.entries()) sum += Math.abs(value - (right[i] ?? 0));
  return sum / left.length;
}

function sampleOf(source: CanvasImageSource): Uint8ClampedArray {
  const side = 64;
  const context = new OffscreenCanvas(side, side).getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) return new Uint8ClampedArray();
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, 0, 0, side, side);
  return context.getImageData(0, 0, side, side).data;
}
