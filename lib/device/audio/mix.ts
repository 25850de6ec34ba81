/** The whole sound of a film: music, speech over it, at the loudness that feeds expect. */
import type { Mood } from '../../view/storyboard.ts';
import { duck, SPEECH_LUFS } from './duck.ts';
import { addTake, type Take } from './footage.ts';
import { loopTo } from './loop.ts';
import { loudnessOf } from './loudness.ts';
import { amplify, master } from './master.ts';
import { playMood } from './music/play.ts';
import type { Pcm } from './pcm.ts';

export interface Score {
  readonly durationMs: number;
  /** When scenes begin, in milliseconds. */
  readonly cuts: readonly number[];
  readonly mood: Mood | null;
  /** The same seed and mood play the same piece. */
  readonly seed: number;
  /** The user's own, in place of a mood; repeated where it is shorter than the film. */
  readonly music?: Pcm;
  /** From the film's start on. */
  readonly voice?: Pcm;
  /** What is heard of the user's own footage. */
  readonly takes?: readonly Take[];
}

interface Part {
  readonly sound: Pcm;
  /** Where it stands among others, in LUFS. */
  readonly lufs: number;
  /** It is raised by this at most, in decibels: what is softer is not meant to be heard, or is a badly recorded voice. */
  readonly most: number;
}

/** Where nobody speaks music stands this far under speech, in LU; it gives way from there. */
const MUSIC_UNDER_SPEECH = 4;
const MOST_FOR_VOICE = 24;
const MOST_FOR_MUSIC = 24;
/** A quiet room stays quiet. */
const MOST_FOR_FOOTAGE = 12;
/** Parts of a mix are at their levels already. */
const MOST_FOR_MIX = 10;
const FADE_IN_MS = 50;
const FADE_OUT_MS = 2500;
const EDGE_MS = 20;

/** Exactly the film's length: `Math.round(durationMs * 48)` samples a channel. A mood alone, for 8 s, is a good first taste of it. */
export function renderScore(score: Score): Pcm {
  const length = Math.round(score.durationMs * 48);
  const [voice, footage, music] = [voiceOf(score, length), footageOf(score, length), musicOf(score, length)];
  const parts = [voice, footage, music].filter((part) => part !== null);
  const [first, second, third] = parts;
  if (parts.length > 1) for (const part of parts) level(part);
  // In this order: each part gives way to all that stand before it.
  if (first && second) duckUnder(second.sound, first.sound);
  if (first && third) duckUnder(third.sound, first.sound);
  const mix = first?.sound ?? silence(length);
  master(mix, parts.length > 1 ? MOST_FOR_MIX : (first?.most ?? 0));
  fade(mix, { inMs: 0, outMs: EDGE_MS });
  return mix;
}

function voiceOf({ voice, durationMs }: Score, length: number): Part | null {
  if (!voice) return null;
  const sound = silence(length);
  addTake(sound, { startMs: 0, lengthMs: durationMs, sound: voice });
  return { sound, lufs: SPEECH_LUFS, most: MOST_FOR_VOICE };
}

function footageOf({ takes = [] }: Score, length: number): Part | null {
  if (takes.length === 0) return null;
  const sound = silence(length);
  for (const take of takes) addTake(sound, take);
  return { sound, lufs: SPEECH_LUFS, most: MOST_FOR_FOOTAGE };
}

function musicOf(score: Score, length: number): Part | null {
  const sound = score.music ? ownMusic(score.music, length) : moodMusic(score, length);
  return sound && { sound, lufs: SPEECH_LUFS - MUSIC_UNDER_SPEECH, most: MOST_FOR_MUSIC };
}

function ownMusic(music: Pcm, length: number): Pcm | null {
  const looped = loopTo(music, length);
  if (looped) fade(looped, { inMs: FADE_IN_MS, outMs: Math.min(FADE_OUT_MS, length / 48 / 4) });
  return looped;
}

function moodMusic({ mood, seed, cuts }: Score, length: number): Pcm | null {
  if (!mood) return null;
  const played = playMood({ mood, seed, length, cutsS: cuts.map((cut) => cut / 1000) });
  fade(played, { inMs: FADE_IN_MS, outMs: 0 });
  return played;
}

function level({ sound, lufs, most }: Part): void {
  const loudness = loudnessOf(sound);
  if (Number.isFinite(loudness)) amplify(sound, Math.min(most, lufs - loudness));
}

/** Ducks a part under what is mixed so far, and adds it there. */
function duckUnder(part: Pcm, mixed: Pcm): void {
  duck(part, mixed);
  for (const [side, channel] of mixed.channels.entries()) {
    const from = part.channels[side];
    for (let i = 0; i < channel.length; i++) channel[i] = (channel[i] ?? 0) + (from?.[i] ?? 0);
  }
}

function silence(length: number): Pcm {
  return { sampleRate: 48_000, channels: [new Float32Array(length), new Float32Array(length)] };
}

/** The last sample is silent where there is a fade. */
function fade({ channels }: Pcm, { inMs, outMs }: { inMs: number; outMs: number }): void {
  for (const channel of channels) {
    const [rise, fall] = [Math.min(channel.length, inMs * 48), Math.min(channel.length, outMs * 48)];
    for (let i = 0; i < rise; i++) channel[i] = (channel[i] ?? 0) * (0.5 - 0.5 * Math.cos((Math.PI * i) / rise));
    for (let i = 1; i <= fall; i++) {
      const at = channel.length - i;
      channel[at] = (channel[at] ?? 0) * (0.5 - 0.5 * Math.cos((Math.PI * (i - 1)) / fall));
    }
  }
}
