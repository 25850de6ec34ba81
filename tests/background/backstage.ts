/** The background's own modules in Node, beside a fake browser, speaking over TLS with the stand-in cloud. */
import { request as httpsRequest } from 'node:https';
import type { Readable } from 'node:stream';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Batches, openBatches } from '../../lib/background/batches.ts';
import { openCloud } from '../../lib/background/cloud.ts';
import { createErrands, type Errands } from '../../lib/background/errands.ts';
import type { FileStore, FileStores, Piece, PieceStore } from '../../lib/background/file-store.ts';
import { openJobBook } from '../../lib/background/job-book.ts';
import { createRunner } from '../../lib/background/jobs/runner.ts';
import { openMendingDesk } from '../../lib/background/mending.ts';
import { openRecords } from '../../lib/background/records.ts';
import type { Batch } from '../../lib/video/batch.ts';
import { isActive, type Job } from '../../lib/video/job.ts';
import type { ChatMessage, Failure, Note } from '../../lib/view/model.ts';
import type { Certificate } from '../cloud/certificate.ts';
import { API_HOST, type Cloud } from '../cloud/cloud.ts';
import { speakEnglish } from '../english.ts';
import { restIn } from './life.ts';

export interface Backstage {
  readonly errands: Errands;
  readonly batches: Batches;
  readonly busy: readonly (number | null)[];
  /** Resolves when connecting has come to its end, well or not. */
  readonly connected: Promise<void>;
  /** Why the chat found no connection, if it did not. */
  connectionFailure(): Failure | null;
  job(): Promise<Job>;
  /** Waits until the job waits for the user; what it waits for in time comes at once. */
  rest(): Promise<Job>;
  /** All jobs, newest first; the time of whichever waits comes at once. */
  hurryAll(): Promise<readonly Job[]>;
  batch(): Promise<Batch | null>;
  isDiskFull(): boolean;
  /** Says it in the chat and waits for what comes of it. */
  say(text: string): Promise<Job>;
  /** The rows since so many. */
  rows(since?: number): Promise<readonly ChatMessage[]>;
  notes(since?: number): Promise<readonly Note[]>;
  video(): Promise<Blob | null>;
  /** What is kept; a test may make it fail. */
  readonly files: FileStores;
}

/** A clock that can be moved on, and on which the background's waits, of a second or more, take a hundredth, or as said. */
export function hurryTime({ times = 100 } = {}): void {
  vi.useFakeTimers({ toFake: ['Date'], shouldAdvanceTime: true });
  const { setTimeout } = globalThis;
  const shortened = (ms = 0) => (ms >= 1000 ? ms / times : ms);
  vi.stubGlobal('setTimeout', (run: () => void, ms?: number) => setTimeout(run, shortened(ms)));
  const timeout = AbortSignal.timeout.bind(AbortSignal);
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => timeout(Math.ceil(shortened(ms))));
}

export function restTime(): void {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
}

/** A new user with an empty storage, in hurried time. */
export async function openBackstage(cloud: Cloud, tls: Certificate): Promise<Backstage> {
  moveIn();
  const stage = wakeBackstage(openFiles(), fetchFrom(cloud, tls), cloud);
  await stage.errands.openSurface();
  await stage.connected;
  return stage;
}

/** An empty browser, that speaks English. */
export function moveIn(): void {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('en-US');
  // Which of the two it is says nobody here; asking is what keeps a worker awake.
  fakeBrowser.runtime.getPlatformInfo = async () => ({ os: 'linux', arch: 'x86-64' }) as const;
  speakEnglish();
}

/** An empty disk. */
export function openFiles(): FileStores {
  return { footage: openStore(), videos: openStore(), pieces: openPieces() };
}

