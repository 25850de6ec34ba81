/** The body of one answer as agent events, with limits on its silence and its length. */
import type { AgentEvent } from './agent-event.ts';
import { NemoError } from './errors.ts';
import { createFrameReader } from './frame-reader.ts';

/** How long an answer may take, in milliseconds. */
export interface StreamLimits {
  /** Heartbeats, or nothing at all, for this long end it. */
  readonly silentMs: number;
  readonly totalMs: number;
}

export const STREAM_LIMITS: StreamLimits = { silentMs: 10 * 60_000, totalMs: 15 * 60_000 };
/** A sign of life at most this often. */
const HEARTBEAT_MS = 1000;

/** The events of a body, until the server closes it. Throws `connection-lost`, `silent`, `too-long` or `aborted`. */
export async function* readAgentStream(
  body: ReadableStream<Uint8Array>,
  signal: AbortSignal | undefined,
  limits: StreamLimits = STREAM_LIMITS,
): AsyncGenerator<AgentEvent> {
  const reader = body.getReader();
  const frames = createFrameReader();
  const began = Date.now();
  let lastContent = began;
  let lastBeat = 0;
  try {
    for (;;) {
      const chunk = await readInTime(reader, deadlineOf({ began, lastContent, limits }), signal);
      const events = chunk ? frames.feed(chunk) : frames.end();
      if (events.length > 0) lastContent = Date.now();
      for (const event of events) {
        yield event;
        if (event.type === 'end') return;
      }
      // Bytes are life, whatever they say: an empty `data:` line never becomes an event.
      if (events.length === 0 && Date.now() - lastBeat >= HEARTBEAT_MS) {
        lastBeat = Date.now();
        yield { type: 'heartbeat' };
      }
    }
  } finally {
    // Whatever ended it, the connection is let go; where the server closed it, this does nothing.
    void reader.cancel().catch(() => {});
  }
}

interface Deadline {
  readonly at: number;
  readonly code: 'silent' | 'too-long';
}

function deadlineOf(stream: { began: number; lastContent: number; limits: StreamLimits }): Deadline {
  const silent = stream.lastContent + stream.limits.silentMs;
  const total = stream.began + stream.limits.totalMs;
  return silent < total ? { at: silent, code: 'silent' } : { at: total, code: 'too-long' };
}

async function readInTime(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  deadline: Deadline,
  signal: AbortSignal | undefined,
): Promise<Uint8Array | null> {
  const left = deadline.at - Date.now();
  const over = () => new NemoError(deadline.code, 'the answer took too long');
  // Bytes that are always there already would win every race.
  if (left <= 0) throw over();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(over()), left);
  });
  try {
    const { done, value } = await Promise.race([reader.read(), late]);
    return done ? null : value;
  } catch (error) {
    if (error instanceof NemoError) throw error;
    throw new NemoError(signal?.aborted ? 'aborted' : 'connection-lost', 'the stream was cut', { cause: error });
  } finally {
    clearTimeout(timer);
  }
}
