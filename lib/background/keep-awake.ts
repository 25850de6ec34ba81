/** Keeps the worker alive while a stream or a transfer is under way: the browser ends an idle one after 30 s. */
import { browser } from 'wxt/browser';

// A fetch does not count as activity, whatever arrives on it; an extension API call does. Measured: platform notes in decisions/.
const CALL_EVERY_MS = 20_000;

let holders = 0;
let timer: ReturnType<typeof setInterval> | null = null;

/** Runs the work with the worker kept awake until it settles. */
export async function keepAwake<T>(work: () => Promise<T>): Promise<T> {
  holders += 1;
  timer ??= setInterval(() => void browser.runtime.getPlatformInfo(), CALL_EVERY_MS);
  try {
    return await work();
  } finally {
    holders -= 1;
    if (holders === 0 && timer) {
      clearInterval(timer);
      timer = null;
    }
  }
}
