/** Input as no server should send it: what the parsers are tried with. */
import fc from 'fast-check';

const WORDS = fc.constantFrom(
  'data:',
  'data: ',
  ':',
  'event: heartbeat',
  'retry: x',
  'id: \0',
  'data: {"error": "',
  'data: [DONE]',
  'data: {"code":1001}',
  'data: {"content":{"parts":[{"text":"a"}]},"partial":true}',
  'data: {"content":{"parts":[{"functionCall":null},{"text":null}]}}',
  '\uFEFF',
  '\r',
  '{',
  '[{"text":"a"}]',
);

/** The keys that the wire gives a meaning, with anything behind them. */
const KEYS = fc.constantFrom(
  ...['content', 'parts', 'text', 'thought', 'partial', 'author', 'type', 'name', 'code', 'message', 'error', 'data'],
  ...[
    'errorCode',
    'errorMessage',
    'functionCall',
    'functionResponse',
    'success',
    'detail',
    'role',
    'user_id',
    'branch',
  ],
);

export const { value: wireValue } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(null, true, 0, '0', 1001, 'STOP', '', 'text', 2001.5, '<html>', -1),
    fc.string(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(KEYS, tie('value'), { maxKeys: 6 }),
  ),
}));

const line = fc.oneof(
  fc.string(),
  WORDS,
  wireValue.map((value) => `data: ${JSON.stringify(value)}`),
  wireValue.map((value) => `data: ${JSON.stringify(value).slice(1)}`),
);

/** The text of a stream, in one way of ending lines. */
export const streamText = fc
  .tuple(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\r\n', '\r', '\n\n'))
  .map(([lines, newline]) => lines.join(newline));

/** Bytes that need not be text at all. */
export const streamBytes = fc.oneof(
  streamText.map((text) => new TextEncoder().encode(text)),
  fc.uint8Array({ maxLength: 200 }),
);
