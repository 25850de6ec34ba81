/** The options page: drawn from the feed, saved by messages. */
import '../../components/tokens.css';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { BrandTools } from '../../components/brand/actions.ts';
import type { OptionsActions, Shortcut } from '../../components/options/actions.ts';
import { Options } from '../../components/options/options.tsx';
import { createLibraryActions } from '../../lib/library-actions.ts';
import { takePicture } from '../../lib/media/picture.ts';
import { watchFeed } from '../../lib/messaging/feed.ts';
import { dressPage } from '../../lib/messaging/page-appearance.ts';
import { createSurfaceStore } from '../../lib/surface-store.ts';
import { changeShortcuts, readShortcuts } from './shortcuts.ts';

const NOTIFICATIONS = { permissions: ['notifications' as const] };

const store = createSurfaceStore();
const library = createLibraryActions();
const element = document.getElementById('root');
const root = element && createRoot(element);
let tools: BrandTools | null = null;
let shortcuts: readonly Shortcut[] = [];

const actions: OptionsActions = {
  save: store.actions.saveSettings,
  saveToken: store.actions.saveToken,
  notify: (isOn) =>
    void (isOn ? browser.permissions.request(NOTIFICATIONS) : browser.permissions.remove(NOTIFICATIONS)),
  changeShortcuts,
  brand: {
    save: store.actions.saveBrand,
    async keepPicture(file, use) {
      const picture = await takePicture(file, use);
      if (typeof picture === 'string') return { fault: picture };
      const fileId = await store.actions.keepFile(picture);
      return fileId ? { fileId } : { fault: 'not-kept' };
    },
    readFile: store.actions.readFile,
  },
  data: { ...library, openHistory: () => open('/tab.html#history') },
  help: { ...library, openWelcome: () => open('/welcome.html') },
};

function open(path: '/tab.html#history' | '/welcome.html'): void {
  void browser.tabs.create({ url: browser.runtime.getURL(path) });
}

function draw(): void {
  const { snapshot } = store.getState();
  if (!snapshot) return;
  const { version } = browser.runtime.getManifest();
  const section = location.hash.slice(1);
  root?.render(<Options brandTools={tools} {...{ snapshot, section, shortcuts, version, actions }} />);
}

void dressPage().then((follow) => {
  document.title = `${i18n.t('options.title')} · ${i18n.t('extension.name')}`;
  store.subscribe(draw);
  watchFeed((snapshot) => {
    follow(snapshot.settings);
    store.take(snapshot);
  }, new AbortController().signal);
  void readShortcuts().then((read) => {
    shortcuts = read;
    draw();
  });
  void import('./brand-tools.ts').then(async ({ openBrandTools }) => {
    tools = await openBrandTools(store.actions.readFile);
    draw();
  });
});
