/** Plain words -> a changed storyboard: "make it square", "drop the second point", "blue", "title: …", "no music". */
import type { Storyboard } from '../../view/storyboard.ts';
import { colour, format, length, music, template } from './instruct-style.ts';
import { add, exchange, missExchange, move, remove, retitle, reword, strip } from './instruct-words.ts';
import type { Instructed, Rule } from './instruction.ts';

const POLITE = /^(?:(?:please|pls|now|ok(?:ay)?|can you|could you|bitte|kannst du|jetzt|请|麻烦|帮我|把)[\s,，]*)+/iu;

/** Null where nothing was understood. */
export function instruct(text: string, board: Storyboard): Instructed | null {
  const words = text
    .trim()
    .replace(/[.!。！]+$/u, '')
    .replace(POLITE, '');
  for (const rule of RULES) {
    const result = rule(words, board);
    if (result) return result;
  }
  return null;
}

const RULES: readonly Rule[] = [
  undo,
  add,
  retitle,
  reword,
  exchange,
  strip,
  remove,
  move,
  music,
  length,
  template,
  format,
  colour,
  missExchange,
];

function undo(text: string): Instructed | null {
  const isUndo =
    /^(?:undo|go back|revert|take (?:it|that) back|rückgängig|mach.{0,8}rückgängig|zurück|撤销|撤回|恢复)(?:\s+(?:that|it|this|please|bitte|machen|the last (?:change|one)))*(?:吧|一下)?$/iu;
  return isUndo.test(text) ? { undo: true } : null;
}
