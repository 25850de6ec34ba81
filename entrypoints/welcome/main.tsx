/** The welcome page: what this is, who makes the videos, and where everything goes. */
import '../../components/tokens.css';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { Welcome, type WelcomeActions } from '../../components/welcome/welcome.tsx';
import { watchFeed } from '../../lib/messaging/feed.ts';
import { dressPage } from '../../lib/messaging/page-appearance.ts';
import { DEFAULT_SETTINGS } from '../../lib/settings.ts';
import { createSurfaceStore } from '../../lib/surface-store.ts';

const store = createSurfaceStore();
const element = document.getElementById('root');
const root = element && createRoot(element);

const actions: WelcomeActions = {
  chooseEngine: (engine) => void store.actions.saveSettings({ engine }),
  openLinkedin: () => location.assign('https://www.linkedin.com/feed/'),
  openChat: () => location.assign(browser.runtime.getURL('/tab.html')),
  openOptions: () => void store.actions.openOptions(),
};

function draw(): void {
  const { engine } = store.getState().snapshot?.settings ?? DEFAULT_SETTINGS;
  root?.render(<Welcome engine={engine} actions={actions} />);
}

void dressPage().then((follow) => {
  document.title = i18n.t('extension.name');
  store.subscribe(draw);
  draw();
  watchFeed((snapshot) => {
    follow(snapshot.settings);
    store.take(snapshot);
  }, new AbortController().signal);
});
