/** The agent's stream in every dialect, cut anywhere, says the same; and it ends, whatever the server does. */
import { describe, expect, test } from 'vitest';
import type { AgentEvent } from '../../lib/nemo/agent-event.ts';
import { readAgentStream } from '../../lib/nemo/agent-stream.ts';
import { bodyOf, bytesOf, playPieces, playStream } from './playing.ts';

const adk = (parts: object[], more: object = {}) =>
  `data: ${JSON.stringify({ content: { parts, role: 'model' }, author: 'nemo_agent', ...more })}\n\n`;
const say = (text: string, more: object = {}) => adk([{ text }], more);
const PARTIAL = { partial: true };
const CALL = { functionCall: { name: 'edit', args: {} } };
const frame = (value: object) => `data: ${JSON.stringify(value)}\n\n`;

describe('dialects', () => {
  test.each<[name: string, stream: string, events: string[]]>([
    ['ADK, whole text', say('Done.'), ['=Done.', 'end']],
    [
      'ADK, deltas and the whole',
      say('Do', PARTIAL) + say('ne.', PARTIAL) + say('Done.'),
      ['+Do', '+ne.', '=Done.', 'end'],
    ],
    ['the same step twice', say('Done.') + say('Done.'), ['=Done.', 'end']],
    [
      'the same step again after the call that ended it',
      say('Adding', PARTIAL) + adk([CALL]) + say('Adding'),
      ['+Adding', 'tool-call', 'end'],
    ],
    [
      'each step of its own',
      say('A', PARTIAL) + say('A') + adk([CALL]) + say('B', PARTIAL) + say('B'),
      ['+A', '=A', 'tool-call', '+B', '=B', 'end'],
    ],
    [
      'pieces of a call, and then thought, text and call at once',
      adk([CALL], PARTIAL) + say('A', PARTIAL) + adk([{ text: 'hm', thought: true }, { text: 'A' }, CALL]),
      ['+A', '=A', 'tool-call', 'end'],
    ],
    [
      'two speakers at once, one after the other',
      say('A1', { ...PARTIAL, author: 'a' }) +
        say('B1', { ...PARTIAL, author: 'b' }) +
        say('A2', { ...PARTIAL, author: 'a' }) +
        adk([CALL], { author: 'b' }) +
        say('A1A2', { author: 'a' }) +
        say('B2', { ...PARTIAL, author: 'b' }),
      ['+A1', '+A2', '=A1A2', '=B1', 'tool-call', '+B2', 'end'],
    ],
    [
      'typed frames',
      frame({ type: 'text', content: 'Hi' }) + frame({ type: 'tool_call', name: 'edit' }),
      ['=Hi', 'tool-call', 'end'],
    ],
    ['a typed error', frame({ type: 'error', error: 'Broken' }), ['!Broken', 'end']],
    ['a typed refusal', frame({ type: 'error', code: 2001, message: 'None left' }), ['!None left', 'end']],
    ['flat frames', frame({ text: 'Hi' }), ['=Hi', 'end']],
    [
      'a tool and its result',
      adk([CALL]) + adk([{ functionResponse: { name: 'edit', response: { text: 'x' } } }]),
      ['tool-call', 'tool-result', 'end'],
    ],
    [
      'snake case',
      frame({ content: { parts: [{ function_call: { name: 'e' } }] } }) +
        frame({ error_code: 'SAFETY', error_message: 'No' }),
      ['tool-call', '!No', 'end'],
    ],
    ['a thought is not said', adk([{ text: 'hm', thought: true }, { text: 'Hi' }]), ['=Hi', 'end']],
    ['the user is not echoed', say('me', { author: 'user' }), ['end']],
    ['parts that are no objects', frame({ content: { parts: [null, 7, { text: 'Hi' }] } }), ['=Hi', 'end']],
    [
      'fields that are null',
      frame({ content: null, partial: null, error: null, author: null }) + say('Hi', { errorCode: null }),
      ['=Hi', 'end'],
    ],
    ['an empty turn', frame({ errorCode: 'STOP', author: 'nemo_agent' }), ['end']],
    ['a turn without parts', adk([]), ['end']],
    ['a model error', frame({ errorCode: 'SAFETY', errorMessage: 'Blocked' }), ['!Blocked', 'end']],
    ['an error that is no JSON', 'data: {"error": "429 model "x" quota\nsecond"}\n\n', ['!429 model "x" quota', 'end']],
    ['an error that is an object', frame({ error: { code: 500, message: 'Broken' } }), ['!Broken', 'end']],
    ['an envelope', frame({ code: 2001, message: 'No credits' }), ['!No credits', 'end']],
    ['an envelope around an event', frame({ code: 0, data: { text: 'Hi' } }), ['=Hi', 'end']],
    ['[DONE]', `${say('Hi')}data: [DONE]\n\n${say('later')}`, ['=Hi', 'end']],
    ['CRLF', say('Hi').replaceAll('\n', '\r\n'), ['=Hi', 'end']],
    ['CR', say('Hi').replaceAll('\n', '\r'), ['=Hi', 'end']],
    ['a byte order mark and comments', `\uFEFF: hello\n\n${say('Hi')}`, ['=Hi', 'end']],
    ['ids, event names and retry', `id: 7\nevent: message\nretry: 10\n${say('Hi')}`, ['=Hi', 'end']],
    ['data over several lines', 'data: {"text":\ndata: "Hi"}\n\n', ['=Hi', 'end']],
    ['no empty line at the end', say('Hi').trimEnd(), ['=Hi', 'end']],
    ['no space after the colon', 'data:{"text":"Hi"}\n\n', ['=Hi', 'end']],
    ['unreadable frames are passed over', `data: {"broken\n\n${say('Hi')}`, ['=Hi', 'end']],
    ['a JSON event in place of a stream', JSON.stringify({ content: { parts: [{ text: 'Hi' }] } }), ['=Hi', 'end']],
    [
      'a JSON list in place of a stream',
      ` \n${JSON.stringify([{ text: 'A' }, { text: 'B' }], null, 2)}\n`,
      ['=A', '=B', 'end'],
    ],
    ['a JSON refusal in place of a stream', '{"code":2001,"message":"No credits"}', ['!No credits', 'end']],
    ['nothing at all', '', ['end']],
  ])('%s', async (_, stream, events) => {
    const bytes = bytesOf(stream);
    expect(await playStream([bytes])).toEqual(events);
    expect(await playStream([...bytes].map((byte) => Uint8Array.of(byte)))).toEqual(events);
    for (let at = 1; at < bytes.length; at += 1) {
      expect(playPieces([bytes.subarray(0, at), bytes.subarray(at)]), `cut at ${at}`).toEqual(events);
    }
  });
});

