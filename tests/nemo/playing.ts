/** Plays bytes through the reader of agent streams, in whatever pieces, and writes the events in short. */
import type { AgentEvent } from '../../lib/nemo/agent-event.ts';
import { readAgentStream } from '../../lib/nemo/agent-stream.ts';
import { createFrameReader } from '../../lib/nemo/frame-reader.ts';

/** `+` more of a text, `=` a whole text, `!` a failure's words; anything else by its name. */
function brief(event: AgentEvent): string {
  if (event.type === 'text-delta') return `+${event.text}`;
  if (event.type === 'text') return `=${event.text}`;
  if (event.type === 'failure') return `!${event.message}`;
  return event.type;
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A body that gives these pieces and closes in peace. */
export function bodyOf(pieces: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
}

/** The whole way: a body, its limits, its events. Signs of life are left out. */
export async function playStream(pieces: readonly Uint8Array[]): Promise<string[]> {
  const events: AgentEvent[] = [];
  for await (const event of readAgentStream(bodyOf(pieces), undefined)) {
    if (event.type !== 'heartbeat') events.push(event);
  }
  return events.map(brief);
}

/** The frame reader itself, without the stream round it: quick enough for every offset. */
export function playPieces(pieces: readonly Uint8Array[]): string[] {
  const reader = createFrameReader();
  return [...pieces.flatMap((piece) => reader.feed(piece)), ...reader.end()].map(brief);
}
