/** The storyboard under the user's hands: changed at once, saved a moment later, each deed one step to undo. */
import type { Storyboard } from '../../lib/view/storyboard.ts';

const WAIT_MS = 400;

/** `amends`: it goes on with the change before. Resolves with false where it was not taken. */
type Save = (board: Storyboard, amends: boolean) => Promise<boolean>;

export type WorkingBoard = ReturnType<typeof openWorkingBoard>;

export function openWorkingBoard(first: Storyboard, save: Save) {
  const listeners = new Set<() => void>();
  let board = first;
  /** As the records last told it; its text, or none once an undo may lead back to it; and what of ours they have not told back yet. */
  let told = first;
  let recorded = textOf(first);
  let sent: string[] = [];
  /** The deed that is not saved yet, and the one that was saved last. */
  let due: { readonly deed: string; readonly timer: ReturnType<typeof setTimeout> } | null = null;
  let lastDeed: string | null = null;
  let saving: Promise<unknown> = Promise.resolve();
  let unanswered = 0;

  const show = (next: Storyboard) => {
    board = next;
    for (const listener of listeners) listener();
  };
  const flush = (): Promise<unknown> => {
    if (!due) return saving;
    const { deed, timer } = due;
    clearTimeout(timer);
    const [saved, amends] = [board, deed === lastDeed];
    [due, lastDeed] = [null, deed];
    sent.push(textOf(saved));
    unanswered++;
    saving = save(saved, amends).then((isTaken) => {
      unanswered--;
      if (!isTaken) [sent, lastDeed] = [[], null];
    });
    return saving;
  };
  /** The storyboard as the records have it: shown, unless the user is at work here or it is an echo of their work. */
  const take = (next: Storyboard) => {
    const text = textOf(next);
    told = next;
    if (text === recorded) return;
    recorded = text;
    const echo = sent.indexOf(text);
    sent = sent.slice(echo + 1);
    if (due || unanswered > 0 || (echo >= 0 && sent.length > 0) || text === textOf(board)) return;
    lastDeed = null;
    show(next);
  };
  return {
    get: () => board,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** The same deed done on and on (words typed into one scene) is one step to undo; others are one each. */
    edit(change: (board: Storyboard) => Storyboard, deed: string = crypto.randomUUID()) {
      if (due && due.deed !== deed) void flush();
      const next = change(board);
      if (next === board) return;
      if (due) clearTimeout(due.timer);
      due = { deed, timer: setTimeout(() => void flush(), WAIT_MS) };
      show(next);
    },
    /** What follows is another deed, whatever it is called. */
    endDeed() {
      void flush();
      lastDeed = null;
    },
    take,
    /** Takes back the last deed, with whatever of it is not saved yet. */
    async undo(undoSaved: () => Promise<boolean>) {
      await flush();
      // Whatever the records say next is what was undone to, were it what they said before.
      [sent, lastDeed, recorded] = [[], null, ''];
      await undoSaved();
      // A change that is undone at once is never told of: the records then have nothing new to say.
      if (recorded === '') take(told);
    },
    /** Drops what cannot be saved any more. */
    restore(next: Storyboard) {
      if (due) clearTimeout(due.timer);
      [due, lastDeed, told, recorded, sent] = [null, null, next, textOf(next), []];
      show(next);
    },
    flush,
    /** Something of ours has not come back from the records yet. */
    isAhead: () => due !== null || sent.length > 0,
  };
}

/** Two storyboards with the same text are the same, in whatever order their fields came. */
function textOf(board: Storyboard): string {
  return JSON.stringify(board, (_, value: unknown) => (isPlain(value) ? sorted(value) : value));
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
