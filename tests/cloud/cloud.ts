/** The stand-in cloud: a real server over TLS that speaks NemoVideo's wire, strictly, and remembers every request. */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openAccounts, type Session } from './accounts.ts';
import { serveApi } from './api.ts';
import { serveCdn } from './cdn.ts';
import { type Certificate, makeCertificate } from './certificate.ts';
import { type Exchange, type LoggedRequest, openExchange } from './exchange.ts';
import type { Film } from './film.ts';
import { API_HOST, CDN_HOST, type CloudModes, DEFAULT_MODES, WEB_HOST } from './modes.ts';
import type { CloudParts } from './parts.ts';
import { openRenders, type RenderStatus } from './renders.ts';
import { placeOf, strike, type WireFault } from './wire-faults.ts';

export type { LoggedRequest } from './exchange.ts';
export { API_HOST, CDN_HOST, type CloudModes, WEB_HOST } from './modes.ts';

/** One render as a test asks for it; the film's facts are empty until it is made. */
export interface RenderView extends Film {
  readonly id: string;
  readonly sessionId: string;
  readonly status: RenderStatus;
}

/** A session as it stands: its timeline, its footage, how many messages it took. */
export type SessionView = Omit<Readonly<Session>, 'told'>;

export interface TokenView {
  readonly token: string;
  readonly userId: string;
  readonly clientId: string;
  readonly expired: boolean;
  readonly available: number;
  readonly frozen: number;
}

/** What only the one who runs the cloud can do. */
export interface CloudControl {
  /** Lets the work go on that `holdGeneration` holds at this moment. */
  releaseGeneration(): void;
  /** Cuts every connection that is open; the work goes on. */
  dropConnections(): void;
  /** As after 7 days: every token is refused, and each client may ask again. */
  expireTokens(): void;
  /** As after a long idle time: every session is unknown. */
  forgetSessions(): void;
  /** A user with an account brings this token. */
  registerUser(token: string, credits: number): void;
  /** Lies in wait for the next request of its kind. */
  expectFault(fault: WireFault): void;
  /** Forgets the faults that have not struck. */
  dropFaults(): void;
}

export interface Cloud {
  /** API and CDN share it; the Host header tells them apart. */
  readonly port: number;
  readonly url: string;
  readonly log: readonly LoggedRequest[];
  /** May be changed while it runs. */
  readonly modes: CloudModes;
  readonly control: CloudControl;
  sessions(): readonly SessionView[];
  renders(): readonly RenderView[];
  tokens(): readonly TokenView[];
  close(): Promise<void>;
}

export interface CloudOptions {
  /** 0, as when left out: any that is free. */
  readonly port?: number;
  readonly tls?: Certificate;
  readonly modes?: Partial<CloudModes>;
  /** What `sameFilm` gives from the first render on; without it, the first render's. */
  readonly film?: Film;
  /** Called when a request has been answered, or its connection has gone. */
  readonly onRequest?: (entry: LoggedRequest) => void;
}

const API_NAMES = [API_HOST, 'localhost', '127.0.0.1'];
const NO_FILM: Film = { path: '', size: 0, sha256: '', durationMs: 0, width: 0, height: 0 };

/** Starts it on 127.0.0.1 alone. */
export async function startCloud(options: CloudOptions = {}): Promise<Cloud> {
  const modes = { ...DEFAULT_MODES, ...options.modes };
  const folder = await mkdtemp(join(tmpdir(), 'stand-in-cloud-'));
  const closing = new AbortController();
  const gate = openGate(modes);
  const accounts = openAccounts();
  const renders = openRenders({ folder, modes, film: options.film ?? null }, closing.signal);
  const parts: CloudParts = { modes, accounts, renders, folder, released: gate.released, signal: closing.signal };
  const log: LoggedRequest[] = [];
  const faults: WireFault[] = [];
  const { server, port } = await listen(options, parts, { log, faults });
  return {
    port,
    url: `https://localhost:${port}`,
    log,
    modes,
    control: {
      releaseGeneration: gate.open,
      dropConnections: () => server.closeAllConnections(),
      expireTokens: accounts.expireTokens,
      forgetSessions: accounts.forgetSessions,
      registerUser: (token, credits) => void accounts.register(token, credits),
      expectFault: (fault) => void faults.push(fault),
      dropFaults: () => void faults.splice(0),
    },
    sessions: () => accounts.sessions,
    renders: () => renders.all.map((render) => viewOf(render, renders.status(render))),
    tokens: () => accounts.tokens.map(({ token, expired, user }) => ({ ...user, token, expired })),
    async close() {
      closing.abort();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
      await Promise.all(renders.all.map(({ made }) => made));
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

interface Books {
  readonly log: LoggedRequest[];
  readonly faults: WireFault[];
}

async function listen({ port = 0, tls, onRequest }: CloudOptions, parts: CloudParts, { log, faults }: Books) {
  const certificate = tls ?? (await makeCertificate([API_HOST, CDN_HOST, parts.modes.cdnHost, 'localhost']));
  const server = createServer(certificate, (request, response) => {
    const exchange = openExchange(request, response);
    log.push(exchange.entry);
    response.on('close', () => onRequest?.(exchange.entry));
    const { host } = exchange.entry;
    const place = placeOf(exchange.entry);
    const waiting = faults.findIndex(({ on }) => on === place);
    const [fault] = waiting < 0 ? [] : faults.splice(waiting, 1);
    if (fault && strike(fault, exchange)) return;
    const serve = API_NAMES.includes(host) ? serveApi : host === WEB_HOST ? serveWeb : serveCdn;
    serve(exchange, parts).catch((error: unknown) => giveUp(exchange, error));
  });
  server.on('connection', (socket) => {
    if (parts.modes.tlsBroken) socket.destroy();
  });
  // An upload of half a gigabyte may take its time.
  server.requestTimeout = 0;
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return { server, port: typeof address === 'object' && address ? address.port : 0 };
}

/** The website: a page that is there, and nothing more. */
async function serveWeb({ response, entry }: Exchange): Promise<void> {
  entry.status = 200;
  response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>NemoVideo</title>');
}

function viewOf(render: { id: string; session: Session; film: Film | null }, status: RenderStatus): RenderView {
  return { id: render.id, sessionId: render.session.sessionId, status, ...(render.film ?? NO_FILM) };
}

/** A client that goes in the middle is no fault of the server's; anything else is worth a word. */
function giveUp({ request, response }: Exchange, error: unknown): void {
  if (request.complete) console.error('stand-in cloud:', error);
  response.destroy();
}

/** Holds work while the mode says so; opening it lets go what waits now, and nothing that comes later. */
function openGate(modes: CloudModes) {
  let waiting: (() => void)[] = [];
  return {
    open() {
      for (const go of waiting) go();
      waiting = [];
    },
    released: (held: 'holdGeneration' | 'holdSecondStage') => {
      if (!modes[held]) return Promise.resolve();
      return new Promise<void>((resolve) => {
        waiting.push(resolve);
      });
    },
  };
}
