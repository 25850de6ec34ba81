/** Draws the chat into a page and keeps it drawn as snapshots come. */
import { startTransition } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Failure, Snapshot } from '../../lib/view/model.ts';
import type { HistoryActions } from '../history/actions.ts';
import type { ChatActions } from './actions.ts';
import { PROMPT_ID } from './first-box.ts';
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
  const first = findBox();
  if (first?.dataset['composing'] !== undefined) {
    // An input method's word would be cut in two.
    first.addEventListener('compositionend', () => setTimeout(mountChat, 0, element, source, ways), { once: true });
    return;
  }
  const words = first?.value ?? '';
  const nothingYet = { ...NOTHING_YET, unsent: words };
  const root = createRoot(element);
  let drawn: string | undefined;
  const draw = () => {
    const { snapshot, refusal } = source.getState();
    const shown = snapshot?.job?.id;
    const render = () => show(snapshot ?? nothingYet, refusal);
    // In slices: another conversation, for it may be long, and an answer that grows. What else changes, at once.
    if (shown !== drawn || snapshot?.job?.stage === 'generating') startTransition(render);
    else render();
    drawn = shown;
  };
  const show = (snapshot: Snapshot, refusal: Failure | null) =>
    root.render(<Home snapshot={snapshot} refusal={refusal} {...ways} />);
  const isWriting = first !== null && document.activeElement === first;
  // In one go: no key may fall between the box that was there first and the chat's own.
  flushSync(() => show(nothingYet, null));
  if (isWriting) goOnWriting(first);
  source.subscribe(draw);
  // While a word was composed, news may have come.
  const { snapshot, refusal } = source.getState();
  if (snapshot || refusal) draw();
}

/** The same words are in the other box by now. */
function goOnWriting({ selectionStart, selectionEnd }: HTMLTextAreaElement): void {
  const box = findBox();
  box?.focus();
  box?.setSelectionRange(selectionStart, selectionEnd);
}

function findBox(): HTMLTextAreaElement | null {
  return document.querySelector<HTMLTextAreaElement>(`textarea#${PROMPT_ID}`);
}
