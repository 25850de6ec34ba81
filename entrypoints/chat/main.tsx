/** The chat, in the popup, in the side panel and in a tab: a store, the feed that fills it, and what its buttons send. */
import '../../components/tokens.css';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { ChatActions } from '../../components/chat/actions.ts';
import { mountChat } from '../../components/chat/mount.tsx';
import { createLibraryActions } from '../../lib/library-actions.ts';
import { watchFeed } from '../../lib/messaging/feed.ts';
import { dressPage, type FollowSettings } from '../../lib/messaging/page-appearance.ts';
import { createSurfaceStore } from '../../lib/surface-store.ts';
import type { Desk } from '../../lib/view/desk.ts';
import { isHistoryFirst } from './history-first.ts';
import { shrinkRefused } from './shrink.ts';

const store = createSurfaceStore();
const { actions } = store;
// What is wanted after the video is there is loaded then.
const captions = () => import('../../lib/device/storyboard/captions.ts');
let desk: Promise<Desk> | null = null;
const isTab = location.pathname === '/tab.html';

// No `await` up here: with one in any page, the code of all is split into twice as many files.
// And a task of its own: to read the code takes long enough.
void dressPage().then((follow) => setTimeout(open, 0, follow));

function open(follow: FollowSettings): void {
  document.title = i18n.t('extension.name');
  watchFeed((snapshot) => {
    follow(snapshot.settings);
    store.take(snapshot);
  }, new AbortController().signal);
  void actions.open();
  const root = document.getElementById('root');
  if (!root) return;
  const chat: Omit<ChatActions, 'openHistory'> = {
    ...actions,
    writeSrt: async (board) => (await captions()).writeSrt(board),
    writeAltText: async (board) => (await captions()).writeAltText(board),
    // Before anything was said there is only the connection to be tried again.
    retry: () => void (store.getState().snapshot?.job?.stage === 'failed' ? actions.retry() : actions.open()),
    chooseEngine: (engine) => void actions.saveSettings({ engine }),
    chooseLength: (length) => void actions.saveSettings({ length }),
    addKept: (fileId, name) => void addKept(fileId, name),
    openPrompts: () => void browser.tabs.create({ url: browser.runtime.getURL('/options.html#prompts') }),
    chooseFormat: (format) => void actions.saveSettings({ format }),
    shrinkFile: (onProgress) => shrinkRefused(store, onProgress),
    openLink: (link) => void window.open(link, '_blank', 'noopener'),
    openDesk: () => {
      desk ??= import('../../lib/device/desk.ts').then(({ openDesk }) => openDesk(actions.readFile));
      return desk;
    },
    openTab: isTab ? null : openTab,
    askToNotify: () => void browser.permissions.request({ permissions: ['notifications'] }),
  };
  mountChat(root, store, { actions: chat, history: createLibraryActions(), startsWithHistory: isHistoryFirst() });
}

async function addKept(fileId: string, name: string): Promise<void> {
  const blob = await actions.readFile(fileId);
  const ending = blob?.type.split('/')[1];
  if (blob && ending) actions.addFiles([new File([blob], `${name}.${ending}`, { type: blob.type })]);
}

function openTab(): void {
  void browser.tabs.create({ url: browser.runtime.getURL('/tab.html') });
  // The popup has done its work; a side panel stays beside the page.
  if (location.pathname === '/popup.html') window.close();
}
