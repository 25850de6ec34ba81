/** The bytes of one answer as agent events: one pipe over eventsource-parser, with limits on silence and size. */
import { createParser } from 'eventsource-parser';
import { type AgentEvent, readFrame } from './agent-event.ts';
import { NemoError } from './errors.ts';

/** How long an answer may take, in milliseconds. */
export interface StreamLimits {
  /** Heartbeats, or nothing at all, for this long end it. */
  readonly silentMs: number;
  readonly totalMs: number;
}

const STREAM_LIMITS: StreamLimits = { silentMs: 10 * 60_000, totalMs: 15 * 60_000 };
/** Characters in one line, and in one event, beyond which the server is no longer believed. */
const LONGEST_LINE = 8 * 1024 * 1024;
const LONGEST_EVENT = 2 * LONGEST_LINE;
/** A sign of life at most this often. */
const HEARTBEAT_MS = 1000;

export type FrameReader = (chunk: string) => AgentEvent[];

/** A reader that is fed text in any chunking and gives the events that are whole. Call with '\n\n' to end. */
export function createFrameReader(): FrameReader {
  let events: AgentEvent[] = [];
  let sinceNewline = 0;
  let sinceEvent = 0;
  const parser = createParser({
    onEvent(event) {
      sinceEvent = 0;
      events.push(...(event.event === 'heartbeat' ? [] : readFrame(event.data)));
    },
  });
  return (chunk) => {
    const newline = Math.max(chunk.lastIndexOf('\n'), chunk.lastIndexOf('\r'));
    sinceNewline = newline < 0 ? sinceNewline + chunk.length : chunk.length - newline;
    sinceEvent += chunk.length;
    if (sinceNewline > LONGEST_LINE || sinceEvent > LONGEST_EVENT) throw new NemoError('server', 'a line too long');
    parser.feed(chunk);
    const ready = events;
    events = [];
    return ready.filter((event) => event.type !== 'heartbeat');
  };
}

/** The events of a body, until the server closes it. Throws `connection-lost`, `silent`, `too-long` or `aborted`. */
export async function* readAgentStream(
  body: ReadableStream<Uint8Array>,
  signal: AbortSignal | undefined,
  limits: StreamLimits = STREAM_LIMITS,
): AsyncGenerator<AgentEvent> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const readFrames = createFrameReader();
  const began = Date.now();
  let lastContent = began;
  let lastBeat = 0;
  const fresh = createDoubleFilter();
  for (;;) {
    const chunk = await readInTime(reader, deadlineOf({ began, lastContent, limits }), signal);
    // The last bytes may lack the empty line that ends an event.
    const text = chunk ? decoder.decode(chunk, { stream: true }) : `${decoder.decode()}\n\n`;
    const read = readFrames(text).filter(fresh);
    const end = read.findIndex((event) => event.type === 'end');
    const events = end < 0 ? read : read.slice(0, end);
    if (events.length > 0) lastContent = Date.now();
    yield* events;
    if (!chunk || end >= 0) break;
    // Bytes are life, whatever they say: an empty `data:` line never becomes an event.
    if (events.length === 0 && Date.now() - lastBeat >= HEARTBEAT_MS) {
      lastBeat = Date.now();
      yield { type: 'heartbeat' };
    }
  }
  yield { type: 'end' };
}

/** Keeps a step that is said twice in a row from being shown twice; `end` is given once, by the stream itself. */
export function createDoubleFilter(): (event: AgentEvent) => boolean {
  let last: string | null = null;
  let open = false;
  return (event) => {
    if (event.type === 'text-delta') open = true;
    if (event.type !== 'text') return true;
    const double = !open && event.text === last;
    open = false;
    last = event.text;
    return !double;
  };
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
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    const over = () => reject(new NemoError(deadline.code, 'the answer took too long'));
    timer = setTimeout(over, Math.max(0, deadline.at - Date.now()));
  });
  try {
    const { done, value } = await Promise.race([reader.read(), late]);
    return done ? null : value;
  } catch (error) {
    if (error instanceof NemoError) {
      void reader.cancel().catch(() => {});
      throw error;
    }
    throw new NemoError(signal?.aborted ? 'aborted' : 'connection-lost', 'the stream was cut', { cause: error });
  } finally {
    clearTimeout(timer);
  }
}
