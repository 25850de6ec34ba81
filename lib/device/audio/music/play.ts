/** A mood as sound: its piece, played into a room, from a soft beginning to an end that falls on the film's. */
import type { Mood } from '../../../view/storyboard.ts';
import type { Pcm } from '../pcm.ts';
import { arrange, type Played } from './arrange.ts';
import { type Bus, RATE } from './bus.ts';
import { addBreath, giveWay, letGo, openFilter, sendAll } from './gestures.ts';
import { gridFor } from './grid.ts';
import { MOODS } from './moods/moods.ts';
import { addRoom } from './room.ts';
import { SOUNDS } from './sounds.ts';

export interface Scoring {
  readonly mood: Mood;
  readonly seed: number;
  /** Samples a channel. */
  readonly length: number;
  /** When scenes begin, in seconds. */
  readonly cutsS: readonly number[];
}

/** How much of the last chord is heard before it is let go. */
const RING = 0.25;
const PADS_IN_ROOM = 0.3;

export function playMood({ mood, seed, length, cutsS }: Scoring): Pcm {
  const plan = MOODS[mood];
  const durationS = length / RATE;
  const cuts = cutsS.filter((cut) => cut > 0.8 && cut < durationS - 0.5);
  const grid = gridFor({ durationS, cutsS: cuts }, plan);
  const lastS = grid.lastBeat * grid.beatS;
  const piece = arrange(plan, grid, { seed, durationS });
  const bus: Bus = { left: new Float32Array(length), right: new Float32Array(length), send: new Float32Array(length) };
  playAll(bus, piece.pads);
  openFilter(bus, plan.filter, [...cuts, lastS]);
  sendAll(bus, PADS_IN_ROOM);
  playAll(bus, piece.basses);
  if (plan.pump > 0) giveWay(bus, piece.kicksS, plan.pump);
  playAll(bus, piece.others);
  for (const atS of [...cuts, lastS]) addBreath(bus, atS, toFactor(plan.breath));
  addRoom(bus, { ...plan.room, gain: toFactor(plan.room.gain) });
  letGo(bus, lastS + RING * (durationS - lastS));
  return { sampleRate: RATE, channels: [bus.left, bus.right] };
}

function playAll(bus: Bus, played: readonly Played[]): void {
  for (const { sound, note } of played) SOUNDS[sound](bus, note);
}

function toFactor(decibels: number): number {
  return 10 ** (decibels / 20);
}
