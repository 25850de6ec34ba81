/** Tells each of the agent's steps once, and one speaker after another, whatever the order in which pieces arrive. */
import type { AgentEvent } from './agent-event.ts';

type Said = Extract<AgentEvent, { readonly voice?: string }>;

/** Pieces of speakers who came in while another was still being written. */
interface Held {
  readonly events: Said[];
  deltas: string;
}

/**
 * A filter over one stream. A whole text ends the deltas before it; the same text once more, after that or after the
 * tool call that ended it, is dropped. `end` and `failure` end whatever is being written.
 */
export function createStepTeller(): (event: AgentEvent) => readonly AgentEvent[] {
  let open: { readonly voice: string; text: string } | null = null;
  let last: string | null = null;
  const held = new Map<string, Held>();

  const commit = (text: string) => {
    last = text;
    open = null;
  };
  const hold = (event: Said, voice: string): [] => {
    const own = held.get(voice) ?? { events: [], deltas: '' };
    held.set(voice, own);
    if (event.type === 'text-delta') own.deltas += event.text;
    else {
      // A tool call commits the deltas before it; a whole text says them again.
      if (event.type === 'tool-call' && own.deltas) own.events.push({ type: 'text', text: own.deltas, voice });
      own.events.push(event);
      own.deltas = '';
    }
    return [];
  };
  const release = (): AgentEvent[] => {
    const told: AgentEvent[] = [];
    for (const [voice, { events, deltas }] of held) {
      if (open) break;
      held.delete(voice);
      for (const event of events) told.push(...take(event, voice));
      if (deltas) told.push(...take({ type: 'text-delta', text: deltas }, voice));
    }
    return told;
  };
  const take = (event: Said, voice: string): AgentEvent[] => {
    if (event.type === 'text-delta') {
      open ??= { voice, text: '' };
      open.text += event.text;
      return [event];
    }
    if (event.type === 'tool-call') {
      if (open) commit(open.text);
      return [event];
    }
    const isTwice = !open && event.text === last;
    commit(event.text);
    return isTwice ? [] : [event];
  };

  return (event) => {
    if (event.type === 'end' || event.type === 'failure') {
      const told: AgentEvent[] = [];
      do {
        if (open) commit(open.text);
        told.push(...release());
      } while (open);
      return [...told, event];
    }
    if (event.type !== 'text-delta' && event.type !== 'text' && event.type !== 'tool-call') return [event];
    const voice = event.voice ?? '';
    if (open && open.voice !== voice) return hold(event, voice);
    const told = take(event, voice);
    return open ? told : [...told, ...release()];
  };
}
