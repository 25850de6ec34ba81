/** A message whose answer is lost is sent again, once: for what does no harm where the first had come through. */
import { browser } from 'wxt/browser';

/** The worker may end under a message, and nobody knows how far it came; the next message wakes another. */
export async function onceMore<T>(send: () => Promise<T>): Promise<T> {
  try {
    return await send();
  } catch (error) {
    // Once the extension is gone from under the page, there is nobody to wake.
    if (!browser.runtime?.id) throw error;
    return send();
  }
}
