/** The context menu: a draft selected anywhere, or a picture, clip or sound on a page, becomes a video. */
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';

const MAKE_VIDEO = 'make-video';
const MAKE_FROM_MEDIA = 'make-video-from-media';
const MAKE_FROM_LINK = 'make-video-from-link';

/** What a link must end in to be worth an offer; a question mark may follow. */
const ENDINGS = ['mp4', 'mov', 'avi', 'webm', 'mkv', 'jpg', 'jpeg', 'png', 'gif', 'webp', 'mp3', 'wav', 'm4a', 'aac'];
const WEB = ['http://*/*', 'https://*/*'];

interface Choices {
  onSelection(text: string): void;
  /** `words`: what is asked for, in the user's language. */
  onMedia(link: string, words: string): void;
}

/** Registers the menu and its items. Call in the worker's first turn. Returns what renames them in another language. */
export function offerMenu({ onSelection, onMedia }: Choices): () => void {
  browser.runtime.onInstalled.addListener(() => {
    const title = i18n.t('menu.makeVideo');
    browser.contextMenus.create({ id: MAKE_VIDEO, title, contexts: ['selection'] });
    browser.contextMenus.create({
      id: MAKE_FROM_MEDIA,
      title,
      contexts: ['video', 'image', 'audio'],
      targetUrlPatterns: WEB,
    });
    browser.contextMenus.create({
      id: MAKE_FROM_LINK,
      title,
      contexts: ['link'],
      targetUrlPatterns: ENDINGS.flatMap((ending) => WEB.flatMap((web) => [`${web}.${ending}`, `${web}.${ending}?*`])),
    });
  });
  browser.contextMenus.onClicked.addListener((info) => {
    if (info.menuItemId === MAKE_VIDEO && info.selectionText) onSelection(info.selectionText);
    const link = info.menuItemId === MAKE_FROM_MEDIA ? info.srcUrl : info.linkUrl;
    const isMedia = info.menuItemId === MAKE_FROM_MEDIA || info.menuItemId === MAKE_FROM_LINK;
    if (isMedia && link) onMedia(link, i18n.t('chat.useFiles'));
  });
  return () => {
    for (const id of [MAKE_VIDEO, MAKE_FROM_MEDIA, MAKE_FROM_LINK]) {
      // Before the first installation is over there is no item yet, and it will be made in the right language.
      void browser.contextMenus.update(id, { title: i18n.t('menu.makeVideo') }).catch(() => {});
    }
  };
}
