/** Agent events fold into chat messages; what the agent says to a screen it imagines is tidied at the end of a turn. */
import type { AgentEvent } from '../nemo/agent-event.ts';
import type { ChatMessage } from '../view/model.ts';
import { type GuiAction, translateAgentText } from './gui-translation.ts';

type Messages = readonly ChatMessage[];

/** Where new rows get their ids and times from. */
export interface RowMaker {
  readonly next: () => string;
  readonly now: number;
}

/** The conversation after one event; the very same rows where the event shows nothing. */
export function foldAgentEvent(messages: Messages, event: AgentEvent, rows: RowMaker): Messages {
  switch (event.type) {
    case 'text-delta':
      return write(messages, event.text, { rows, open: true });
    case 'text':
      return write(messages, event.text, { rows, open: false });
    case 'tool-call':
    case 'failure':
    case 'end':
      return close(messages);
    case 'tool-result':
    case 'heartbeat':
      return messages;
    default:
      return event satisfies never;
  }
}

/** A delta adds to the open row; a whole step replaces what the open row has so far. */
function write(messages: Messages, text: string, { rows, open }: { rows: RowMaker; open: boolean }): Messages {
  const at = messages.findLastIndex(isOpen);
  const current = messages[at];
  if (current?.from === 'agent') {
    return messages.with(at, { ...current, text: open ? current.text + text : text, open });
  }
  if (!text.trim()) return messages;
  return [...messages, { id: rows.next(), at: rows.now, from: 'agent', text, open }];
}

function close(messages: Messages): Messages {
  if (!messages.some(isOpen)) return messages;
  return messages.map((message) => (isOpen(message) ? { ...message, open: false } : message));
}

function isOpen(message: ChatMessage): message is Extract<ChatMessage, { from: 'agent' }> {
  return message.from === 'agent' && message.open;
}

const ISSUE = /(?:^|(?<=[.!?\n]\s*))I (?:have )?encountered a temporary issue[^\n]*$/i;

/** The agent's habit of ending a good turn with "I encountered a temporary issue": dropped where the turn was good. */
export function dropTrailingIssue(messages: Messages, turn: { changed: boolean; turnStart: number }): Messages {
  const at = messages.findLastIndex((message, i) => i >= turn.turnStart && message.from === 'agent');
  const last = messages[at];
  if (last?.from !== 'agent') return messages;
  const text = last.text.replace(ISSUE, '').trimEnd();
  if (text === last.text.trimEnd()) return messages;
  const saidBefore = messages.slice(turn.turnStart, at).some((message) => message.from === 'agent');
  if (!saidBefore && !turn.changed && !text) return messages;
  return text ? messages.with(at, { ...last, text }) : messages.toSpliced(at, 1);
}

/** The turn's agent rows without talk of buttons and panels, and what that talk asked for; emptied rows are gone. */
export function applyTranslation(
  messages: Messages,
  turnStart: number,
): { messages: Messages; actions: GuiAction[]; offers: string[] } {
  const actions: GuiAction[] = [];
  const offers: string[] = [];
  const told = messages.flatMap((message, i): ChatMessage[] => {
    if (i < turnStart || message.from !== 'agent') return [message];
    const translated = translateAgentText(message.text);
    actions.push(...translated.actions);
    offers.push(...translated.offers);
    return translated.text.trim() ? [{ ...message, text: translated.text, open: false }] : [];
  });
  return { messages: told, actions: [...new Set(actions)], offers: [...new Set(offers)] };
}
