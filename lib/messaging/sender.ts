/** Who is speaking: one of our own pages, our script in a LinkedIn tab, or nobody that is answered. */
import { browser } from 'wxt/browser';

/** What the browser itself says of a sender; nothing that the sender could have written. */
export interface MessageSender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly origin?: string;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
}

/** `tabId` is the tab in which the composer is. */
export type Speaker = { readonly from: 'page' } | { readonly from: 'composer'; readonly tabId: number };

/** A page of ours by its address; anything else only from a LinkedIn tab. */
export function speakerOf(sender: MessageSender | undefined): Speaker | null {
  if (sender?.id !== browser.runtime.id) return null;
  if (sender.url?.startsWith(browser.runtime.getURL('/'))) return { from: 'page' };
  const tabId = sender.tab?.id;
  return tabId !== undefined && isLinkedIn(sender) ? { from: 'composer', tabId } : null;
}

/** Throws unless one of our own pages, or the background, is speaking. */
export function expectOwnPage({ type, sender }: { readonly type: unknown; readonly sender: MessageSender }): void {
  if (speakerOf(sender)?.from !== 'page') throw new Error(`${String(type)}: not for this sender`);
}

const LINKEDIN = 'https://www.linkedin.com';

/** True for a page of www.linkedin.com itself, and for a frame without an address that one of its pages has made. */
function isLinkedIn({ url, origin }: MessageSender): boolean {
  return url?.startsWith(`${LINKEDIN}/`) === true || (url?.startsWith('about:') === true && origin === LINKEDIN);
}
