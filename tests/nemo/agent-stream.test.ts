/** The agent's stream in every dialect, cut anywhere, says the same. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AgentEvent } from '../../lib/nemo/agent-event.ts';
import { createDoubleFilter, createFrameReader, readAgentStream } from '../../lib/nemo/agent-stream.ts';
import { NemoError } from '../../lib/nemo/errors.ts';

const CAPTURES = join(import.meta.dirname, '../../../shared/cloud/captures');

/** Short form of an event, for tables. */
function brief(event: AgentEvent): string {
  if (event.type === 'text-delta') return `+${event.text}`;
  if (event.type === 'text') return `=${event.text}`;
  if (event.type === 'failure') return `!${event.message}`;
  return event.type;
}

async function play(chunks: readonly Uint8Array[]): Promise<string[]> {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
  const events: AgentEvent[] = [];
  for await (const event of readAgentStream(body, undefined)) if (event.type !== 'heartbeat') events.push(event);
  return events.map(brief);
}

const bytes = (text: string) => new TextEncoder().encode(text);
const adk = (parts: object[], more: object = {}) =>
  `data: ${JSON.stringify({ content: { parts, role: 'model' }, author: 'nemo_agent', ...more })}\n\n`;
const say = (text: string, more: object = {}) => adk([{ text }], more);

describe('dialects', () => {
  test.each<[name: string, stream: string, events: string[]]>([
    ['ADK, whole text', say('Done.'), ['=Done.', 'end']],
    [
      'ADK, deltas and the whole',
      say('Do', { partial: true }) + say('ne.', { partial: true }) + say('Done.'),
      ['+Do', '+ne.', '=Done.', 'end'],
    ],
    ['the same step twice', say('Done.') + say('Done.'), ['=Done.', 'end']],
    [
      'typed frames',
      'data: {"type":"text","content":"Hi"}\n\ndata: {"type":"tool_call","name":"edit"}\n\n',
      ['=Hi', 'tool-call', 'end'],
    ],
    ['flat frames', 'data: {"text":"Hi"}\n\n', ['=Hi', 'end']],
    [
      'a tool and its result',
      adk([{ functionCall: { name: 'edit' } }]) +
        adk([{ functionResponse: { name: 'edit', response: { text: 'x' } } }]),
      ['tool-call', 'tool-result', 'end'],
    ],
    ['a thought is not said', adk([{ text: 'hm', thought: true }, { text: 'Hi' }]), ['=Hi', 'end']],
    ['the user is not echoed', say('me', { author: 'user' }), ['end']],
    ['an empty turn', 'data: {"errorCode":"STOP","author":"nemo_agent"}\n\n', ['end']],
    ['a model error', 'data: {"errorCode":"SAFETY","errorMessage":"Blocked"}\n\n', ['!Blocked', 'end']],
    ['an error that is no JSON', 'data: {"error": "429 model "x" quota\nsecond"}\n\n', ['!429 model "x" quota', 'end']],
    ['an envelope', 'data: {"code":2001,"message":"No credits"}\n\n', ['!No credits', 'end']],
    ['[DONE]', `${say('Hi')}data: [DONE]\n\n${say('later')}`, ['=Hi', 'end']],
    ['CRLF', say('Hi').replaceAll('\n', '\r\n'), ['=Hi', 'end']],
    ['a byte order mark and comments', `\uFEFF: hello\n\n${say('Hi')}`, ['=Hi', 'end']],
    ['data over several lines', 'data: {"text":\ndata: "Hi"}\n\n', ['=Hi', 'end']],
    ['no empty line at the end', say('Hi').trimEnd(), ['=Hi', 'end']],
    [
      'all heartbeats',
      'data:\n\ndata: \n\ndata: {"type":"heartbeat"}\n\ndata: heartbeat\n\nevent: heartbeat\ndata: x\n\n: c\n\ndata: {}\n\n',
      ['end'],
    ],
    ['unreadable frames are passed over', `data: {"broken\n\n${say('Hi')}`, ['=Hi', 'end']],
  ])('%s', async (_, stream, events) => {
    expect(await play([bytes(stream)])).toEqual(events);
    expect(await play([...bytes(stream)].map((byte) => Uint8Array.of(byte)))).toEqual(events);
  });
});

