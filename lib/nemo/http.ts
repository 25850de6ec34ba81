/** One request to the cloud: the headers that every call carries, JSON in, data or a NemoError out. */
import { unwrap } from './envelope.ts';
import { NemoError } from './errors.ts';
import { parseExactly } from './exact-json.ts';

export interface HttpOptions {
  readonly baseUrl: string;
  readonly fetch: typeof fetch;
  readonly token: () => Promise<string>;
}

export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A JSON text, or a form. */
  readonly body?: string | FormData;
  readonly signal?: AbortSignal | undefined;
  /** The token call alone goes without a token. */
  readonly anonymous?: boolean;
}

/** Who is asking, as the cloud wants to hear it on every request; without them an export is refused (402). */
const ATTRIBUTION = {
  'X-Skill-Source': 'maker-linkedin',
  'X-Skill-Version': '1.0.0',
  'X-Skill-Platform': 'unknown',
} as const;

const JSON_TIMEOUT_MS = 60_000;
/** Bytes of a JSON reply; a long timeline is a thousandth of it. */
const LONGEST_REPLY = 16_000_000;

export interface Http {
  /** The response as it comes; rejects with `unreachable` or `aborted` where none does. */
  send(request: HttpRequest): Promise<Response>;
  /** The data of a JSON reply, within a minute. */
  json(request: HttpRequest): Promise<unknown>;
  /** The same with the reply's own text beside it. */
  text(request: HttpRequest): Promise<{ data: unknown; text: string }>;
}

export function createHttp(options: HttpOptions): Http {
  const http: Http = {
    async send(request) {
      const headers = {
        ...ATTRIBUTION,
        ...(request.anonymous ? {} : { Authorization: `Bearer ${await options.token()}` }),
        ...(typeof request.body === 'string' ? { 'Content-Type': 'application/json' } : {}),
        ...request.headers,
      };
      const { method, body, signal } = request;
      const init = { method, headers, ...(body === undefined ? {} : { body }), ...(signal ? { signal } : {}) };
      try {
        return await options.fetch(`${options.baseUrl}${request.path}`, {
          ...init,
          credentials: 'omit',
          cache: 'no-store',
        });
      } catch (cause) {
        throw new NemoError(signal?.aborted ? 'aborted' : 'unreachable', 'no reply', { cause });
      }
    },
    async text(request) {
      const limit = AbortSignal.timeout(JSON_TIMEOUT_MS);
      const signal = request.signal ? AbortSignal.any([request.signal, limit]) : limit;
      const isForm = request.body instanceof FormData;
      try {
        const response = await http.send({ ...request, signal: isForm ? request.signal : signal });
        const text = await readText(response);
        return { data: unwrap(response.status, parseReply(text, response.status)), text };
      } catch (error) {
        if (error instanceof NemoError && error.code === 'aborted' && !request.signal?.aborted) {
          throw new NemoError('unreachable', 'no reply in time');
        }
        throw error;
      }
    },
    json: async (request) => (await http.text(request)).data,
  };
  return http;
}

/** The whole text of a response; a body that breaks off is no reply, and one without an end is not read to it. */
export async function readText(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  const pieces: string[] = [];
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return pieces.join('') + decoder.decode();
      bytes += value.length;
      if (bytes > LONGEST_REPLY) break;
      pieces.push(decoder.decode(value, { stream: true }));
    }
  } catch (cause) {
    throw new NemoError('unreachable', 'the reply broke off', { cause, httpStatus: response.status });
  }
  void reader.cancel().catch(() => {});
  throw new NemoError('server', 'a reply too long', { httpStatus: response.status });
}

/** Parsed JSON; HTML and other noise is a server that cannot be understood. */
export function parseReply(text: string, httpStatus: number): unknown {
  const json = parseExactly(text);
  if (json !== undefined) return json;
  if (httpStatus >= 200 && httpStatus < 300) throw new NemoError('server', 'not JSON', { httpStatus });
  return {};
}
