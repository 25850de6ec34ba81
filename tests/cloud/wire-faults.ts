/** One-shot faults of the wire: each strikes the first request of its kind, once, and is noted in the log. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Exchange, reply } from './exchange.ts';
import { API_HOST, CDN_HOST } from './modes.ts';

/** Which request it waits for. */
export type WirePlace = 'send' | 'upload' | 'state' | 'render' | 'poll' | 'download';

export type WireFault = {
  readonly on: WirePlace;
} /** The connection is cut after so many bytes of the request: nobody has taken it. */ & (
  | { readonly does: 'cut-asked'; readonly after: number }
  /** It is taken, and the connection is cut after so many bytes of the answer. */
  | { readonly does: 'cut-answer'; readonly after: number }
  /** It is taken, and after so many bytes the answer stands still for so long. */
  | { readonly does: 'stall'; readonly after: number; readonly ms: number }
  /** After so many bytes of the request it is read no further, until whoever sends it goes. */
  | { readonly does: 'hold-asked'; readonly after: number }
  /** A proxy answers in the server's place: nobody has taken it. */
  | { readonly does: 'error'; readonly status: number }
  /** The answer names so many bytes more, or fewer, than it has. */
  | { readonly does: 'lie'; readonly by: number }
);

const PLACES: readonly (readonly [place: WirePlace, method: string, host: string, path: RegExp])[] = [
  ['send', 'POST', API_HOST, /^\/run_sse$/],
  ['upload', 'POST', API_HOST, /^\/api\/upload-video\//],
  ['state', 'GET', API_HOST, /^\/api\/state\//],
  ['render', 'POST', API_HOST, /^\/api\/render\/proxy\/lambda$/],
  ['poll', 'GET', API_HOST, /^\/api\/render\/proxy\/lambda\//],
  ['download', 'GET', CDN_HOST, /^\/render-result\//],
];

export function placeOf({ method, host, path }: Exchange['entry']): WirePlace | null {
  return PLACES.find((place) => place[1] === method && place[2] === host && place[3].test(path))?.[0] ?? null;
}

/** As the log names it. */
export function nameOf({ on, does }: WireFault): string {
  return `${on}: ${does}`;
}

/** Lets the fault strike. True where nobody is to serve the request any more. */
export function strike(fault: WireFault, exchange: Exchange): boolean {
  const { request, response, entry } = exchange;
  entry.fault = nameOf(fault);
  switch (fault.does) {
    case 'cut-asked':
      cutAsked(request, fault.after);
      return true;
    case 'hold-asked':
      holdAsked(request, fault.after);
      return true;
    case 'error':
      request.resume();
      reply(exchange, fault.status, '<!doctype html><h1>Bad gateway</h1>');
      return true;
    case 'cut-answer':
      cutAnswer(response, fault.after);
      return false;
    case 'stall':
      stall(response, fault);
      return false;
    case 'lie':
      lie(response, fault.by);
      return false;
    default:
      return fault satisfies never;
  }
}

function cutAsked(request: IncomingMessage, after: number): void {
  let read = 0;
  request.on('data', (chunk: Buffer) => {
    read += chunk.length;
    if (read >= after) request.destroy();
  });
  request.on('end', () => request.destroy());
}

function holdAsked(request: IncomingMessage, after: number): void {
  let read = 0;
  request.on('data', (chunk: Buffer) => {
    read += chunk.length;
    if (read >= after) request.pause();
  });
}

function cutAnswer(response: ServerResponse, after: number): void {
  let left = after;
  beforeEachWrite(response, (bytes) => {
    if (bytes.length < left) {
      left -= bytes.length;
      return bytes;
    }
    const rest = bytes.subarray(0, left);
    left = 0;
    // What was written before it still goes out.
    setImmediate(() => response.destroy());
    return rest;
  });
}

function stall(response: ServerResponse, { after, ms }: { after: number; ms: number }): void {
  const { write, end } = ownOf(response);
  let left = after;
  let held: (() => void)[] | null = null;
  let isOver = false;
  const pass = (run: () => unknown) => (held ? void held.push(() => void run()) : void run());
  const release = () => {
    const runs = held ?? [];
    held = null;
    isOver = true;
    for (const run of runs) run();
  };
  Reflect.set(response, 'write', (chunk: unknown, ...words: unknown[]) => {
    const bytes = bytesOf(chunk);
    pass(() => write(bytes, callbackOf(words)));
    left -= bytes.length;
    if (left > 0 || held || isOver) return true;
    held = [];
    setTimeout(release, ms);
    return true;
  });
  Reflect.set(response, 'end', (chunk?: unknown, ...words: unknown[]) => {
    pass(() => (isChunk(chunk) ? end(bytesOf(chunk), callbackOf(words)) : end(callbackOf([chunk, ...words]))));
    return response;
  });
}

/** Sees what is about to be written, and may shorten it. */
function beforeEachWrite(response: ServerResponse, see: (bytes: Buffer) => Buffer): void {
  const { write, end } = ownOf(response);
  Reflect.set(response, 'write', (chunk: unknown, ...words: unknown[]) =>
    write(see(bytesOf(chunk)), callbackOf(words)),
  );
  Reflect.set(response, 'end', (chunk?: unknown, ...words: unknown[]) => {
    if (isChunk(chunk)) write(see(bytesOf(chunk)));
    end(callbackOf([chunk, ...words]));
    return response;
  });
}

function ownOf(response: ServerResponse) {
  return { write: response.write.bind(response), end: response.end.bind(response) };
}

function isChunk(chunk: unknown): boolean {
  return typeof chunk === 'string' || chunk instanceof Uint8Array;
}

function bytesOf(chunk: unknown): Buffer {
  if (typeof chunk === 'string') return Buffer.from(chunk);
  return Buffer.from(chunk instanceof Uint8Array ? chunk : new Uint8Array());
}

function callbackOf(words: readonly unknown[]): () => void {
  const done = words.find((word) => typeof word === 'function');
  return () => void (typeof done === 'function' && done());
}

function lie(response: ServerResponse, by: number): void {
  const writeHead = response.writeHead.bind(response);
  Reflect.set(response, 'writeHead', (status: number, headers: Record<string, string | number>) => {
    const length = Math.max(1, Number(headers['content-length'] ?? 0) + by);
    return writeHead(status, { ...headers, 'content-length': length, connection: 'close' });
  });
}