describe('limits', () => {
  test('a line of 8 MB is refused', () => {
    const read = createFrameReader();
    const feed = () => {
      for (let i = 0; i < 10; i += 1) read('x'.repeat(1024 * 1024));
    };
    expect(feed).toThrow(NemoError);
  });

  test.each([
    ['silent', { silentMs: 30, totalMs: 5000 }],
    ['too-long', { silentMs: 5000, totalMs: 30 }],
  ])('heartbeats alone end in %s', async (code, limits) => {
    let timer: ReturnType<typeof setInterval> | undefined;
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        timer = setInterval(() => controller.enqueue(bytes('data:\n\n')), 5);
      },
      cancel: () => clearInterval(timer),
    });
    const drain = async () => {
      for await (const event of readAgentStream(body, undefined, limits)) expect(event.type).toBe('heartbeat');
    };
    await expect(drain()).rejects.toMatchObject({ code });
  });

  test('a stream that is cut is a lost connection', async () => {
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.error(new TypeError('network error'));
      },
    });
    const drain = async () => {
      for await (const event of readAgentStream(body, undefined)) expect(event).toBeUndefined();
    };
    await expect(drain()).rejects.toMatchObject({ code: 'connection-lost', refused: false });
  });
});

test('no input makes the reader throw anything but a NemoError', () => {
  const line = fc.oneof(
    fc.string(),
    fc.json().map((json) => `data: ${json}`),
    fc.constantFrom('', 'data:', ':', '\r', 'data: {"error": "'),
  );
  fc.assert(
    fc.property(fc.array(line), fc.integer({ min: 1, max: 7 }), (lines, size) => {
      const read = createFrameReader();
      const text = `${lines.join('\n')}\n\n`;
      for (let i = 0; i < text.length; i += size) read(text.slice(i, i + size));
    }),
    { numRuns: Number(process.env['NEMO_PROPERTY_RUNS'] ?? 1000) },
  );
});

const WHOLE = 'Your video is ready — a 10-second city timelapse at dusk.';
const DONE = 'Done: added the title "Urban Dreams" (0-3s).';
const PYTHON: Record<string, readonly string[]> = {
  'plain-nostream': [`=${WHOLE}`, 'end'],
  'plain-stream': ['+Your video is ', '+ready — a 10-second city ', '+timelapse at dusk.', `=${WHOLE}`, 'end'],
  'tool-text-nostream': ['tool-call', 'tool-result', `=${DONE}`, 'end'],
  'tool-text-stream': [
    'tool-call',
    'tool-result',
    '+Done: added the title ',
    '+"Urban Dreams" (0-3s).',
    `=${DONE}`,
    'end',
  ],
  'silent-nostream': ['tool-call', 'tool-result', 'end'],
  'errcode-nostream': ['!The model produced an invalid tool call.', 'end'],
  'throw-nostream': ['!429 RESOURCE_EXHAUSTED: model "gemini" quota exceeded', 'end'],
};

describe.skipIf(!existsSync(CAPTURES))('bytes of real servers', () => {
  test.each(Object.entries(PYTHON))('adk-python %s, cut at every byte', async (name, events) => {
    const whole = new Uint8Array(readFileSync(join(CAPTURES, `adk-python-1.4.2/${name}.sse`)));
    expect(await play([whole])).toEqual(events);
    for (let at = 1; at < whole.length; at += 1) {
      const cut = readCut(whole, at);
      expect(cut, `cut at ${at}`).toEqual(events.slice(0, -1));
    }
  });
});

/** The frame reader itself, without the stream round it: quick enough for every offset. */
function readCut(whole: Uint8Array, at: number): string[] {
  const decoder = new TextDecoder();
  const read = createFrameReader();
  const first = read(decoder.decode(whole.subarray(0, at), { stream: true }));
  const rest = read(`${decoder.decode(whole.subarray(at))}\n\n`);
  return [...first, ...rest].filter(createDoubleFilter()).map(brief);
}
