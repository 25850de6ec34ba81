/** The instruments: what each is made of, and how it speaks. */
import { addSource, type Bus, type Shape, shapeLevel } from './bus.ts';
import { toHz } from './harmony.ts';
import { createBar, createNoise, createSkin, createTine, createWave, GONE, type Mode } from './sources.ts';
import { partialsOf, single, type TableOf, unison } from './tables.ts';

export interface Note {
  readonly atS: number;
  readonly heldS: number;
  /** MIDI number; nothing to a drum. */
  readonly pitch: number;
  /** 0 to 1: louder, and brighter. */
  readonly force: number;
  /** -1 is left, 1 is right. */
  readonly pan: number;
  readonly gain: number;
  readonly room: number;
  /** Makes two notes of one pitch differ. */
  readonly seed: number;
}

type Sound = (bus: Bus, note: Note) => void;

export type SoundId = keyof typeof SOUNDS;

export const SOUNDS = {
  /** Slow and soft: two waves a little apart, one to each side. */
  pad: wave({
    ringing: unison(partialsOf(24, 1.1), 16),
    glowS: 1,
    gain: 0.075,
    apartCents: 0,
    wide: 1,
    shape: { attackS: 0.7, decayS: 4, sustain: 0.85, releaseS: 1.3 },
  }),
  /** Higher and thinner than `pad`. */
  air: wave({
    ringing: unison(partialsOf(14, 1.6, 0.4), 12),
    glowS: 1,
    gain: 0.09,
    apartCents: 0,
    wide: 1,
    shape: { attackS: 1.1, decayS: 4, sustain: 0.8, releaseS: 1.6 },
  }),
  /** A piano with felt between hammer and string. */
  felt: wave({
    struck: single(partialsOf(18, 0.95)),
    ringing: single(partialsOf(14, 2.1)),
    glowS: 0.28,
    gain: 0.17,
    apartCents: 2,
    wide: 0.25,
    shape: { attackS: 0.007, decayS: 0.9, sustain: 0.04, releaseS: 0.35 },
  }),
  /** A string that is plucked and damped at once. */
  pluck: wave({
    struck: single(partialsOf(26, 0.95)),
    ringing: single(partialsOf(26, 1.9)),
    glowS: 0.07,
    gain: 0.14,
    apartCents: 4,
    wide: 0.3,
    shape: { attackS: 0.003, decayS: 0.2, sustain: 0, releaseS: 0.12 },
  }),
  /** A short chord behind a filter that closes. */
  stab: wave({
    struck: single(partialsOf(22, 1.05)),
    ringing: single(partialsOf(22, 2)),
    glowS: 0.09,
    gain: 0.1,
    apartCents: 8,
    wide: 0.8,
    shape: { attackS: 0.006, decayS: 0.16, sustain: 0.12, releaseS: 0.16 },
  }),
  bass: wave({
    struck: single(partialsOf(9, 1.35)),
    ringing: single(partialsOf(9, 2.3)),
    glowS: 0.12,
    gain: 0.26,
    apartCents: 0,
    wide: 0,
    shape: { attackS: 0.009, decayS: 0.7, sustain: 0.45, releaseS: 0.09 },
  }),
  /** Under everything, with just enough above it for a telephone. */
  sub: wave({
    struck: single(partialsOf(5, 2.1)),
    ringing: single(partialsOf(5, 2.5)),
    glowS: 0.4,
    gain: 0.3,
    apartCents: 0,
    wide: 0,
    shape: { attackS: 0.05, decayS: 2, sustain: 0.75, releaseS: 0.35 },
  }),
  keys: (bus: Bus, note: Note) => {
    const level = shapeLevel({ attackS: 0.004, decayS: 0.9, sustain: 0.03, releaseS: 0.18 }, note.heldS);
    const lengthS = note.heldS + 0.18;
    addSource(bus, createTine(toHz(note.pitch), note.force), { ...note, lengthS, gain: note.gain * 0.2, level });
  },
  marimba: bar(0.3, [
    [1, 1, 0.2],
    [3.93, 0.42, 0.08],
    [9.5, 0.12, 0.03],
  ]),
  kalimba: bar(0.24, [
    [1, 1, 0.3],
    [2.99, 0.2, 0.15],
    [5.9, 0.16, 0.07],
  ]),
  glass: bar(0.16, [
    [1, 1, 0.9],
    [2.76, 0.3, 0.6],
    [5.4, 0.1, 0.25],
  ]),
  kick: skin({ fromHz: 118, toHz: 47, fallS: 0.032, gain: 0.55, decayS: 0.13 }),
  /** Felt more than heard. */
  heart: skin({ fromHz: 84, toHz: 44, fallS: 0.04, gain: 0.5, decayS: 0.1 }),
  snap: noise({ hz: 1700, width: 0.7, gain: 2.1, attackS: 0.004, decayS: 0.055 }),
  brush: noise({ hz: 2600, width: 1.1, gain: 1.1, attackS: 0.012, decayS: 0.075 }),
  hat: noise({ hz: 8200, width: 0.9, gain: 1, attackS: 0.003, decayS: 0.026 }),
  shaker: noise({ hz: 6400, width: 0.8, gain: 0.75, attackS: 0.016, decayS: 0.03 }),
  tick: noise({ hz: 3800, width: 0.25, gain: 3, attackS: 0.002, decayS: 0.012 }),
} satisfies Record<string, Sound>;

