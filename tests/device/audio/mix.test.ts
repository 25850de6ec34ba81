/** The whole sound of a film, as a stranger's meter and a stranger's ear find it. */
import { describe, expect, test } from 'vitest';
import { decodeSound } from '../../../lib/device/audio/decode.ts';
import { renderScore, type Score } from '../../../lib/device/audio/mix.ts';
import { MOODS } from '../../../lib/device/audio/music/moods/moods.ts';
import type { Pcm } from '../../../lib/device/audio/pcm.ts';
import type { Mood } from '../../../lib/view/storyboard.ts';
import { decibels, levelOf, listen, makeFile, sine, soundOf } from './ear.ts';

const ALL: readonly Mood[] = ['calm', 'bright', 'drive', 'warm', 'focus', 'pulse'];
const CUTS = [0, 2600, 4100, 9000, 13_300, 17_000, 24_500, 33_000, 41_000, 52_000];

function scoreOf(durationMs: number, rest: Partial<Score>): Score {
  return { durationMs, cuts: CUTS.filter((cut) => cut < durationMs), mood: null, seed: 7, ...rest };
}

/** What any film's sound is: as long as the film, without an offset, and silent where it ends. */
function expectSound({ channels }: Pcm, durationMs: number): void {
  for (const channel of channels) {
    expect(channel.length).toBe(Math.round(durationMs * 48));
    let [sum, most] = [0, 0];
    for (const value of channel) {
      sum += value;
      if (!(Math.abs(value) <= most)) most = Math.abs(value);
    }
    expect(most).toBeLessThanOrEqual(1);
    expect(Math.abs(sum / channel.length)).toBeLessThan(0.001);
    expect(channel.at(0)).toBeCloseTo(0, 3);
    expect(channel.at(-1)).toBeCloseTo(0, 6);
  }
}

function expectLevel(sound: Pcm): void {
  const { lufs, peak } = listen(sound);
  expect(lufs).toBeGreaterThan(-15);
  expect(lufs).toBeLessThan(-13);
  expect(peak).toBeLessThanOrEqual(-1);
}

describe.each(ALL)('%s', (mood) => {
  test.each([6000, 30_000, 60_000])(
    '%i ms are as long and as loud as a feed wants, and end in silence',
    (durationMs) => {
      const sound = renderScore(scoreOf(durationMs, { mood }));
      expectSound(sound, durationMs);
      expectLevel(sound);
      const seconds = durationMs / 1000;
      expect(levelOf(sound, seconds - 0.1, seconds)).toBeLessThan(levelOf(sound, seconds - 4, seconds - 3) - 25);
    },
  );

  test('one seed plays one piece, another seed another', () => {
    const [first, second, third] = [7, 7, 8].map((seed) => renderScore(scoreOf(6000, { mood, seed })).channels[0]);
    expect(isSame(first, second)).toBe(true);
    expect(isSame(first, third)).toBe(false);
  });
});

test('no two moods are alike', () => {
  const sounds = ALL.map((mood) => renderScore(scoreOf(8000, { mood })).channels[0]);
  for (const [i, a] of sounds.entries())
    for (const b of sounds.slice(i + 1)) expect(Math.abs(likeness(a, b))).toBeLessThan(0.35);
  const tempos = ALL.map((mood) => MOODS[mood].bpm).toSorted((a, b) => a - b);
  expect(tempos.slice(1).every((bpm, i) => bpm / (tempos[i] ?? 0) > 1.02)).toBe(true);
});

test.each([0, 1, 20, 399, 1234.5, 2500])('a film of %d ms has that much sound', (durationMs) => {
  expect(renderScore(scoreOf(durationMs, { mood: 'drive' })).channels.map(({ length }) => length)).toEqual(
    [0, 0].fill(Math.round(durationMs * 48)),
  );
});

test('no music and no voice are silence', () => {
  const silent = renderScore(scoreOf(6000, {}));
  expect(silent.channels.every((channel) => channel.length === 288_000 && channel.every((value) => value === 0))).toBe(
    true,
  );
  const nothing = renderScore(scoreOf(6000, { music: soundOf(3, () => 0), voice: soundOf(3, () => 0) }));
  expect(nothing.channels.every((channel) => channel.every((value) => value === 0))).toBe(true);
});

