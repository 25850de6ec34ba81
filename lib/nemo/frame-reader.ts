/** Bytes of an answer in any chunking, into the events that are whole: over eventsource-parser, with a limit on size. */
import { createParser } from 'eventsource-parser';
import { type AgentEvent, readFrame } from './agent-event.ts';
import { NemoError } from './errors.ts';
import { createStepTeller } from './steps.ts';
import { readBody } from './whole-answer.ts';

/** Bytes in one line, and in one event of several lines, at which the server is no longer believed. */
const LONGEST_LINE = 8_000_000;
const LONGEST_EVENT = 2 * LONGEST_LINE;
const LF = 10;
const CR = 13;

/** Both throw a NemoError where a line is too long. Heartbeats are no events here: whoever feeds the bytes knows of life. */
export interface FrameReader {
  feed(chunk: Uint8Array): readonly AgentEvent[];
  /** What was still open when the server closed; `end` is the last event. */
  end(): readonly AgentEvent[];
}

export function createFrameReader(): FrameReader {
  const decoder = new TextDecoder();
  const tell = createStepTeller();
  let events: AgentEvent[] = [];
  let lineBytes = 0;
  let eventBytes = 0;
  let hasEnded = false;
  /** The text so far, while it may be a JSON body that calls itself a stream. */
  let body: string[] | null = [];
  let isBody = false;
  const parser = createParser({
    onEvent({ event, data }) {
      eventBytes = 0;
      isBody = false;
      body = null;
      if (event !== 'heartbeat') events.push(...readFrame(data).flatMap(tell));
    },
  });

  const measure = (chunk: Uint8Array) => {
    const longest = longestLine(chunk, lineBytes);
    lineBytes = restAfterNewline(chunk, lineBytes);
    eventBytes += chunk.length;
    if (longest >= LONGEST_LINE || eventBytes >= LONGEST_EVENT) throw new NemoError('server', 'a line too long');
  };
  const read = (text: string) => {
    if (body) {
      body.push(text);
      if (!isBody && text.trim()) isBody = /^[{[]/.test(body.join('').trim());
      if (!isBody && text.trim()) body = null;
    }
    parser.feed(text);
    const ready = events.filter((event) => event.type !== 'heartbeat');
    events = [];
    return upToEnd(ready);
  };
  /** Nothing counts after the end, whoever said it. */
  const upToEnd = (ready: readonly AgentEvent[]) => {
    if (hasEnded) return [];
    const end = ready.findIndex((event) => event.type === 'end');
    hasEnded = end >= 0;
    return end < 0 ? ready : ready.slice(0, end + 1);
  };

  return {
    feed(chunk) {
      measure(chunk);
      return read(decoder.decode(chunk, { stream: true }));
    },
    end() {
      // The last bytes may lack the empty line that ends an event.
      const rest = read(`${decoder.decode()}\n\n`);
      const whole = isBody && body ? readBody(body.join('')).flatMap(tell) : [];
      return [...rest, ...upToEnd([...whole.filter((event) => event.type !== 'heartbeat'), ...tell({ type: 'end' })])];
    },
  };
}

/** Only a chunk that could hold a line too long is looked through byte by byte. */
function longestLine(chunk: Uint8Array, carried: number): number {
  if (carried + chunk.length < LONGEST_LINE) return 0;
  let longest = 0;
  let line = carried;
  for (const byte of chunk) {
    line = byte === LF || byte === CR ? 0 : line + 1;
    if (line > longest) longest = line;
  }
  return longest;
}

function restAfterNewline(chunk: Uint8Array, carried: number): number {
  const newline = Math.max(chunk.lastIndexOf(LF), chunk.lastIndexOf(CR));
  return newline < 0 ? carried + chunk.length : chunk.length - newline - 1;
}