describe('signs of life', () => {
  test.each([
    ['an empty line of data', 'data:\n\n'],
    ['the same with a space', 'data: \n\n'],
    ['a typed frame', 'data: {"type":"heartbeat"}\n\n'],
    ['a word', 'data: heartbeat\n\n'],
    ['a named event', 'event: heartbeat\ndata: x\n\n'],
    ['a comment', ': keep-alive\n\n'],
    ['an empty object', 'data: {}\n\n'],
    ['half a line', 'da'],
  ])('%s is one, and says nothing', async (_, beat) => {
    const events: AgentEvent[] = [];
    for await (const event of readAgentStream(bodyOf([bytesOf(beat)]), undefined)) events.push(event);
    expect(events.map(({ type }) => type)).toEqual(['heartbeat', 'end']);
  });

  test('come at most once a second', async () => {
    const beats = Array.from({ length: 500 }, () => bytesOf('data:\n\n'));
    let seen = 0;
    for await (const event of readAgentStream(bodyOf(beats), undefined)) seen += Number(event.type === 'heartbeat');
    expect(seen).toBeLessThan(10);
  });
});

describe('limits', () => {
  test.each([
    ['in one piece', 1],
    ['in a thousand', 1000],
  ])('a line of 8 MB is refused with a code, %s', async (_, pieces) => {
    const piece = bytesOf('x'.repeat(8_000_000 / pieces));
    const began = performance.now();
    await expect(playStream(Array.from({ length: pieces }, () => piece))).rejects.toMatchObject({ code: 'server' });
    expect(performance.now() - began).toBeLessThan(5000);
  });

  test('so is a line of 8 MB in the middle of its piece, and an event of endless lines', async () => {
    const middle = bytesOf(`${say('Hi')}data: ${'x'.repeat(8_000_000)}\n\n${say('Ho')}`);
    await expect(playStream([middle])).rejects.toMatchObject({ code: 'server' });
    const lines = Array.from({ length: 20 }, () => bytesOf(`data: ${'x'.repeat(1_000_000)}\n`));
    await expect(playStream(lines)).rejects.toMatchObject({ code: 'server' });
  });

  test('twenty megabytes of small events are no burden', async () => {
    const piece = bytesOf(say('y'.repeat(500)).repeat(200));
    let left = 200;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => (left-- > 0 ? controller.enqueue(piece) : controller.close()),
    });
    let events = 0;
    for await (const _event of readAgentStream(body, undefined)) events += 1;
    expect(events).toBeGreaterThan(0);
  });

  test.each([
    ['silent', { silentMs: 30, totalMs: 5000 }],
    ['too-long', { silentMs: 5000, totalMs: 30 }],
  ])('heartbeats alone end in %s', async (code, limits) => {
    let timer: ReturnType<typeof setInterval> | undefined;
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        timer = setInterval(() => controller.enqueue(bytesOf('data:\n\n')), 5);
      },
      cancel: () => clearInterval(timer),
    });
    await expect(drain(body, limits)).rejects.toMatchObject({ code });
  });

  test('a flood of heartbeats ends, too', async () => {
    const body = new ReadableStream<Uint8Array>({ pull: (controller) => controller.enqueue(bytesOf('data:\n\n')) });
    await expect(drain(body, { silentMs: 30, totalMs: 5000 })).rejects.toMatchObject({ code: 'silent' });
  });

  test('a stream that is cut is a lost connection', async () => {
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.error(new TypeError('network error'));
      },
    });
    await expect(drain(body)).rejects.toMatchObject({ code: 'connection-lost', refused: false });
  });

  test('whoever stops reading lets the connection go', async () => {
    let isCancelled = false;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(bytesOf(say(String(Math.random())))),
      cancel() {
        isCancelled = true;
      },
    });
    for await (const event of readAgentStream(body, undefined)) if (event.type === 'text') break;
    expect(isCancelled).toBe(true);
  });
});

async function drain(body: ReadableStream<Uint8Array>, limits?: { silentMs: number; totalMs: number }): Promise<void> {
  for await (const event of readAgentStream(body, undefined, limits)) expect(event.type).toBe('heartbeat');
}
