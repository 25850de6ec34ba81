/** Shows the chat where the browser can: the popup, the side panel, or a tab. */
import { browser } from 'wxt/browser';

/** Opens the chat beside the tab that asked, after a click in it. */
export async function openChatFor(tabId: number): Promise<void> {
  try {
    if (!browser.sidePanel) return await openPopup();
    await browser.sidePanel.open({ tabId });
  } catch {
    // The click no longer counts as one by the time it gets here; a tab needs none.
    await openTab('/popup.html');
  }
}

/** Opens the popup; a tab where the browser will not. */
export async function openPopup(): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    await openTab('/popup.html');
  }
}

/** Opens a page of ours, by its path, in a tab of its own. */
export async function openTab(path: string): Promise<void> {
  await browser.tabs.create({ url: new URL(path, browser.runtime.getURL('/')).href });
}
