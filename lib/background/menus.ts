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
  /** Told within the click; its words come after. */
  onSelection(draft: Promise<string>): void;
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
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const { menuItemId, selectionText, frameId = 0 } = info;
    if (menuItemId === MAKE_VIDEO && selectionText) onSelection(readDraft(selectionText, { tabId: tab?.id, frameId }));
    const link = menuItemId === MAKE_FROM_MEDIA ? info.srcUrl : info.linkUrl;
    const isMedia = menuItemId === MAKE_FROM_MEDIA || menuItemId === MAKE_FROM_LINK;
    if (isMedia && link) onMedia(link, i18n.t('chat.useFiles'));
  });
  return () => {
    for (const id of [MAKE_VIDEO, MAKE_FROM_MEDIA, MAKE_FROM_LINK]) {
      // Before the first installation is over there is no item yet, and it will be made in the right language.
      void browser.contextMenus.update(id, { title: i18n.t('menu.makeVideo') }).catch(() => {});
    }
  };
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
