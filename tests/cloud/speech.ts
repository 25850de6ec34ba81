/** What the agent says, as the bytes of one of the dialects; shaped after recordings of adk-python 1.4.2. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { CloudModes } from './modes.ts';

const TOOL = 'edit_multitrack';

const HEARTBEATS: Readonly<Record<CloudModes['heartbeat'], string>> = {
  'empty-data': 'data:\n\n',
  typed: 'data: {"type":"heartbeat"}\n\n',
  word: 'data: heartbeat\n\n',
  event: 'event: heartbeat\ndata: {}\n\n',
  comment: ': keep-alive\n\n',
  object: 'data: {}\n\n',
};

const THOUGHT = 'Let me think about the shots.';
const PLAN = 'I am planning the shots.';
const FAILURE = '429 RESOURCE_EXHAUSTED: model "gemini" quota exceeded\nsecond line';

/** Each method gives frames, ready for the wire, in order. */
export interface Speech {
  heartbeat(): string;
  toolCall(): string[];
  toolResult(): string[];
  text(text: string): string[];
  /** How a turn without text ends. */
  silence(): string[];
  failure(): string[];
}

export function createSpeech(modes: CloudModes): Speech {
  const heartbeat = () => HEARTBEATS[modes.heartbeat];
  if (modes.dialect === 'flat') return { heartbeat, ...flatSpeech() };
  if (modes.dialect === 'typed') return { heartbeat, ...typedSpeech() };
  return { heartbeat, ...adkSpeech(modes) };
}

type Words = Omit<Speech, 'heartbeat'>;

function flatSpeech(): Words {
  const failure = () => [frame({ error: FAILURE })];
  return { toolCall: () => [], toolResult: () => [], text: (text) => [frame({ text })], silence: () => [], failure };
}

function typedSpeech(): Words {
  return {
    toolCall: () => [frame({ type: 'tool_call', name: TOOL, args: { op: 'build' } })],
    toolResult: () => [frame({ type: 'tool_result', name: TOOL, result: { ok: true } })],
    text: (content) => [frame({ type: 'text', content })],
    silence: () => [],
    failure: () => [frame({ type: 'error', error: FAILURE })],
  };
}

function adkSpeech(modes: CloudModes): Words {
  const invocationId = `e-${randomUUID()}`;
  const callId = `adk-${randomUUID()}`;
  const event = (own: object) => frame({ invocationId, ...eventTail(), ...own });
  const said = (parts: readonly object[], own: object = {}) => event({ content: { parts, role: 'model' }, ...own });
  const call = { functionCall: { id: callId, args: { op: 'build' }, name: TOOL } };
  const partial = { partial: true };
  const isProgressive = modes.dialect === 'adk-progressive';
  return {
    // Newer servers tell of a call in pieces, and close the step with all of it at once.
    toolCall: () =>
      isProgressive
        ? [
            said([call], partial),
            said([{ text: PLAN }], partial),
            said([{ text: THOUGHT, thought: true }, { text: PLAN }, call]),
          ]
        : [said([call])],
    toolResult: () => {
      const parts = [{ functionResponse: { id: callId, name: TOOL, response: { ok: true } } }];
      return [event({ content: { parts, role: 'user' } })];
    },
    // With streaming on, ADK sends the deltas and then the whole text once more.
    text: (text) => {
      const deltas = modes.dialect === 'adk-nostream' ? [] : (text.match(/\S+\s*|\s+/g) ?? []);
      const echo = { author: 'user', content: { parts: [{ text: 'What I wrote.' }], role: 'user' } };
      const thoughts = modes.thoughts ? [event(echo), said([{ text: THOUGHT, thought: true }], partial)] : [];
      const thought = modes.thoughts ? [{ text: THOUGHT, thought: true }] : [];
      return [...thoughts, ...deltas.map((delta) => said([{ text: delta }], partial)), said([...thought, { text }])];
    },
    silence: () => {
      if (modes.silentEdits === 'empty-parts') return [said([])];
      return modes.silentEdits === 'stop-code' ? [event({ errorCode: 'STOP' })] : [];
    },
    failure: () => {
      // adk-python 1.4.2 does not escape: quotes and line breaks give JSON that is none, and a stray line.
      if (modes.errorFrame === 'python') return [`data: {"error": "${FAILURE}"}\n\n`];
      if (modes.errorFrame === 'envelope') return [frame({ code: 2001, message: 'Insufficient credits' })];
      return [
        event({ errorCode: 'MALFORMED_FUNCTION_CALL', errorMessage: 'The model produced an invalid tool call.' }),
      ];
    },
  };
}

function eventTail(): object {
  return {
    author: 'nemo_agent',
    actions: { stateDelta: {}, artifactDelta: {}, requestedAuthConfigs: {} },
    longRunningToolIds: [],
    id: randomBytes(6).toString('base64url'),
    timestamp: Date.now() / 1000,
  };
}

function frame(value: object): string {
  return `data: ${JSON.stringify(value)}\n\n`;
}
