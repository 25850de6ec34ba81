/** Recorded bytes of real servers: what each says, whole and cut at every offset. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../lib/nemo/envelope.ts';
import { playPieces, playStream } from './playing.ts';

const FOLDER = join(import.meta.dirname, 'captures');
const JS = 'adk-js-2.0.0';
const PYTHON = 'adk-python-1.4.2';

const READY = 'Your video is ready — a 10-second city timelapse at dusk.';
const READY_DELTAS = ['+Your video is ', '+ready — a 10-second city ', '+timelapse at dusk.'];
const TITLE = 'Done: added the title "Urban Dreams" (0-3s).';
const TITLE_DELTAS = ['+Done: added the title ', '+"Urban Dreams" (0-3s).'];
const PRETEXT = 'Working on the title now.';
const TOOL = ['tool-call', 'tool-result'];
const PARAGRAPHS = [
  'First paragraph: the intro is a slow dolly.\n\n',
  'Second paragraph:\n- track 1 video\n- track 2 BGM\n\n',
  'Third paragraph, click Export to finish.',
];
const UNICODE = ['好的，', '正在为您生成视频 🎬', '：日落时分的城市延时。', ' Café – naïve 👩‍🚀 𝄞'];
const NO_TOOL = '!The model produced an invalid tool call.';
const QUOTA = '!429 RESOURCE_EXHAUSTED: model "gemini" quota exceeded';
const MULTI = `=${PARAGRAPHS.join('')}`;
const HAN = `=${UNICODE.join('')}`;
const more = (texts: readonly string[]) => texts.map((text) => `+${text}`);

/** Every capture, with what it says. The server's own close is the `end`. */
const EXPECTED: readonly (readonly [server: string, name: string, events: readonly string[]])[] = [
  [JS, 'errcode-nostream', [NO_TOOL, 'end']],
  [JS, 'errcode-stream', ['+Starting the edit', NO_TOOL, 'end']],
  [JS, 'inline-nostream', ['=Here is a frame.', 'end']],
  [JS, 'multi-nostream', [MULTI, 'end']],
  [JS, 'multi-stream', [...more(PARAGRAPHS), MULTI, 'end']],
  [JS, 'plain-nostream', [`=${READY}`, 'end']],
  [JS, 'plain-stream', [...READY_DELTAS, `=${READY}`, 'end']],
  [JS, 'silent-nostream', [...TOOL, 'end']],
  [JS, 'silent-stream', [...TOOL, 'end']],
  [JS, 'thought-nostream', ['=Here is the plan.', 'end']],
  [JS, 'thought-stream', ['+Here is the plan.', '=Here is the plan.', 'end']],
  [JS, 'throw-nostream', [`${QUOTA}\nsecond line`, 'end']],
  [JS, 'throw-stream', ['+Starting the edit', `${QUOTA}\nsecond line`, 'end']],
  [JS, 'tool-pretext-nostream', [`=${PRETEXT}`, ...TOOL, `=${TITLE}`, 'end']],
  [JS, 'tool-pretext-stream', [`+${PRETEXT}`, `=${PRETEXT}`, ...TOOL, ...TITLE_DELTAS, `=${TITLE}`, 'end']],
  [JS, 'tool-text-nostream', [...TOOL, `=${TITLE}`, 'end']],
  [JS, 'tool-text-stream', [...TOOL, ...TITLE_DELTAS, `=${TITLE}`, 'end']],
  [JS, 'unicode-nostream', [HAN, 'end']],
  [JS, 'unicode-stream', [...more(UNICODE), HAN, 'end']],
  [PYTHON, 'errcode-nostream', [NO_TOOL, 'end']],
  [PYTHON, 'multi-nostream', [MULTI, 'end']],
  [PYTHON, 'nemo-exact-body-norole', ['=echo: ', 'end']],
  [PYTHON, 'plain-nostream', [`=${READY}`, 'end']],
  [PYTHON, 'plain-stream', [...READY_DELTAS, `=${READY}`, 'end']],
  [PYTHON, 'silent-nostream', [...TOOL, 'end']],
  // Not escaped by the server: what follows the line break inside the message is lost with it.
  [PYTHON, 'throw-nostream', [QUOTA, 'end']],
  [PYTHON, 'tool-text-nostream', [...TOOL, `=${TITLE}`, 'end']],
  [PYTHON, 'tool-text-stream', [...TOOL, ...TITLE_DELTAS, `=${TITLE}`, 'end']],
];

const filesBelow = (ending: string) =>
  readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith(ending));

test('every capture is in the table', () => {
  expect(EXPECTED.map(([server, name]) => join(server, `${name}.sse`)).toSorted()).toEqual(
    filesBelow('.sse').toSorted(),
  );
});

describe.each(EXPECTED)('%s %s', (server, name, events) => {
  const whole = new Uint8Array(readFileSync(join(FOLDER, server, `${name}.sse`)));

  test('says what it says, whole and byte by byte', async () => {
    expect(await playStream([whole])).toEqual(events);
    expect(await playStream([...whole].map((byte) => Uint8Array.of(byte)))).toEqual(events);
  });

  test.each([
    ['as it came', '\n'],
    ['with CRLF', '\r\n'],
    ['with CR', '\r'],
  ])('says the same cut at every byte, %s', (_, newline) => {
    const bytes = new TextEncoder().encode(new TextDecoder().decode(whole).replaceAll('\n', newline));
    for (let at = 0; at <= bytes.length; at += 1) {
      const seen = playPieces([bytes.subarray(0, at), bytes.subarray(at)]);
      if (seen.join('\n') !== events.join('\n')) expect(seen, `cut at ${at}`).toEqual(events);
    }
  });
});

/** Whole refusals, before any stream. */
const REFUSALS: readonly (readonly [server: string, name: string, code: string])[] = [
  [JS, 'session-not-found', 'session-not-found'],
  [JS, 'snakecase-request', 'session-not-found'],
  [PYTHON, 'missing-field', 'refused'],
  [PYTHON, 'session-not-found', 'session-not-found'],
];

test('every refusal is in the table', () => {
  expect(REFUSALS.map(([server, name]) => join(server, `${name}.http`)).toSorted()).toEqual(
    filesBelow('.http').toSorted(),
  );
});

test.each(REFUSALS)('%s %s is %s', (server, name, code) => {
  const text = readFileSync(join(FOLDER, server, `${name}.http`), 'utf8');
  const status = Number(/^HTTP\/1.1 (\d+)/.exec(text)?.[1]);
  const body: unknown = JSON.parse(text.slice(text.search(/\r?\n\r?\n/)));
  expect(() => unwrap(status, body)).toThrow(expect.objectContaining({ code, refused: true }));
});
