/** Draws the chat into a page and keeps it drawn as snapshots come. */
import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import type { Failure, Snapshot } from '../../lib/view/model.ts';
import type { HistoryActions } from '../history/actions.ts';
import type { ChatActions } from './actions.ts';
import { Home } from './home.tsx';

const NOTHING_YET: Snapshot = {
  connection: 'connecting',
  failure: null,
  credits: null,
  job: null,
  chat: [],
  queue: [],
  cost: null,
  batch: null,
  unsent: '',
  attachedFiles: [],
  settings: {
    showButton: true,
    autoAdd: true,
    format: '4:5',
    length: 60,
    engine: 'cloud',
    hasChosenEngine: false,
    consented: false,
    hasOwnToken: false,
    theme: 'system',
    language: 'system',
    notifies: false,
    prompts: null,
  },
  brand: null,
};

interface Source {
  getState(): { readonly snapshot: Snapshot | null; readonly refusal: Failure | null };
  subscribe(listener: () => void): () => void;
}

interface Ways {
  readonly actions: Omit<ChatActions, 'openHistory'>;
  readonly history: HistoryActions;
  readonly startsWithHistory: boolean;
}

export function mountChat(element: HTMLElement, source: Source, ways: Ways): void {
  const root = createRoot(element);
  let drawn: string | null | undefined = null;
  const draw = () => {
    const { snapshot, refusal } = source.getState();
    const shown = snapshot?.job?.id;
    const render = () => root.render(<Home snapshot={snapshot ?? NOTHING_YET} refusal={refusal} {...ways} />);
    // In slices: another conversation, for it may be long, and an answer that grows. What else changes, at once.
    if (shown !== drawn || snapshot?.job?.stage === 'generating') startTransition(render);
    else render();
    drawn = shown;
  };
  source.subscribe(draw);
  draw();
}
