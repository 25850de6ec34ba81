/** Makes a video that LinkedIn would not take into one that it takes: copied where that does, encoded anew where not. */
import {
  ALL_FORMATS,
  BlobSource,
  BufferTarget,
  Conversion,
  type ConversionVideoOptions,
  Input,
  Mp4OutputFormat,
  Output,
} from 'mediabunny';
import { findMisfits, LINKEDIN_LIMITS, type Misfit, type Sheet } from '../media/linkedin-limits.ts';
import { readSheet } from '../media/read-sheet.ts';
import { ensureAac } from './encode/sound-track.ts';

const GOOD_BITS = 8_000_000;
const GOOD_RATE = 30;
/** No side has to be longer than this to look sharp in the feed. */
const GOOD_SIDE = 1920;
/** Inside the limit by more than a rounding. */
const INSIDE = 0.99;

export interface MendHands {
  readonly onProgress: (done: number) => void;
  readonly signal: AbortSignal;
}

/** The mended video; null where it cannot be brought within the limits. */
export async function mendFilm(blob: Blob, { onProgress, signal }: MendHands): Promise<Blob | null> {
  const sheet = await readSheet(blob);
  if (!sheet) return null;
  const misfits = findMisfits(sheet);
  const isOnlyThin = misfits.every((misfit) => misfit === 'too-few-bytes');
  const converted = isOnlyThin ? blob : await convert(blob, sheet, { onProgress, signal });
  if (!converted) return null;
  const whole = pad(converted, Math.max(LINKEDIN_LIMITS.bytes.least, leastBytes(sheet)));
  const mended = await readSheet(whole);
  return mended && findMisfits(mended).length === 0 ? whole : null;
}

async function convert(blob: Blob, sheet: Sheet, { onProgress, signal }: MendHands): Promise<Blob | null> {
  await ensureAac();
  const input = new Input({ formats: ALL_FORMATS, source: new BlobSource(blob) });
  const target = new BufferTarget();
  const output = new Output({ format: new Mp4OutputFormat({ fastStart: 'in-memory' }), target });
  const isTooLong = sheet.durationMs > LINKEDIN_LIMITS.durationMs.most;
  const conversion = await Conversion.init({
    input,
    output,
    tracks: 'primary',
    video: planVideo(sheet),
    audio: { codec: 'aac' },
    ...(isTooLong ? { trim: { start: 0, end: LINKEDIN_LIMITS.durationMs.most / 1000 } } : {}),
  });
  if (!conversion.isValid) return null;
  conversion.onProgress = onProgress;
  const cancel = () => void conversion.cancel();
  signal.addEventListener('abort', cancel, { once: true });
  try {
    await conversion.execute();
    return target.buffer && new Blob([target.buffer], { type: 'video/mp4' });
  } finally {
    signal.removeEventListener('abort', cancel);
    input.dispose();
  }
}

const ENCODED_ANEW: readonly Misfit[] = ['too-rich', 'too-thin', 'too-many-bytes', 'too-fast', 'too-slow'];

/** What is right already stays as it is, bit for bit. */
function planVideo(sheet: Sheet): ConversionVideoOptions {
  const misfits = findMisfits(sheet);
  const has = (...some: readonly Misfit[]) => some.some((misfit) => misfits.includes(misfit));
  const crop = has('too-wide', 'too-tall') ? { crop: planCrop(sheet) } : {};
  const size = has('too-small', 'too-large') ? planSize(crop.crop ?? sheet) : {};
  return {
    codec: 'avc',
    ...crop,
    ...size,
    ...(has('too-fast', 'too-slow') ? { frameRate: GOOD_RATE } : {}),
    ...(has(...ENCODED_ANEW) ? { bitrate: GOOD_BITS, forceTranscode: true } : {}),
  };
}

/** The middle of the picture, as much of it as LinkedIn shows. */
function planCrop({ width, height }: Pick<Sheet, 'width' | 'height'>) {
  const { most, least } = LINKEDIN_LIMITS.ratio;
  const wide = Math.min(width, even(height * most * INSIDE));
  const high = Math.min(height, even((width / least) * INSIDE));
  return { left: even((width - wide) / 2), top: even((height - high) / 2), width: wide, height: high };
}

function planSize({ width, height }: { readonly width: number; readonly height: number }) {
  const { width: widths, height: heights } = LINKEDIN_LIMITS;
  const isSmall = width < widths.least || height < heights.least;
  const scale = isSmall
    ? Math.max(widths.least / width, heights.least / height)
    : Math.min(GOOD_SIDE / width, GOOD_SIDE / height);
  return { width: even(width * scale), height: even(height * scale), fit: 'fill' as const };
}

/** Encoders want even sides. */
function even(value: number): number {
  return 2 * Math.ceil(value / 2 - 1e-6);
}

function leastBytes({ durationMs }: Sheet): number {
  const seconds = Math.min(durationMs, LINKEDIN_LIMITS.durationMs.most) / 1000;
  return Math.ceil((LINKEDIN_LIMITS.bitsPerSecond.least / 8) * seconds * 1.01);
}

/** Still pictures make tiny files. A `free` box at the end is skipped by every player. */
function pad(blob: Blob, least: number): Blob {
  const missing = least - blob.size;
  if (missing <= 0) return blob;
  const size = Math.max(8, missing);
  const head = new DataView(new ArrayBuffer(8));
  head.setUint32(0, size);
  for (const [i, letter] of [...'free'].entries()) head.setUint8(4 + i, letter.charCodeAt(0));
  return new Blob([blob, head.buffer, new Uint8Array(size - 8)], { type: 'video/mp4' });
}
