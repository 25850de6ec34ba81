/** One request to the stand-in and its reply, as the log keeps it. */
import type { IncomingMessage, ServerResponse } from 'node:http';

/** One line of the log. `status` is 0 while there is no reply, and stays 0 where the connection was cut. */
export interface LoggedRequest {
  readonly at: number;
  readonly method: string;
  readonly host: string;
  readonly path: string;
  /** What stands behind the path, from the `?` on; else empty. */
  readonly search: string;
  readonly headers: Record<string, string>;
  /** Text bodies as they came; of a form, each file's field, name, size and sha256. */
  body: string;
  status: number;
  /** Why the stand-in was not content with it. */
  problem?: string;
  /** The fault of the wire that struck it. */
  fault?: string;
}

export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly entry: LoggedRequest;
  readonly path: string;
}

export function openExchange(request: IncomingMessage, response: ServerResponse): Exchange {
  const { pathname: path, search } = new URL(request.url ?? '/', 'https://host');
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  const entry: LoggedRequest = {
    at: Date.now(),
    method: request.method ?? '',
    host: (request.headers.host ?? '').replace(/:\d+$/, ''),
    path,
    search,
    headers,
    body: '',
    status: 0,
  };
  return { request, response, entry, path };
}

export async function readBody({ request, entry }: Exchange): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  entry.body = Buffer.concat(chunks).toString('utf8');
  return entry.body;
}

/** JSON, from a value or from text that is JSON already. */
export function reply({ response, entry }: Exchange, status: number, body: object | string): void {
  entry.status = status;
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

/** Notes what was wrong with the request; several things may be. */
export function complain({ entry }: Exchange, problem: string): void {
  entry.problem = entry.problem ? `${entry.problem}; ${problem}` : problem;
}
