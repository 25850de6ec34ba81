/** The chat, in the popup and in the side panel: a store, the feed that fills it, and what its buttons send. */
import '../../components/tokens.css';
import { mountChat } from '../../components/chat/mount.tsx';
import { writeAltText, writeSrt } from '../../lib/device/storyboard/captions.ts';
import { watchFeed } from '../../lib/messaging/feed.ts';
import { createSurfaceStore } from '../../lib/surface-store.ts';
import type { Desk } from '../../lib/view/desk.ts';
import { shrinkRefused } from './shrink.ts';

const store = createSurfaceStore();
const { actions } = store;
let desk: Promise<Desk> | null = null;
const root = document.getElementById('root');

watchFeed(store.take, new AbortController().signal);
void actions.open();
if (root) {
  mountChat(root, store, {
    ...actions,
    writeSrt,
    writeAltText,
    retry: () => void (store.getState().snapshot?.connection === 'failed' ? actions.open() : actions.retry()),
    chooseEngine: (engine) => void actions.saveSettings({ engine }),
    chooseFormat: (format) => void actions.saveSettings({ format }),
    shrinkFile: (onProgress) => shrinkRefused(store, onProgress),
    openLink: (link) => void window.open(link, '_blank', 'noopener'),
    openDesk: () => {
      desk ??= import('../../lib/device/desk.ts').then(({ openDesk }) => openDesk(actions.readFile));
      return desk;
    },
  });
}
