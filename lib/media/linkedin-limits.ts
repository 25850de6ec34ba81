/** What LinkedIn takes as a video in a post, and what of a video is outside of it. */

/** LinkedIn Help a548372 and a564109, as read in October 2026; where they differ, the narrower. */
export const LINKEDIN_LIMITS = {
  readOn: '2026-10-08',
  bytes: { least: 75 * 1024, most: 5 * 1024 ** 3 },
  durationMs: { least: 3000, most: 15 * 60_000 },
  width: { least: 256, most: 4096 },
  height: { least: 144, most: 2304 },
  /** Width by height. */
  ratio: { least: 1 / 2.4, most: 2.4 },
  framesPerSecond: { least: 10, most: 60 },
  bitsPerSecond: { least: 192_000, most: 30_000_000 },
  /** What every one of LinkedIn's apps plays; other codecs it may refuse after the upload. */
  container: 'mp4',
  videoCodec: 'avc',
  audioCodec: 'aac',
  /** Not a limit: what the feed's viewers see to the end. */
  shortMs: 60_000,
} as const;

/** What a video file is, read from its index. Sizes in bytes and pixels as shown; null where there is none. */
export interface Sheet {
  readonly bytes: number;
  readonly durationMs: number;
  readonly width: number;
  readonly height: number;
  readonly framesPerSecond: number;
  readonly bitsPerSecond: number;
  readonly container: string;
  readonly videoCodec: string;
  readonly audioCodec: string | null;
}

/** What is out of LinkedIn's limits. */
export type Misfit =
  | 'too-short'
  | 'too-long'
  | 'too-few-bytes'
  | 'too-many-bytes'
  | 'too-small'
  | 'too-large'
  | 'too-wide'
  | 'too-tall'
  | 'too-slow'
  | 'too-fast'
  | 'too-thin'
  | 'too-rich'
  | 'other-format';

export function findMisfits(sheet: Sheet): Misfit[] {
  const { bytes, durationMs, width, height, ratio, framesPerSecond, bitsPerSecond } = LINKEDIN_LIMITS;
  const shape = sheet.width / sheet.height;
  const isOtherAudio = sheet.audioCodec !== null && sheet.audioCodec !== LINKEDIN_LIMITS.audioCodec;
  const isOther = sheet.container !== LINKEDIN_LIMITS.container || sheet.videoCodec !== LINKEDIN_LIMITS.videoCodec;
  // A frame more or less is the muxer's rounding, not the video's.
  const rate = Math.round(sheet.framesPerSecond);
  const all: Record<Misfit, boolean> = {
    'too-short': sheet.durationMs < durationMs.least,
    'too-long': sheet.durationMs > durationMs.most,
    'too-few-bytes': sheet.bytes < bytes.least,
    'too-many-bytes': sheet.bytes > bytes.most,
    'too-small': sheet.width < width.least || sheet.height < height.least,
    'too-large': sheet.width > width.most || sheet.height > height.most,
    'too-wide': shape > ratio.most,
    'too-tall': shape < ratio.least,
    'too-slow': rate < framesPerSecond.least,
    'too-fast': rate > framesPerSecond.most,
    'too-thin': sheet.bitsPerSecond < bitsPerSecond.least,
    'too-rich': sheet.bitsPerSecond > bitsPerSecond.most,
    'other-format': isOther || isOtherAudio,
  };
  return MISFITS.filter((misfit) => all[misfit]);
}

const MISFITS: readonly Misfit[] = [
  'too-short',
  'too-long',
  'too-few-bytes',
  'too-many-bytes',
  'too-small',
  'too-large',
  'too-wide',
  'too-tall',
  'too-slow',
  'too-fast',
  'too-thin',
  'too-rich',
  'other-format',
];

/** Over these LinkedIn refuses a file. Under its least, and over its bitrate, it mostly encodes it anew like any other. */
const REFUSED: ReadonlySet<Misfit> = new Set<Misfit>([
  'too-long',
  'too-many-bytes',
  'too-large',
  'too-wide',
  'too-tall',
  'too-fast',
  'other-format',
]);

/** True where the video may go into the post without the user having seen what is out of the limits. */
export function mayGoAsItIs(misfits: readonly Misfit[]): boolean {
  return !misfits.some((misfit) => REFUSED.has(misfit));
}

/** A video that is too short has nothing to be made longer from. */
export function canMend(misfits: readonly Misfit[]): boolean {
  return misfits.length > 0 && !misfits.includes('too-short');
}
