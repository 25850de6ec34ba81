/** Shows the chat where the browser can: the popup, the side panel, or a tab; and knows what the user has in front. */
import { browser } from 'wxt/browser';

/** The chat in a tab of its own. */
const CHAT_TAB = '/tab.html';

/** Opens the chat beside the tab that asked, after a click in it. */
export async function openChatFor(tabId: number): Promise<void> {
  try {
    if (!browser.sidePanel) return await openPopup();
    await browser.sidePanel.open({ tabId });
  } catch {
    // The click no longer counts as one by the time it gets here; a tab needs none.
    await openTab(CHAT_TAB);
  }
}

/** Opens the popup; a tab where the browser will not. */
export async function openPopup(): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    await openTab(CHAT_TAB);
  }
}

/** The chat's tab: the one that is open, brought to the front, or a new one. */
export async function openChatTab(): Promise<void> {
  const [tab] = await browser.tabs.query({ url: browser.runtime.getURL(CHAT_TAB) });
  if (tab?.id === undefined) return openTab(CHAT_TAB);
  await browser.tabs.update(tab.id, { active: true });
  if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
}

/** Opens a page of ours, by its path, in a tab of its own. */
export async function openTab(path: string): Promise<void> {
  await browser.tabs.create({ url: new URL(path, browser.runtime.getURL('/')).href });
}

/** True while one of the browser's windows has the keyboard. */
export async function isBrowserInFront(): Promise<boolean> {
  return (await browser.windows.getLastFocused()).focused;
}

/** True while the tab is the one in front. */
export async function isTabInFront(tabId: number): Promise<boolean> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id === tabId;
}
