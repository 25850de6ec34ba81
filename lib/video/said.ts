/** What the user has said in a conversation. Pure. */
import type { ChatMessage } from '../view/model.ts';

export type Said = Extract<ChatMessage, { readonly from: 'user' }>;

/** In the order in which it was said. */
export function saidIn(messages: readonly ChatMessage[]): readonly Said[] {
  return messages.filter((message) => message.from === 'user');
}

/** The words that the video is made from: those said at the greatest length. */
export function mainWords(said: readonly Said[]): Said | undefined {
  return said.toSorted((a, b) => b.text.length - a.text.length)[0];
}
