/** What a run does and what befalls it: drawn from a seed, so that the same number gives the same run. */
import fc from 'fast-check';
import type { CloudModes } from '../cloud/cloud.ts';
import type { WireFault } from '../cloud/wire-faults.ts';

/** What the person wants: words in the chat, an edit after them, a file with them, a post in LinkedIn's composer, this device. */
export type Flow = 'chat' | 'edit' | 'footage' | 'composer' | 'device';

/** When a fault of the browser strikes: so long after the person, or the cloud, was seen to do this. */
export interface Moment {
  readonly after: 'asked' | 'uploading' | 'working' | 'exported' | 'downloading';
  readonly ms: number;
}

/** What befalls the browser or the person. */
export const BEFALLS = [
  'worker killed',
  'browser killed',
  'browser closed',
  'asleep',
  'offline',
  'popup closed',
  'two windows',
  'LinkedIn closed',
  'composer closed',
] as const;
/** What befalls a request. */
const WIRES = [
  'stream cut',
  'stream stalled',
  'message refused',
  'upload cut',
  'upload answer lost',
  'render answer lost',
  'render refused',
  'poll failed',
  'download cut',
  'download stalled',
  'download length wrong',
] as const;
export const KINDS = [...BEFALLS, ...WIRES] as const;
export type Kind = (typeof KINDS)[number];
export type Befall = (typeof BEFALLS)[number];

export interface Blow {
  readonly kind: Befall;
  readonly at: Moment;
  /** How long it lasts, where it lasts. */
  readonly ms: number;
}

export interface Schedule {
  readonly seed: number;
  readonly flow: Flow;
  /** `a`, `b` or `c`: LinkedIn's generation, where it is one of its composers. */
  readonly page: string;
  readonly generationMs: number;
  readonly renderMs: number;
  /** What the cloud does besides. */
  readonly modes?: Partial<CloudModes>;
  readonly blows: readonly Blow[];
  readonly wires: readonly (WireFault & { readonly kind: Kind })[];
}

const CLOUD_FLOWS = ['chat', 'edit', 'footage', 'composer'] as const;

/** In which flows it can strike at all. */
function flowsOf(kind: Kind): readonly Flow[] {
  if (kind === 'LinkedIn closed' || kind === 'composer closed') return ['composer'];
  if (kind === 'upload cut' || kind === 'upload answer lost') return ['footage'];
  if (kind === 'popup closed' || kind === 'two windows') return ['chat', 'edit', 'footage', 'device'];
  // A film made here keeps both processors busy for ten seconds: fewer of them, that the others keep their pace.
  if (kind === 'browser killed' || kind === 'worker killed') return [...CLOUD_FLOWS, ...CLOUD_FLOWS, 'device'];
  return CLOUD_FLOWS;
}

const moment = fc.record<Moment>({
  after: fc.constantFrom('asked', 'working', 'exported', 'downloading'),
  ms: fc.oneof(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 400, max: 5000 })),
});

function blowOf(kind: Befall): fc.Arbitrary<Blow> {
  return fc.record({ kind: fc.constant(kind), at: moment, ms: fc.integer({ min: 500, max: 12_000 }) });
}

type Wire = Schedule['wires'][number];

function wireOf(kind: (typeof WIRES)[number]): fc.Arbitrary<Wire> {
  const bytes = (max: number) => fc.integer({ min: 1, max });
  const ms = fc.integer({ min: 1000, max: 20_000 });
  const status = fc.constantFrom(500, 502, 503, 504);
  switch (kind) {
    case 'stream cut':
      return bytes(1500).map((after) => ({ kind, on: 'send', does: 'cut-answer', after }));
    case 'stream stalled':
      return fc.tuple(bytes(600), ms).map(([after, pause]) => ({ kind, on: 'send', does: 'stall', after, ms: pause }));
    case 'message refused':
      return status.map((code) => ({ kind, on: 'send', does: 'error', status: code }));
    case 'upload cut':
      return bytes(3000).map((after) => ({ kind, on: 'upload', does: 'cut-asked', after }));
    case 'upload answer lost':
      return bytes(40).map((after) => ({ kind, on: 'upload', does: 'cut-answer', after }));
    case 'render answer lost':
      return bytes(30).map((after) => ({ kind, on: 'render', does: 'cut-answer', after }));
    case 'render refused':
      return status.map((code) => ({ kind, on: 'render', does: 'error', status: code }));
    case 'poll failed':
      return status.map((code) => ({ kind, on: 'poll', does: 'error', status: code }));
    case 'download cut':
      return bytes(90_000).map((after) => ({ kind, on: 'download', does: 'cut-answer', after }));
    case 'download stalled':
      return fc
        .tuple(bytes(60_000), ms)
        .map(([after, pause]) => ({ kind, on: 'download', does: 'stall', after, ms: pause }));
    case 'download length wrong':
      return fc
        .integer({ min: 1, max: 9000 })
        .chain((by) =>
          fc.constantFrom(by, -by).map((lie) => ({ kind, on: 'download', does: 'lie', by: lie }) as const),
        );
    default:
      return kind satisfies never;
  }
}

function isBefall(kind: Kind): kind is Befall {
  return BEFALLS.some((one) => one === kind);
}

/** One that takes five minutes to be given up comes first or not at all. */
const SLOW: Kind = 'message refused';
/** These strike in one flow alone, or seldom find their moment: they come first twice in a turn, to be as many as the others. */
const SELDOM: readonly Kind[] = [
  SLOW,
  'upload cut',
  'upload answer lost',
  'LinkedIn closed',
  'composer closed',
  'browser closed',
  'two windows',
];
const TURN = [...KINDS, ...SELDOM];

/** The kinds take turns to come first, so that each comes often enough; one to three more come with it. */
export function drawSchedule(seed: number): Schedule {
  const first = TURN[seed % TURN.length] ?? SLOW;
  const schedule = fc.constantFrom(...flowsOf(first)).chain((flow) => {
    const fit = KINDS.filter((kind) => kind !== first && kind !== SLOW && flowsOf(kind).includes(flow));
    return fc
      .subarray(fit, { minLength: 1, maxLength: 3 })
      .chain((others) => scheduleOf(seed, flow, [first, ...others]));
  });
  const [drawn] = fc.sample(schedule, { seed, numRuns: 1 });
  if (!drawn) throw new Error('nothing was drawn');
  return drawn;
}

function scheduleOf(seed: number, flow: Flow, kinds: readonly Kind[]): fc.Arbitrary<Schedule> {
  const blows = kinds.filter(isBefall).map(blowOf);
  const wires = kinds.filter((kind) => !isBefall(kind)).map(wireOf);
  return fc.record({
    seed: fc.constant(seed),
    flow: fc.constant(flow),
    page: fc.constantFrom('a', 'b', 'c'),
    generationMs: fc.integer({ min: 300, max: 4000 }),
    renderMs: fc.integer({ min: 0, max: 4000 }),
    blows: fc.tuple(...blows),
    wires: fc.tuple(...wires),
  });
}
