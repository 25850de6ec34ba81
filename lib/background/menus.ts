/** The context menu: a draft selected anywhere becomes a video. */
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';

const MAKE_VIDEO = 'make-video';

/**
 * Registers the menu and its one item. Call in the worker's first turn. The draft is told within the click, its words
 * after. Returns what renames the item in another language.
 */
export function offerMenu(onSelection: (draft: Promise<string>) => void): () => void {
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.create({ id: MAKE_VIDEO, title: i18n.t('menu.makeVideo'), contexts: ['selection'] });
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const { menuItemId, selectionText, frameId = 0 } = info;
    if (menuItemId === MAKE_VIDEO && selectionText) onSelection(readDraft(selectionText, { tabId: tab?.id, frameId }));
  });
  // Before the first installation is over there is no item yet, and it will be made in the right language.
  return () => void browser.contextMenus.update(MAKE_VIDEO, { title: i18n.t('menu.makeVideo') }).catch(() => {});
}

/** The browser tells the selection in one line. Its paragraphs are read where it stands: the click is leave to do that. */
async function readDraft(line: string, { tabId, frameId }: { tabId: number | undefined; frameId: number }) {
  if (tabId === undefined) return line;
  try {
    const target = { tabId, frameIds: [frameId] };
    const [answer] = await browser.scripting.executeScript({ target, func: readSelection });
    const draft = typeof answer?.result === 'string' ? answer.result.replaceAll('\r\n', '\n').trim() : '';
    return inOneLine(draft) === inOneLine(line) ? draft : line;
  } catch {
    // Pages of the browser's own let nobody read.
    return line;
  }
}

/** Runs in the page, so it stands alone. */
function readSelection(): string {
  return String(getSelection());
}

function inOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
