/** The cloud's endpoints, one method each. Knows the wire and nothing of browsers; token and fetch are handed in. */
import type { AgentEvent } from './agent-event.ts';
import { openAnswer } from './answer.ts';
import type { Draft } from './draft.ts';
import { NemoError } from './errors.ts';
import { toCanonical } from './exact-json.ts';
import { createHttp, type Http, type HttpOptions } from './http.ts';
import { parse } from './parse.ts';
import { cutValue } from './raw-json.ts';
import { type DownloadAsk, openDownload, RENDER, type RenderStatus, startRender, toRender } from './render.ts';
import * as wire from './schema.ts';
import { toForm } from './upload.ts';

export interface SessionState {
  readonly draft: Draft | null;
  /** The draft's own text, byte for byte as received. */
  readonly draftJson: string | null;
  readonly userId?: string;
  readonly taskId?: string;
  /** How much footage the session has. */
  readonly videoCount: number;
  /** Changes when the draft, the footage or the generated media change. */
  readonly fingerprint: string;
}

export interface NemoClient {
  /** A free token. The cloud gives one per client id in 7 days. Times in epoch ms. */
  requestToken(clientId: string): Promise<{ token: string; userId?: string; expiresAt?: number }>;
  createSession(language: string): Promise<{ taskId: string; sessionId: string; userId?: string }>;
  /** Sends one message. Resolves once the cloud has begun to answer; never call it twice for the same words. */
  sendMessage(message: { sessionId: string; text: string; signal?: AbortSignal }): Promise<AsyncIterable<AgentEvent>>;
  uploadFiles(upload: {
    sessionId: string;
    files: readonly { name: string; blob: Blob }[];
    signal?: AbortSignal;
  }): Promise<number>;
  uploadUrls(upload: { sessionId: string; urls: readonly string[] }): Promise<number>;
  readCredits(): Promise<{ available: number; frozen: number; total: number }>;
  readState(sessionId: string): Promise<SessionState>;
  /** `draftJson` goes into the request byte for byte. */
  startRender(render: { id: string; sessionId: string; draftJson: string }): Promise<RenderStatus>;
  readRender(id: string): Promise<RenderStatus>;
  cancelRender(id: string): Promise<void>;
  /** The finished file, from its own address, or through the cloud where that does not give it. */
  openDownload(ask: DownloadAsk): Promise<Response>;
  /** A link that hands the project over to the website; no token is in it. */
  claimLink(task: { taskId: string; sessionId: string; webUrl: string }): Promise<string>;
}

const UPLOAD_LEAST_MS = 120_000;
/** Half a megabit a second. */
const SLOWEST_BYTES_PER_MS = 64;

