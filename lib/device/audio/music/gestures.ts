/** What is done to everything that sounds so far: a filter that opens, giving way to the kick, a breath into a cut, an end. */
import { addSource, type Bus, RATE } from './bus.ts';
import { createNoise } from './sources.ts';

const BLOCK = 64;
/** The filter breathes by itself, once in this time. */
const BREATH_S = 13;

/** A low-pass of 12 dB an octave that stands at the first frequency and opens to the second at each swell. */
export function openFilter({ left, right }: Bus, [low, high]: readonly [number, number], swellsS: readonly number[]) {
  for (const channel of [left, right]) {
    let [slow, fast] = [0, 0];
    for (let from = 0; from < channel.length; from += BLOCK) {
      const atS = from / RATE;
      const own = 0.3 - 0.3 * Math.cos((2 * Math.PI * atS) / BREATH_S);
      const open = swellsS.reduce((most, swellS) => Math.max(most, swellAt(atS - swellS)), own);
      const g = Math.tan((Math.PI * low * (high / low) ** open) / RATE);
      const scale = 1 / (1 + g * (g + Math.SQRT2));
      const end = Math.min(channel.length, from + BLOCK);
      for (let i = from; i < end; i++) {
        const edge = ((channel[i] ?? 0) - slow - (g + Math.SQRT2) * fast) * scale;
        const middle = g * edge + fast;
        fast = g * edge + middle;
        const out = g * middle + slow;
        slow = out + g * middle;
        channel[i] = out;
      }
    }
  }
}

/** Gives all that sounds so far to the room, too. */
export function sendAll({ left, right, send }: Bus, part: number): void {
  for (let i = 0; i < send.length; i++) send[i] = (send[i] ?? 0) + part * ((left[i] ?? 0) + (right[i] ?? 0));
}

const RISE_S = 1.1;
const FALL_S = 1.6;

/** 0 to 1: rises slowly towards its moment, and falls more slowly. */
function swellAt(seconds: number): number {
  if (seconds < -RISE_S || seconds > FALL_S) return 0;
  return seconds < 0 ? (1 + seconds / RISE_S) ** 2 : (1 - seconds / FALL_S) ** 2;
}

const RECOVER_S = 0.13;
const YIELD_S = 0.012;

/** Lowers all by `depth` decibels at each moment, and lets it come back. */
export function giveWay({ left, right, send }: Bus, momentsS: readonly number[], depth: number): void {
  const least = 10 ** (-depth / 20);
  let gain = 1;
  let next = 0;
  let lowUntil = -1;
  const [fall, rise] = [1 - Math.exp(-1 / (YIELD_S * RATE)), 1 - Math.exp(-1 / (RECOVER_S * RATE))];
  for (let i = 0; i < left.length; i++) {
    const moment = momentsS[next];
    if (moment !== undefined && i >= moment * RATE) {
      lowUntil = i + 2.5 * YIELD_S * RATE;
      next++;
    }
    gain += i < lowUntil ? fall * (least - gain) : rise * (1 - gain);
    left[i] = (left[i] ?? 0) * gain;
    right[i] = (right[i] ?? 0) * gain;
    send[i] = (send[i] ?? 0) * gain;
  }
}

/** A breath of noise that grows towards a moment and is gone soon after. */
export function addBreath(bus: Bus, atS: number, gain: number): void {
  const rise = Math.min(RISE_S, atS);
  const level = (seconds: number) => {
    const to = seconds - rise;
    return to < 0 ? (seconds / Math.max(rise, 0.01)) ** 3 : Math.max(0, 1 - to / 0.7) ** 2.5;
  };
  for (const side of [-1, 1]) {
    const hz = (seconds: number) => 700 * 4.5 ** Math.max(0, 1 - Math.abs(seconds - rise) / RISE_S);
    const source = createNoise(hz, 0.9, Math.round(atS * 1000) * 2 + side);
    addSource(bus, source, {
      atS: atS - rise,
      lengthS: rise + 0.7,
      gain: 0.1 * gain,
      pan: 0.8 * side,
      room: 0.3,
      level,
    });
  }
}

/** The last chord is let go so that nothing is left at the very end. */
export function letGo({ left, right }: Bus, fromS: number): void {
  const from = Math.max(0, Math.round(fromS * RATE));
  for (let i = from; i < left.length; i++) {
    const gain = 0.5 + 0.5 * Math.cos((Math.PI * (i + 1 - from)) / (left.length - from));
    left[i] = (left[i] ?? 0) * gain;
    right[i] = (right[i] ?? 0) * gain;
  }
}
