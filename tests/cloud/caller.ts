/** A small, correct client for the stand-in's own tests: it says what the documents say, unless told otherwise. */
import { request } from 'node:https';
import { API_HOST, type Cloud } from './cloud.ts';

const ATTRIBUTION = {
  'X-Skill-Source': 'maker-linkedin',
  'X-Skill-Version': '1.0.0',
  'X-Skill-Platform': 'unknown',
};
export const TOKEN = '/api/auth/anonymous-token';
export const SESSION = '/api/tasks/me/with-session/nemo_agent';
export const RENDER = '/api/render/proxy/lambda';

export interface Reply {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly text: string;
  readonly bytes: Buffer;
  /** False where the connection was cut in the middle of the reply. */
  readonly whole: boolean;
}

export interface CallOptions {
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
  readonly host?: string;
  /** Hangs up after so many milliseconds. */
  readonly hangUpAfterMs?: number;
}

export function call(cloud: Cloud, method: string, path: string, options: CallOptions = {}): Promise<Reply> {
  const { body, host = API_HOST, hangUpAfterMs } = options;
  const headers = { host, 'content-type': 'application/json', ...ATTRIBUTION, ...options.headers };
  return new Promise((resolve, reject) => {
    const where = { port: cloud.port, host: '127.0.0.1', servername: host, rejectUnauthorized: false, agent: false };
    const sent = request({ ...where, method, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      const finish = () => {
        const bytes = Buffer.concat(chunks);
        const { statusCode: status = 0, headers: received, complete: whole } = response;
        resolve({ status, headers: received, text: bytes.toString('utf8'), bytes, whole });
      };
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', () => {});
      response.on('close', finish);
      if (hangUpAfterMs !== undefined) setTimeout(() => sent.destroy(), hangUpAfterMs);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** A user with a token and a session. */
export interface Guest {
  readonly headers: Record<string, string>;
  readonly sessionId: string;
  call(method: string, path: string, options?: CallOptions): Promise<Reply>;
  say(text: string, options?: CallOptions): Promise<Reply>;
  state(): Promise<string>;
  draft(): Promise<string>;
  render(id: string, draft?: string): Promise<Reply>;
  poll(id: string): Promise<Reply>;
}

export async function openGuest(cloud: Cloud, clientId: string): Promise<Guest> {
  const granted = await call(cloud, 'POST', TOKEN, { headers: { 'X-Client-Id': clientId } });
  const headers = { Authorization: `Bearer ${/nmv_usr_[\w-]+/.exec(granted.text)?.[0]}` };
  const body = JSON.stringify({ task_name: 'project', language: 'en' });
  const opened = await call(cloud, 'POST', SESSION, { headers, body });
  const sessionId = /"session_id":"?(\d{19})/.exec(opened.text)?.[1] ?? '';
  const own = (method: string, path: string, options: CallOptions = {}) =>
    call(cloud, method, path, { ...options, headers: { ...headers, ...options.headers } });
  const state = async () => (await own('GET', `/api/state/nemo_agent/me/${sessionId}/latest`)).text;
  const draft = async () => /"draft":(\{.*\}|null),"canvas_config"/.exec(await state())?.[1] ?? '';
  return {
    headers,
    sessionId,
    call: own,
    say: (text, options) =>
      own('POST', '/run_sse', { body: toRun(sessionId, text), ...options, headers: { Accept: 'text/event-stream' } }),
    state,
    draft,
    render: async (id, given) => own('POST', RENDER, { body: toRender(id, sessionId, given ?? (await draft())) }),
    poll: (id) => own('GET', `${RENDER}/${id}`),
  };
}

export function toRun(sessionId: string, text: string): string {
  const message = { parts: [{ text }] };
  return JSON.stringify({ app_name: 'nemo_agent', user_id: 'me', session_id: sessionId, new_message: message });
}

export function toRender(id: string, sessionId: string, draft: string): string {
  return `{"id":"${id}","sessionId":"${sessionId}","draft":${draft},"output":{"format":"mp4","quality":"high"}}`;
}

/** A form with these files, as a browser would write it. */
export function toForm(files: readonly { field?: string; name: string; bytes: Buffer }[]) {
  const boundary = '----stand-in';
  const pieces = files.flatMap(({ field = 'files', name, bytes }) => [
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${field}"; filename="${name}"\r\n`),
    Buffer.from('Content-Type: application/octet-stream\r\n\r\n'),
    bytes,
    Buffer.from('\r\n'),
  ]);
  const body = Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)]);
  return { headers: { 'content-type': `multipart/form-data; boundary=${boundary}` }, body };
}
