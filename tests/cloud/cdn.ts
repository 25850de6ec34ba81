/** The CDN: finished films by their address, to anybody, whole or in ranges. */
import { createReadStream } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import { complain, type Exchange } from './exchange.ts';
import type { Film } from './film.ts';
import type { CloudParts } from './parts.ts';

const PERSONAL = ['authorization', 'x-client-id', 'cookie'];

export async function serveCdn(exchange: Exchange, { renders, modes }: CloudParts): Promise<void> {
  const { request, response, path } = exchange;
  for (const name of PERSONAL) if (request.headers[name]) complain(exchange, `${name} sent to the CDN`);
  if (modes.cdnCors) response.setHeader('access-control-allow-origin', '*');
  if (request.method === 'OPTIONS') return end(exchange, 204, { allow: 'GET, HEAD, OPTIONS' });
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(exchange, 405, { allow: 'GET, HEAD, OPTIONS' });
  const id = /^\/render-result\/([\w-]+)\.mp4$/.exec(path)?.[1];
  const film = modes.cdnDown || !id ? null : renders.find(id)?.film;
  if (!film) return end(exchange, 404, {});
  sendFile(exchange, film);
}

/** The file, or the part of it that the request's range asks for. */
export function sendFile(exchange: Exchange, { path, size }: Film): void {
  const { request, response, entry } = exchange;
  const range = rangeOf(request.headers.range, size);
  if (range === 'unsatisfiable') {
    end(exchange, 416, { 'content-range': `bytes */${size}` });
    return;
  }
  const { start, end: last } = range ?? { start: 0, end: size - 1 };
  entry.status = range ? 206 : 200;
  response.writeHead(entry.status, {
    'content-type': 'video/mp4',
    'accept-ranges': 'bytes',
    'content-length': last - start + 1,
    ...(range ? { 'content-range': `bytes ${start}-${last}/${size}` } : {}),
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  // The reader may leave in the middle: then the file is closed, and that is all.
  pipeline(createReadStream(path, { start, end: last }), response, () => {});
}

interface ByteRange {
  readonly start: number;
  readonly end: number;
}

function rangeOf(header: string | undefined, size: number): ByteRange | 'unsatisfiable' | null {
  const [whole, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (!whole || (!first && !last)) return null;
  const start = first ? Number(first) : Math.max(0, size - Number(last));
  const end = first && last ? Math.min(Number(last), size - 1) : size - 1;
  return start > end ? 'unsatisfiable' : { start, end };
}

function end(
  { response, entry }: { response: ServerResponse; entry: { status: number } },
  status: number,
  head: object,
) {
  entry.status = status;
  response.writeHead(status, { ...head }).end();
}
