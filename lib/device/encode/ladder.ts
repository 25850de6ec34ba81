/** Finds the best H.264 that this browser can really encode: what it claims is tried on ten frames. */

/** High, Main and Baseline at level 4.0: 1080p at 30 frames a second. */
const CODECS = ['avc1.640028', 'avc1.4d0028', 'avc1.42e028'] as const;
const PROBE_FRAMES = 10;
const PROBE_WITHIN_MS = 4000;

export interface H264 {
  readonly codec: string;
  /** `realtime` keeps encoders from reordering frames, which not every player forgives. */
  readonly latencyMode: 'quality' | 'realtime';
}

export interface Asked {
  readonly width: number;
  readonly height: number;
  readonly bitrate: number;
}

const known = new Map<string, Promise<H264 | null>>();

/** Null where the browser has no H.264 encoder at all. */
export function findH264(asked: Asked): Promise<H264 | null> {
  const key = `${asked.width}x${asked.height}`;
  const before = known.get(key) ?? climb(asked);
  known.set(key, before);
  return before;
}

async function climb(asked: Asked): Promise<H264 | null> {
  if (typeof VideoEncoder === 'undefined') return null;
  const latencyMode = navigator.userAgent.includes('Firefox/') ? 'realtime' : 'quality';
  for (const codec of CODECS) {
    const config = { ...asked, codec, latencyMode, framerate: 30 } as const;
    const { supported } = await VideoEncoder.isConfigSupported(config).catch(() => ({ supported: false }));
    if (supported && (await probe(config))) return { codec, latencyMode };
  }
  return null;
}

async function probe(config: VideoEncoderConfig): Promise<boolean> {
  let chunks = 0;
  let failed = false;
  const encoder = new VideoEncoder({
    output: () => {
      chunks++;
    },
    error: () => {
      failed = true;
    },
  });
  try {
    encoder.configure({ ...config, avc: { format: 'avc' } });
    const canvas = new OffscreenCanvas(config.width, config.height);
    canvas.getContext('2d')?.fillRect(0, 0, 8, 8);
    for (let i = 0; i < PROBE_FRAMES; i++) {
      const frame = new VideoFrame(canvas, { timestamp: (i * 1e6) / 30 });
      encoder.encode(frame, { keyFrame: i === 0 });
      frame.close();
    }
    const late = new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error('the probe took too long')), PROBE_WITHIN_MS);
    });
    await Promise.race([encoder.flush(), late]);
    return !failed && chunks === PROBE_FRAMES;
  } catch {
    return false;
  } finally {
    if (encoder.state !== 'closed') encoder.close();
  }
}
