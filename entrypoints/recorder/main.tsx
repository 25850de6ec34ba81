/** The recorder's page: reads along with the chat's storyboard, and puts the voice into it. */
import '../../components/tokens.css';
import { createRoot } from 'react-dom/client';
import { i18n } from '#i18n';
import { Recorder } from '../../components/recorder/recorder.tsx';
import { cuesOf } from '../../lib/device/storyboard/captions.ts';
import { durationOf } from '../../lib/device/storyboard/storyboard.ts';
import { watchFeed } from '../../lib/messaging/feed.ts';
import { dressPage } from '../../lib/messaging/page-appearance.ts';
import { createSurfaceStore } from '../../lib/surface-store.ts';
import { createBooth } from './booth.ts';
import { createKeptVoice } from './kept-voice.ts';

const store = createSurfaceStore();
const booth = createBooth();
const voice = createKeptVoice(store.actions.readFile, draw);
const wanted = new URLSearchParams(location.search).get('job');
const element = document.getElementById('root');
const root = element && createRoot(element);

/** The video that the page was opened for; null where the chat has gone on to another. */
function job() {
  const current = store.getState().snapshot?.job ?? null;
  return current?.id === wanted && current.board ? { ...current, board: current.board } : null;
}

async function put(fileId: string | null): Promise<void> {
  const current = job();
  if (!current) return;
  if (current.stage === 'rendering' || current.stage === 'downloading') return booth.refuse({ code: 'exporting' });
  const isPut = await store.actions.saveBoard({
    jobId: current.id,
    board: { ...current.board, voice: fileId },
    amends: false,
  });
  if (isPut) booth.rest();
}

async function use(): Promise<void> {
  const file = booth.taken();
  const fileId = file && (await store.actions.keepFile(file));
  if (fileId) await put(fileId);
  else booth.refuse({ code: 'not-kept' });
}

function draw(): void {
  if (!store.getState().snapshot) return;
  const { board } = job() ?? {};
  voice.follow(board?.voice ?? null);
  const lines = board ? cuesOf(board) : null;
  const view = { lines, filmMs: board ? durationOf(board) : 0, voice: voice.address(), ...booth.getState() };
  root?.render(
    <Recorder view={view} actions={{ ...booth.actions, use: () => void use(), remove: () => void put(null) }} />,
  );
}

void dressPage().then((follow) => {
  document.title = i18n.t('recorder.title');
  store.subscribe(draw);
  booth.subscribe(draw);
  watchFeed((snapshot) => {
    follow(snapshot.settings);
    store.take(snapshot);
  }, new AbortController().signal);
});
