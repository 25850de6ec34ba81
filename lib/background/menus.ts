/** The context menu: a draft selected anywhere becomes a video. */
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';

const MAKE_VIDEO = 'make-video';

/** Registers the menu and its one item. Call in the worker's first turn. Returns what renames it in another language. */
export function offerMenu(onSelection: (text: string) => void): () => void {
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.create({ id: MAKE_VIDEO, title: i18n.t('menu.makeVideo'), contexts: ['selection'] });
  });
  browser.contextMenus.onClicked.addListener((info) => {
    if (info.menuItemId === MAKE_VIDEO && info.selectionText) onSelection(info.selectionText);
  });
  // Before the first installation is over there is no item yet, and it will be made in the right language.
  return () => void browser.contextMenus.update(MAKE_VIDEO, { title: i18n.t('menu.makeVideo') }).catch(() => {});
}