interface WaveSound {
  readonly ringing: TableOf;
  readonly struck?: TableOf;
  readonly glowS: number;
  readonly gain: number;
  readonly apartCents: number;
  /** How far the two waves stand from each other, 0 to 1. */
  readonly wide: number;
  readonly shape: Shape;
}

function wave({ gain, apartCents, wide, shape, ...rest }: WaveSound): Sound {
  const sides = wide ? [-1, 1] : [0];
  return (bus, note) => {
    const level = shapeLevel(shape, note.heldS);
    const lengthS = note.heldS + shape.releaseS;
    for (const side of sides) {
      const hz = toHz(note.pitch + (side * apartCents) / 100);
      const phase = wide ? (note.seed * 0.618 + side * 0.29 + 1) % 1 : 0;
      const pan = Math.min(1, Math.max(-1, note.pan + side * wide));
      const place = { ...note, lengthS, gain: note.gain * gain * note.force, pan, level };
      addSource(bus, createWave({ ...rest, hz, phase, force: note.force }), place);
    }
  };
}

/** Rings until it is a thousandth. */
function bar(gain: number, modes: readonly Mode[]): Sound {
  return (bus, note) => {
    // High bars are small, and ring shorter.
    const size = Math.min(1.25, (523 / toHz(note.pitch)) ** 0.5);
    const lengthS = GONE * size * Math.max(...modes.map(([, , ringS]) => ringS));
    const level = (seconds: number) =>
      (1 - Math.exp(-seconds / 0.0012)) * Math.min(1, Math.max(0, (lengthS - seconds) / 0.05));
    const struck = modes.map(
      ([ratio, strength, ringS], i): Mode => [ratio, i ? strength * (0.4 + 0.6 * note.force) : strength, ringS * size],
    );
    const place = { ...note, lengthS, gain: note.gain * gain * note.force, level };
    addSource(bus, createBar(toHz(note.pitch), struck), place);
  };
}

interface SkinSound {
  readonly fromHz: number;
  readonly toHz: number;
  readonly fallS: number;
  readonly gain: number;
  readonly decayS: number;
}

function skin({ fromHz, toHz: to, fallS, gain, decayS }: SkinSound): Sound {
  const level = shapeLevel({ attackS: 0.004, decayS, sustain: 0, releaseS: 0.05 }, decayS * 5);
  return (bus, note) => {
    const place = { ...note, lengthS: decayS * 5 + 0.05, gain: note.gain * gain * note.force, level };
    addSource(bus, createSkin(fromHz, to, fallS), place);
  };
}

interface NoiseSound {
  readonly hz: number;
  readonly width: number;
  readonly gain: number;
  readonly attackS: number;
  readonly decayS: number;
}

function noise({ hz, width, gain, attackS, decayS }: NoiseSound): Sound {
  const level = shapeLevel({ attackS, decayS, sustain: 0, releaseS: 0.02 }, attackS + decayS * 6);
  return (bus, note) => {
    const place = { ...note, lengthS: attackS + decayS * 6 + 0.02, gain: note.gain * gain * note.force, level };
    addSource(
      bus,
      createNoise(() => hz, width, note.seed * 7919),
      place,
    );
  };
}
