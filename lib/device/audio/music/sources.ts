/** What makes sound: waves from a table, a tine, struck bars, and noise in a band. All are free of aliases by design. */
import { RATE, type Source } from './bus.ts';
import { HIGHEST_HZ, single, type TableOf } from './tables.ts';

export interface Wave {
  readonly hz: number;
  /** As it rings on, and what it is where it is struck; the second is gone to a third within `glowS` seconds. */
  readonly ringing: TableOf;
  readonly struck?: TableOf;
  readonly glowS: number;
  /** How much of the second there is, 0 to 1. */
  readonly force: number;
  /** Where in its table it begins, 0 to 1. */
  readonly phase: number;
}

/** Less of the glow than this is not heard. */
const FAINT = 0.002;

export function createWave({ hz, ringing, struck, glowS, force, phase }: Wave): Source {
  const { samples, turns } = ringing(hz);
  const glowing = struck?.(hz).samples ?? samples;
  const size = samples.length - 1;
  const step = (hz * size) / turns / RATE;
  const cool = Math.exp(-1 / (glowS * RATE));
  const kept = { at: phase * size, glow: struck ? force : 0 };
  return {
    fill(block) {
      let { at, glow } = kept;
      const isFaint = glow < FAINT;
      for (let i = 0; i < block.length; i++) {
        const whole = at | 0;
        const low = samples[whole] ?? 0;
        let value = low + (at - whole) * ((samples[whole + 1] ?? 0) - low);
        if (!isFaint) {
          value += glow * ((glowing[whole] ?? 0) - value);
          glow *= cool;
        }
        block[i] = value;
        at += step;
        if (at >= size) at -= size;
      }
      kept.at = at;
      kept.glow = glow;
    },
  };
}

const sineOf = single([1]);

/** An electric piano's tine: a sine bent by another of the same pitch, the less the longer it rings. */
export function createTine(hz: number, force: number): Source {
  const sine = sineOf(hz).samples;
  const size = sine.length - 1;
  const step = (hz * size) / RATE;
  // The ting of the struck metal: an overtone far above.
  const tingStep = Math.min(HIGHEST_HZ, hz * 7) * (size / RATE);
  const [unbend, fade] = [Math.exp(-1 / (0.5 * RATE)), Math.exp(-1 / (0.06 * RATE))];
  // Short tines bend less.
  const index = 2.6 * force * Math.min(1, 600 / hz);
  const kept = { at: 0, tingAt: 0, bend: (index * size) / (2 * Math.PI), ting: 0.2 * force };
  return {
    fill(block) {
      let { at, tingAt, bend, ting } = kept;
      for (let i = 0; i < block.length; i++) {
        const bent = at + bend * (sine[at | 0] ?? 0) + size;
        const whole = bent | 0;
        const low = sine[whole & (size - 1)] ?? 0;
        const high = sine[(whole & (size - 1)) + 1] ?? 0;
        block[i] = low + (bent - whole) * (high - low) + ting * (sine[tingAt | 0] ?? 0);
        bend *= unbend;
        ting *= fade;
        at += step;
        if (at >= size) at -= size;
        tingAt += tingStep;
        if (tingAt >= size) tingAt -= size;
      }
      Object.assign(kept, { at, tingAt, bend, ting });
    },
  };
}

/** One way in which a bar of wood or metal swings: its pitch as a multiple, its strength, and how long it rings. */
export type Mode = readonly [ratio: number, strength: number, ringS: number];

/** After so many times its third it is a thousandth. */
export const GONE = 7;

/** A struck bar: every mode is a pole pair that rings out by itself. */
export function createBar(hz: number, modes: readonly Mode[]): Source {
  const rings = modes
    .filter(([ratio]) => hz * ratio < HIGHEST_HZ)
    .map(([ratio, strength, ringS]) => {
      const radius = Math.exp(-1 / (ringS * RATE));
      const turn = (2 * Math.PI * hz * ratio) / RATE;
      const now = strength * Math.sin(turn);
      return { turn: 2 * radius * Math.cos(turn), decay: radius * radius, now, before: 0, left: GONE * ringS * RATE };
    });
  return {
    fill(block) {
      block.fill(0);
      for (const ring of rings) {
        if (ring.left < 0) continue;
        let { now, before } = ring;
        for (let i = 0; i < block.length; i++) {
          block[i] = (block[i] ?? 0) + now;
          const next = ring.turn * now - ring.decay * before;
          before = now;
          now = next;
        }
        ring.now = now;
        ring.before = before;
        ring.left -= block.length;
      }
    },
  };
}

/** A drum's skin: a sine whose pitch falls from `fromHz` to `toHz`. */
export function createSkin(fromHz: number, toHz: number, fallS: number): Source {
  const fall = Math.exp(-1 / (fallS * RATE));
  const kept = { at: 0, above: fromHz - toHz };
  return {
    fill(block) {
      let { at, above } = kept;
      for (let i = 0; i < block.length; i++) {
        block[i] = Math.sin(at);
        at += ((toHz + above) * 2 * Math.PI) / RATE;
        above *= fall;
      }
      kept.at = at;
      kept.above = above;
    },
  };
}

/** Noise in a band around a pitch that may move, by seconds; the smaller `width`, the more it sings. */
export function createNoise(hzAt: (seconds: number) => number, width: number, seed: number): Source {
  const kept = { low: 0, band: 0, state: seed | 1, seconds: 0 };
  return {
    fill(block) {
      let { low, band, state } = kept;
      const g = Math.tan((Math.PI * Math.min(HIGHEST_HZ, hzAt(kept.seconds))) / RATE);
      const scale = 1 / (1 + g * (g + width));
      for (let i = 0; i < block.length; i++) {
        state = (Math.imul(state, 1664525) + 1013904223) | 0;
        const high = (state / 2 ** 31 - low - (g + width) * band) * scale;
        const middle = g * high + band;
        band = g * high + middle;
        low += 2 * g * middle;
        block[i] = middle * width;
      }
      Object.assign(kept, { low, band, state, seconds: kept.seconds + block.length / RATE });
    },
  };
}
