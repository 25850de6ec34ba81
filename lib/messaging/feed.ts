/** The road on which snapshots reach a surface: a port that the surface opens and re-opens. */
import { browser } from 'wxt/browser';
import type { Snapshot } from '../view/model.ts';
import { keepSameParts } from './same-parts.ts';

const PORT_NAME = 'feed';
const RECONNECT_MS = 500;

export type FeedPort = ReturnType<typeof browser.runtime.connect>;

/** Background end: calls back with each surface's port as it connects. Register in the worker's first turn. */
export function onFeedConnect(listener: (port: FeedPort) => void): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name === PORT_NAME) listener(port);
  });
}

/**
 * Surface end: calls back with every snapshot until the signal ends. The worker may die at any time, so a lost
 * port is opened again, which also wakes the worker. Once the extension itself is gone, `onGone` is called, once.
 */
export function watchFeed(
  listener: (snapshot: Snapshot) => void,
  signal: AbortSignal,
  onGone: () => void = () => {},
): void {
  let last: Snapshot | null = null;
  const connect = () => {
    if (signal.aborted) return;
    if (!browser.runtime?.id) return onGone();
    const port = browser.runtime.connect({ name: PORT_NAME });
    const end = () => port.disconnect();
    signal.addEventListener('abort', end, { once: true });
    port.onMessage.addListener((snapshot: Snapshot) => {
      last = last ? keepSameParts(last, snapshot) : snapshot;
      listener(last);
    });
    port.onDisconnect.addListener(() => {
      signal.removeEventListener('abort', end);
      setTimeout(connect, RECONNECT_MS);
    });
  };
  connect();
}
