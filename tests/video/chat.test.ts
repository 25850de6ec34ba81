/** Agent events become rows of the conversation, each step once. */
import { describe, expect, test } from 'vitest';
import type { AgentEvent } from '../../lib/nemo/agent-event.ts';
import { NemoError } from '../../lib/nemo/errors.ts';
import { applyTranslation, dropTrailingIssue, foldAgentEvent } from '../../lib/video/chat.ts';
import type { ChatMessage } from '../../lib/view/model.ts';

const delta = (text: string): AgentEvent => ({ type: 'text-delta', text });
const whole = (text: string): AgentEvent => ({ type: 'text', text });
const TOOL: AgentEvent = { type: 'tool-call', name: 'edit' };
const RESULT: AgentEvent = { type: 'tool-result', name: 'edit' };
const BEAT: AgentEvent = { type: 'heartbeat' };
const END: AgentEvent = { type: 'end' };
const FAILED: AgentEvent = { type: 'failure', error: new NemoError('server', 'x'), message: 'x' };

function play(events: readonly AgentEvent[]): string[] {
  let id = 0;
  const rows = { next: () => String(++id), now: 0 };
  const messages = events.reduce<readonly ChatMessage[]>((all, event) => foldAgentEvent(all, event, rows), []);
  return messages.map((message) => (message.from === 'agent' ? `${message.text}${message.open ? '…' : ''}` : ''));
}

describe('rows', () => {
  test.each<[name: string, events: AgentEvent[], rows: string[]]>([
    ['a whole step is a row', [whole('Done.'), END], ['Done.']],
    ['deltas grow in one row', [delta('Do'), delta('ne')], ['Done…']],
    ['the whole replaces its deltas', [delta('Do'), delta('ne'), whole('Done.')], ['Done.']],
    ['each step has a row of its own', [whole('One.'), TOOL, RESULT, whole('Two.')], ['One.', 'Two.']],
    ['a tool closes what was being written', [delta('One'), TOOL, delta('Two'), whole('Two.')], ['One', 'Two.']],
    ['a failure closes it', [delta('On'), FAILED], ['On']],
    ['an end closes it', [delta('On'), END], ['On']],
    ['heartbeats and results show nothing', [BEAT, RESULT], []],
    ['empty words make no row', [delta(''), whole('  ')], []],
  ])('%s', (_, events, rows) => {
    expect(play(events)).toEqual(rows);
  });

  test('what changes nothing gives the very same rows', () => {
    const rows = { next: () => '1', now: 0 };
    const messages = foldAgentEvent([], whole('Done.'), rows);
    expect(foldAgentEvent(messages, BEAT, rows)).toBe(messages);
    expect(foldAgentEvent(messages, END, rows)).toBe(messages);
  });
});

const said = (...texts: string[]): ChatMessage[] =>
  texts.map((text, i) => ({ id: String(i), at: 0, from: 'agent', text, open: false }));
const textsOf = (messages: readonly ChatMessage[]) => messages.map((m) => (m.from === 'agent' ? m.text : m.from));
const ISSUE = 'I encountered a temporary issue. Please try again.';

describe('the trailing "temporary issue"', () => {
  test.each<[name: string, texts: string[], changed: boolean, kept: string[]]>([
    ['goes after a good answer', ['Done.', ISSUE], false, ['Done.']],
    ['goes as the last sentence', [`Done. ${ISSUE}`], false, ['Done.']],
    ['goes where the timeline changed', [ISSUE], true, []],
    ['stays where it is the whole answer', [ISSUE], false, [ISSUE]],
    ['is not looked for in the middle', [ISSUE, 'Done.'], false, [ISSUE, 'Done.']],
  ])('%s', (_, texts, changed, kept) => {
    expect(textsOf(dropTrailingIssue(said(...texts), { changed, turnStart: 0 }))).toEqual(kept);
  });
});

test('talk of buttons goes, with the rows that it leaves empty; earlier turns stay as they are', () => {
  const messages = said('Click Export to save it.', 'I added a title. Click Export.', 'Preview in the timeline.');
  const told = applyTranslation(messages, 1);
  expect(textsOf(told.messages)).toEqual(['Click Export to save it.', 'I added a title.']);
  expect(told.actions).toEqual(['export', 'show-tracks']);
});
