/** The options page: drawn from the feed, saved by messages. */
import '../../components/tokens.css';
import { createRoot } from 'react-dom/client';
import type { BrandActions, BrandTools } from '../../components/brand/actions.ts';
import { Options } from '../../components/options/options.tsx';
import { takePicture } from '../../lib/media/picture.ts';
import { watchFeed } from '../../lib/messaging/feed.ts';
import { createSurfaceStore } from '../../lib/surface-store.ts';

const store = createSurfaceStore();
const { actions } = store;
const element = document.getElementById('root');
const root = element && createRoot(element);
let tools: BrandTools | null = null;

const brandActions: BrandActions = {
  save: actions.saveBrand,
  async keepPicture(file, use) {
    const picture = await takePicture(file, use);
    if (typeof picture === 'string') return { fault: picture };
    const fileId = await actions.keepFile(picture);
    return fileId ? { fileId } : { fault: 'not-kept' };
  },
  readFile: actions.readFile,
};

function draw(): void {
  const { snapshot } = store.getState();
  if (!snapshot) return;
  root?.render(
    <Options
      snapshot={snapshot}
      section={location.hash.slice(1)}
      brandActions={brandActions}
      brandTools={tools}
      onSave={actions.saveSettings}
      onToken={actions.saveToken}
    />,
  );
}

store.subscribe(draw);
watchFeed(store.take, new AbortController().signal);
void import('./brand-tools.ts').then(async ({ openBrandTools }) => {
  tools = await openBrandTools(actions.readFile);
  draw();
});
