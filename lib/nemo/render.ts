/** A render as the cloud tells of it, in either shape, and the way to its file. */
import { unwrap } from './envelope.ts';
import { NemoError } from './errors.ts';
import { type Http, type HttpOptions, parseReply, readText } from './http.ts';
import { parse } from './parse.ts';
import { renderReply } from './schema.ts';

export const RENDER = '/api/render/proxy/lambda';

export interface RenderStatus {
  /** The id to ask under: the reply's own, where it names another. */
  readonly id: string;
  readonly status: 'pending' | 'processing' | 'completed' | 'failed';
  /** 0 to 1, or null where the cloud does not say. */
  readonly progress: number | null;
  readonly url?: string;
}

/** What the cloud and its like are known to call the same thing. */
const STATUSES = new Map<string, RenderStatus['status']>([
  ['processing', 'processing'],
  ...['completed', 'complete', 'succeeded', 'success', 'done'].map((word) => [word, 'completed'] as const),
  ...['failed', 'error', 'cancelled', 'canceled'].map((word) => [word, 'failed'] as const),
]);

export function toRender(data: unknown, asked: string): RenderStatus {
  const reply = parse(renderReply, data);
  const url = reply.output?.url ?? reply.outputUrl ?? reply.output_url ?? reply.url;
  // Only a finished render has an address.
  const status = STATUSES.get(reply.status.toLowerCase()) ?? (url ? 'completed' : 'pending');
  return {
    id: reply.id ?? reply.render_id ?? reply.taskId ?? asked,
    status,
    progress: reply.progress === undefined ? null : Math.min(1, Math.max(0, reply.progress / 100)),
    ...(url ? { url } : {}),
  };
}

/** `body` holds the draft byte for byte. */
export async function startRender(http: Http, { id, body }: { id: string; body: string }): Promise<RenderStatus> {
  try {
    return toRender(await http.json({ method: 'POST', path: RENDER, body }), id);
  } catch (error) {
    // A token without the right to render is the same matter of the plan as 402.
    if (!(error instanceof NemoError) || error.httpStatus !== 403) throw error;
    throw new NemoError('plan-blocked', error.message, { refused: true, httpStatus: 403, cause: error });
  }
}

/** A finished file and where to begin in it. */
export interface DownloadAsk {
  readonly id: string;
  readonly url?: string;
  /** The first byte that is wanted; a server that knows no ranges gives all of them. */
  readonly from?: number;
  readonly signal?: AbortSignal;
}

/** The finished file, from its own address, or through the cloud where that does not give it. */
export async function openDownload(http: Http, options: HttpOptions, ask: DownloadAsk): Promise<Response> {
  const { id, url, from = 0, signal } = ask;
  // Of all headers it is one of the few that another host lets in without being asked.
  const headers: Record<string, string> = from > 0 ? { Range: `bytes=${from}-` } : {};
  if (url?.startsWith('https://')) {
    // The file's own host is nobody's business but the file's: no token, no headers, no cookies.
    const init = { credentials: 'omit', headers, ...(signal ? { signal } : {}) } as const;
    const response = await options.fetch(url, init).catch(() => null);
    // A page that says the file is gone, with a 200, is not the file. That it ends before this byte is an answer.
    if (response && (response.status === 416 || (response.ok && !isPage(response)))) return response;
  }
  const response = await http.send({
    method: 'GET',
    path: `/api/render/proxy/${encodeURIComponent(id)}/download`,
    headers,
    signal,
  });
  if (response.status === 416 || (response.ok && !isPage(response))) return response;
  unwrap(response.status, parseReply(await readText(response), response.status));
  throw new NemoError('server', 'no file', { httpStatus: response.status });
}

function isPage(response: Response): boolean {
  return /html|json/i.test(response.headers.get('content-type') ?? '');
}