test('what was hardly recorded is not blown up into noise', () => {
  const hiss = renderScore(
    scoreOf(6000, { voice: soundOf(6, (t) => 0.0005 * Math.sin(t * 9999) * Math.sin(t * 777)) }),
  );
  expect(levelOf(hiss, 0, 5.9)).toBeLessThan(-25);
});

/** Vowels of some three a second, with a breath in the middle. */
const SPEECH =
  "aevalsrc='if(between(t,6,10),0,0.2*sin(2*PI*140*t+2*sin(2*PI*700*t))*max(0,sin(2*PI*1.5*t)))':d=14:s=44100";

test('music under a voice is some 11 dB down, is up again where it pauses, and all is as loud as it should be', async () => {
  const voice = await decodeSound(makeFile(SPEECH, '-f', 'wav'), { fromMs: 0, lengthMs: 20_000 });
  if (!voice) throw new Error('there is a voice');
  const sound = renderScore(scoreOf(20_000, { mood: 'calm', voice }));
  expectSound(sound, 20_000);
  expectLevel(sound);
  const flute = soundOf(20, sine(3000, 0.1));
  const over = renderScore(scoreOf(20_000, { music: flute, voice }));
  const fluteIn = (fromS: number, toS: number) => decibels(partOf(over, { hz: 3000, fromS, toS }) / (toS - fromS));
  expect(fluteIn(1, 5) - fluteIn(15, 17)).toBeCloseTo(-11, 0);
  expect(fluteIn(11, 13) - fluteIn(15, 17)).toBeCloseTo(-11, 0);
  expect(fluteIn(7, 9) - fluteIn(15, 17)).toBeCloseTo(0, 0);
});

test('a film with its own music and its own footage is as loud as any', async () => {
  const music = await decodeSound(makeFile('aevalsrc=0.1*sin(330*2*PI*t)*(1+0.5*sin(4*PI*t)):d=4.3', '-f', 'wav'), {
    fromMs: 0,
    lengthMs: 9000,
  });
  const take = await decodeSound(makeFile(SPEECH, '-f', 'wav'), { fromMs: 1000, lengthMs: 3000 });
  if (!music || !take) throw new Error('there is sound');
  const sound = renderScore(scoreOf(12_000, { music, takes: [{ startMs: 4000, lengthMs: 3000, sound: take }] }));
  expectSound(sound, 12_000);
  expectLevel(sound);
  expect(levelOf(sound, 4.5, 6.5)).toBeGreaterThan(levelOf(sound, 1, 3));
});

test('footage gives way to a voice over it', () => {
  const [voice, footage] = [soundOf(3, sine(150, 0.2)), soundOf(8, sine(3000, 0.2))];
  const sound = renderScore(scoreOf(8000, { voice, takes: [{ startMs: 0, lengthMs: 8000, sound: footage }] }));
  expect(partOf(sound, { hz: 3000, fromS: 1, toS: 2 }) / partOf(sound, { hz: 3000, fromS: 5, toS: 6 })).toBeLessThan(
    0.35,
  );
});

function isSame(a?: Float32Array, b?: Float32Array): boolean {
  return a?.length === b?.length && a?.every((value, i) => value === b?.[i]) === true;
}

/** Of two sounds, -1 to 1. */
function likeness(a: Float32Array, b: Float32Array): number {
  const dot = (x: Float32Array, y: Float32Array) => x.reduce((sum, value, i) => sum + value * (y[i] ?? 0), 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}

/** How strong one pitch is in a stretch of the left channel. */
function partOf({ channels: [left] }: Pcm, { hz, fromS, toS }: { hz: number; fromS: number; toS: number }): number {
  let [re, im] = [0, 0];
  for (let i = fromS * 48_000; i < toS * 48_000; i++) {
    re += (left[i] ?? 0) * Math.cos((2 * Math.PI * hz * i) / 48_000);
    im += (left[i] ?? 0) * Math.sin((2 * Math.PI * hz * i) / 48_000);
  }
  return Math.hypot(re, im);
}
