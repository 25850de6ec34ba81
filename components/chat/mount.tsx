/** Draws the chat into a page and keeps it drawn as snapshots come. */
import { createRoot } from 'react-dom/client';
import type { Failure, Snapshot } from '../../lib/view/model.ts';
import type { ChatActions } from './actions.ts';
import { Chat } from './chat.tsx';

const NOTHING_YET: Snapshot = {
  connection: 'connecting',
  failure: null,
  credits: null,
  job: null,
  chat: [],
  queue: [],
  cost: null,
  attachedFiles: [],
  settings: {
    showButton: true,
    autoAdd: true,
    format: '4:5',
    engine: 'cloud',
    hasChosenEngine: false,
    consented: false,
    hasOwnToken: false,
  },
  brand: null,
};

interface Source {
  getState(): { readonly snapshot: Snapshot | null; readonly refusal: Failure | null };
  subscribe(listener: () => void): () => void;
}

export function mountChat(element: HTMLElement, source: Source, actions: ChatActions): void {
  const root = createRoot(element);
  const draw = () => {
    const { snapshot, refusal } = source.getState();
    root.render(<Chat snapshot={snapshot ?? NOTHING_YET} refusal={refusal} actions={actions} />);
  };
  source.subscribe(draw);
  draw();
}
