/** Stands in for the browser's extension API in a page: what is sent is kept, what is answered the test decides. */

type Listener = (message: unknown, sender: unknown, answer: (response: unknown) => void) => unknown;
interface Answered {
  readonly res?: unknown;
}

/** Everything that the content script has sent, in order. */
export const sent: { readonly type: string; readonly data: unknown }[] = [];
/** What to answer, by the message's type; anything else is answered with a plain yes. */
export const answers = new Map<string, (data: unknown) => unknown>();
/** How many of the next messages of a type get no answer, as where the worker ends under them. */
export const unanswered = new Map<string, number>();
const listeners = new Set<Listener>();
const ports = new Set<{ tell(snapshot: unknown): void; end(): void }>();
let connects = 0;

const runtime: Record<string, unknown> & { id: string | undefined } = {
  id: 'bench',
  /** By callback or by promise, as browsers take it. */
  async sendMessage(message: { type: string; data: unknown }, done?: (response: unknown) => void) {
    if (!runtime.id) throw new Error('Extension context invalidated.');
    sent.push({ type: message.type, data: message.data });
    await new Promise((resolve) => setTimeout(resolve, 5));
    const left = unanswered.get(message.type) ?? 0;
    unanswered.set(message.type, left - 1);
    if (left > 0) {
      if (!done) throw new Error('The message port closed before a response was received.');
      return done(undefined);
    }
    const response = { res: (await answers.get(message.type)?.(message.data)) ?? { ok: true } };
    done?.(response);
    return response;
  },
  connect() {
    connects++;
    const told = new Set<(snapshot: unknown) => void>();
    const ended = new Set<() => void>();
    const port = {
      tell: (snapshot: unknown) => told.forEach((listener) => void listener(snapshot)),
      end() {
        ports.delete(port);
        for (const listener of ended) listener();
      },
    };
    ports.add(port);
    return {
      onMessage: { addListener: (listener: (snapshot: unknown) => void) => told.add(listener) },
      onDisconnect: { addListener: (listener: () => void) => ended.add(listener) },
      disconnect: () => ports.delete(port),
    };
  },
  onMessage: {
    addListener: (listener: Listener) => listeners.add(listener),
    removeListener: (listener: Listener) => listeners.delete(listener),
  },
};

export const browser = { runtime };
Reflect.set(globalThis, 'chrome', browser);

export function countConnects(): { ever: number; open: number } {
  return { ever: connects, open: ports.size };
}

export function pushToPorts(snapshot: unknown): void {
  for (const port of ports) port.tell(snapshot);
}

/** Sends the content script a message, as the background would; undefined where nobody answers. */
export function sendToTab(type: string, data: unknown): Promise<unknown> {
  return new Promise((resolve) => {
    const message = { id: 1, type, data, timestamp: Date.now() };
    const heard = [...listeners].map((listener) =>
      listener(message, {}, (response) => resolve((response as Answered).res)),
    );
    if (!heard.includes(true)) resolve(undefined);
  });
}

/** The extension is updated: ports end, and its API is dead. */
export function endExtension(): void {
  runtime.id = undefined;
  for (const port of [...ports]) port.end();
}
