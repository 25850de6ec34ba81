/** What the user said that has not gone to the agent: in order, what is held back for the user's word always last. */
import type { Hold } from '../view/model.ts';

/** One thing the user said that has not gone to the agent yet. */
export interface OutboxItem {
  /** The chat message that shows it. */
  readonly messageId: string;
  /** What the agent is sent: the brief, or the user's words. */
  readonly text: string;
  readonly fileIds: readonly string[];
  /** Why it does not go by itself; without it, it goes when its turn comes. */
  readonly held?: Hold;
}

type Outbox = readonly OutboxItem[];

/** True where words are there whose turn has come, or comes next. */
export function hasWords(outbox: Outbox): boolean {
  return outbox[0] !== undefined && !outbox[0].held;
}

/** With another item, behind those of its kind. */
export function withItem(outbox: Outbox, item: OutboxItem): Outbox {
  const [free, held] = [outbox.filter((one) => !one.held), outbox.filter((one) => one.held)];
  return item.held ? [...outbox, item] : [...free, item, ...held];
}

/** What followed something that failed is not sent on its own; `keep` items at the front are what failed itself. */
export function withHold(outbox: Outbox, keep: number): Outbox {
  return outbox.map((item, i) => (i < keep || item.held ? item : { ...item, held: 'failure' as const }));
}

/** The user lets one go: it waits for its turn like any other. */
export function withRelease(outbox: Outbox, messageId: string): Outbox {
  const found = outbox.find((item) => item.messageId === messageId);
  if (!found?.held) return outbox;
  const { held, ...item } = found;
  return withItem(
    outbox.filter((one) => one !== found),
    item,
  );
}

export function without(outbox: Outbox, messageId: string): Outbox {
  return outbox.filter((item) => item.messageId !== messageId);
}