export function createNemoClient(options: HttpOptions): NemoClient {
  const http = createHttp(options);
  const agentPath = (family: string, sessionId: string) =>
    `/api/${family}/nemo_agent/me/${encodeURIComponent(sessionId)}`;
  const upload = async (sessionId: string, body: string | FormData, signal?: AbortSignal) => {
    const data = await http.json({ method: 'POST', path: agentPath('upload-video', sessionId), body, signal });
    return parse(wire.uploaded, data).files.length;
  };
  /** Nothing tells how far an upload is: one that is slower than the slowest line stands still. */
  const uploadForm = async (
    sessionId: string,
    files: readonly { name: string; blob: Blob }[],
    signal?: AbortSignal,
  ) => {
    const bytes = files.reduce((sum, { blob }) => sum + blob.size, 0);
    const limit = AbortSignal.timeout(UPLOAD_LEAST_MS + Math.ceil(bytes / SLOWEST_BYTES_PER_MS));
    try {
      return await upload(sessionId, toForm(files), signal ? AbortSignal.any([signal, limit]) : limit);
    } catch (error) {
      if (!limit.aborted || signal?.aborted) throw error;
      throw new NemoError('unreachable', 'the upload stood still', { cause: error });
    }
  };
  return {
    async requestToken(clientId) {
      const headers = { 'X-Client-Id': clientId };
      const data = await http.json({ method: 'POST', path: '/api/auth/anonymous-token', headers, anonymous: true });
      const grant = parse(wire.tokenGrant, data);
      const expiresAt = grant.expires_at === undefined ? Number.NaN : new Date(grant.expires_at).getTime();
      return {
        token: grant.token,
        ...(grant.user_id ? { userId: grant.user_id } : {}),
        ...(Number.isNaN(expiresAt) ? {} : { expiresAt }),
      };
    },
    createSession: (language) => createSession(http, language),
    sendMessage: ({ sessionId, text, signal }) => openAnswer(http, { sessionId, text, signal }),
    uploadFiles: ({ sessionId, files, signal }) => uploadForm(sessionId, files, signal),
    uploadUrls: ({ sessionId, urls }) => upload(sessionId, JSON.stringify({ urls, source_type: 'url' })),
    async readCredits() {
      return parse(wire.credits, await http.json({ method: 'GET', path: '/api/credits/balance/simple' }));
    },
    async readState(sessionId) {
      const { data, text } = await http.text({ method: 'GET', path: `${agentPath('state', sessionId)}/latest` });
      return toState(data, text);
    },
    async startRender({ id, sessionId, draftJson }) {
      const head = JSON.stringify({ id, sessionId }).slice(0, -1);
      const body = `${head},"draft":${draftJson},"output":{"format":"mp4","quality":"high"}}`;
      return startRender(http, { id, body });
    },
    readRender: async (id) =>
      toRender(await http.json({ method: 'GET', path: `${RENDER}/${encodeURIComponent(id)}` }), id),
    async cancelRender(id) {
      await http.json({ method: 'POST', path: `${RENDER}/${encodeURIComponent(id)}/cancel` });
    },
    openDownload: (ask) => openDownload(http, options, ask),
    claimLink: (task) => claimLink(http, task),
  };
}

async function createSession(http: Http, language: string) {
  const body = JSON.stringify({ task_name: 'project', language });
  const data = await http.json({ method: 'POST', path: '/api/tasks/me/with-session/nemo_agent', body });
  const { task_id: taskId, session_id: sessionId, user_id: userId } = parse(wire.session, data);
  return { taskId, sessionId, ...(userId ? { userId } : {}) };
}

function toState(data: unknown, text: string): SessionState {
  const { state, user_id: userId, task_id: taskId } = parse(wire.state, data);
  const cut = (key: string) => cutValue(text, ['data', 'state', key]) ?? cutValue(text, ['state', key]);
  const draft = wire.readDraft(state.draft);
  return {
    draft,
    draftJson: draft ? cut('draft') : null,
    videoCount: wire.countThings(state.video_infos),
    fingerprint: ['draft', 'video_infos', 'generated_media'].map((key) => filled(cut(key))).join('\n'),
    ...(userId ? { userId } : {}),
    ...(taskId ? { taskId } : {}),
  };
}

/** Nothing yet is written in several ways, which are no change from one to another. */
function filled(json: string | null): string {
  return json === null || /^(?:null|""|\{\s*\}|\[\s*\])$/.test(json) ? 'null' : toCanonical(json);
}

async function claimLink(http: Http, task: { taskId: string; sessionId: string; webUrl: string }): Promise<string> {
  const { taskId, sessionId, webUrl } = task;
  try {
    const body = JSON.stringify({ task_id: taskId, session_id: sessionId });
    const reply = parse(wire.claim, await http.json({ method: 'POST', path: '/api/auth/claim-token', body }));
    return `${webUrl}/workspace/claim?ct=${encodeURIComponent(reply.claim_token)}`;
  } catch {
    // The newer page asks the user to sign in instead, and needs nothing from us.
    return `${webUrl}/workspace/task/${encodeURIComponent(taskId)}?session=${encodeURIComponent(sessionId)}`;
  }
}
