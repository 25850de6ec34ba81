/** The encoder that comes with the packages: runs it, feeds it, and asks it what a file is. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import ffmpeg from '@ffmpeg-installer/ffmpeg';

export interface Encoding {
  /** Gives one frame; resolves when the next may come. */
  write(frame: Buffer): Promise<void>;
  end(): Promise<void>;
}

/** Starts the encoder with frames on its standard input. */
export function openEncoder(words: readonly string[], signal: AbortSignal): Encoding {
  const child = spawn(ffmpeg.path, ['-y', '-loglevel', 'error', ...words], {
    stdio: ['pipe', 'ignore', 'pipe'],
    signal,
    // Asked to end, one that has much to do would first go on for a while.
    killSignal: 'SIGKILL',
  });
  const finished = finish(child);
  finished.catch(() => {});
  const { stdin } = child;
  stdin.on('error', () => {});
  return {
    async write(frame) {
      if (stdin.destroyed) await finished;
      else if (!stdin.write(frame)) await Promise.race([once(stdin, 'drain'), finished]);
    },
    async end() {
      stdin.end();
      await finished;
    },
  };
}

async function finish(child: ChildProcess): Promise<void> {
  const said = collect(child);
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`the encoder failed: ${said()}`);
}

function collect(child: ChildProcess): () => string {
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said += String(chunk);
  });
  return () => said;
}

/** What a media file is, as far as the encoder can tell. Duration in seconds. */
export interface MediaFacts {
  readonly duration?: number;
  readonly width?: number;
  readonly height?: number;
  readonly fps?: number;
}

/** Reads a file's facts, and writes its first picture to `poster` where it has one. */
export async function probe(path: string, poster: string): Promise<MediaFacts> {
  const words = ['-y', '-hide_banner', '-i', path, '-frames:v', '1', '-vf', "scale='min(1920,iw)':-2", poster];
  const child = spawn(ffmpeg.path, words, { stdio: ['ignore', 'ignore', 'pipe'] });
  const said = collect(child);
  await once(child, 'close');
  const input = said().split('Output #')[0] ?? '';
  const clock = /Duration: (\d+):(\d+):([\d.]+)/.exec(input);
  const size = /Video:.*? (\d{2,5})x(\d{2,5})/.exec(input);
  const fps = /, ([\d.]+) fps/.exec(input);
  return {
    ...(clock ? { duration: Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3]) } : {}),
    ...(size ? { width: Number(size[1]), height: Number(size[2]) } : {}),
    ...(fps ? { fps: Number(fps[1]) } : {}),
  };
}