/** The worker starts, over what is stored. */
export function wakeBackstage(files: FileStores, fetch: typeof globalThis.fetch, cloud: Cloud): Backstage {
  const busy: (number | null)[] = [];
  let failure: Failure | null = null;
  const records = openRecords();
  const book = openJobBook(records);
  const studio = { make: async () => {}, cancel: async () => {}, mend: async () => {}, dropMending: async () => {} };
  const reach = {
    baseUrl: `https://${API_HOST}`,
    fetch,
    onBusy: (at: number | null) => busy.push(at),
  };
  const parts = { records, files, studio, cloud: openCloud(records, reach) };
  const connected = Promise.withResolvers<void>();
  const runner = createRunner(parts, {
    onConnection(found) {
      failure = found;
      connected.resolve();
    },
  });
  const errands = createErrands(
    parts,
    book,
    runner,
    openMendingDesk(parts, () => {}),
  );
  const job = async () => (await book.current()) ?? book.openChat();
  const rows = async (since = 0) => (await job()).messages.slice(since);
  const hurry = (now: Job) => {
    const due = now.stage === 'recovering' ? now.run?.recovery?.nextAt : now.render?.nextAt;
    const isFilming = cloud.renders().some(({ status }) => status === 'pending' || status === 'processing');
    // Time does not run away from work that is under way in the cloud, unless it is being held.
    const isWorking = !cloud.modes.holdGeneration && cloud.sessions().some((session) => session.busy);
    if (!due || due <= Date.now() || isFilming || isWorking) return;
    vi.setSystemTime(due);
    runner.wake(now.id);
  };
  const rest = async () => {
    for (;;) {
      const now = await job();
      if (!isActive(now)) return now;
      hurry(now);
      await restIn(5);
    }
  };
  const batches = openBatches(parts, book, runner.wake);
  void runner.wakeAll();
  return {
    errands,
    connected: connected.promise,
    batches,
    busy,
    connectionFailure: () => failure,
    job,
    rest,
    async hurryAll() {
      const jobs = await book.list();
      for (const one of jobs) if (isActive(one)) hurry(one);
      return jobs;
    },
    batch: () => records.batch.read(),
    isDiskFull: records.isDiskFull,
    async say(text) {
      await errands.sendChat({ text, messageId: crypto.randomUUID() });
      return rest();
    },
    rows,
    notes: async (since) => (await rows(since)).flatMap((row) => (row.from === 'note' ? [row.note] : [])),
    video: async () => files.videos.read((await job()).output?.id ?? ''),
    files,
  };
}

function openStore(): FileStore {
  const kept = new Map<string, Blob>();
  return {
    keep: async (id, blob) => void kept.set(id, blob),
    read: async (id) => kept.get(id) ?? null,
    forget: async (id) => void kept.delete(id),
    clear: async () => kept.clear(),
    sizes: async () => [...kept.values()].map(({ size }) => size),
  };
}

export function openPieces(): PieceStore {
  const kept = new Map<string, Piece[]>();
  return {
    add: async (id, piece) => void kept.set(id, [...(kept.get(id) ?? []), piece]),
    read: async (id) => kept.get(id) ?? [],
    forget: async (id) => void kept.delete(id),
    clear: async () => kept.clear(),
  };
}

/** The browser's fetch, with every host on this computer, and no certificate taken but the cloud's own. */
export function fetchFrom(cloud: Pick<Cloud, 'port'>, { cert }: Certificate): typeof fetch {
  return async (input, init) => {
    const asked = new Request(input, init);
    const { hostname, pathname, search } = new URL(asked.url);
    const where = { host: '127.0.0.1', port: cloud.port, servername: hostname, ca: cert, agent: false } as const;
    const headers = { ...Object.fromEntries(asked.headers), host: hostname };
    return new Promise((resolve, reject) => {
      const options = { ...where, method: asked.method, path: pathname + search, headers, signal: asked.signal };
      const sent = httpsRequest(options, (reply) => {
        const { statusCode: status = 0, headers: said } = reply;
        const words = Object.entries(said).map(([name, value]): [string, string] => [name, String(value)]);
        resolve(new Response(toBody(reply), { status, headers: words }));
      });
      sent.on('error', (cause) => reject(new TypeError('fetch failed', { cause })));
      void asked.arrayBuffer().then((body) => sent.end(new Uint8Array(body)));
    });
  };
}

/** A body that breaks off where the connection does. */
function toBody(reply: Readable): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      reply.on('data', (chunk: Buffer) => controller.enqueue(new Uint8Array(chunk)));
      reply.on('end', () => controller.close());
      reply.on('error', (error) => controller.error(error));
    },
    cancel: () => void reply.destroy(),
  });
}
