/** Calm: a felt piano over slow strings, major under a wide sky, no drums. */
import type { MoodPlan } from '../mood-plan.ts';

export const calm: MoodPlan = {
  bpm: 72,
  beatsPerChord: 4,
  tonic: 62,
  swing: 0,
  rounds: [
    [
      [0, 'maj9'],
      [9, 'min9'],
      [5, 'maj9'],
      [7, 'sus9'],
    ],
    [
      [5, 'maj9'],
      [4, 'min7'],
      [2, 'min9'],
      [7, 'sus9'],
    ],
  ],
  cadence: [7, 'sus9'],
  home: [0, 'add9'],
  pads: [
    { sound: 'pad', gain: -1 },
    { sound: 'air', gain: -7, octave: 1, voices: 2 },
  ],
  filter: [1000, 2400],
  parts: [
    {
      sound: 'felt',
      from: 0,
      rows: ['a... b... c... d...', 'a... c... b... d...', 'a.b. c... ..d. ..c.'],
      gain: 0.5,
      room: 0.5,
      held: 7,
    },
    {
      sound: 'felt',
      from: 0.6,
      rows: ['.... .... f... ..e. .... .... .... ....', '.... ..e. .... .f.. .g.. .... .... ....'],
      gain: -3,
      pan: 0.25,
      room: 0.8,
      held: 8,
    },
    { sound: 'sub', from: 0.4, rows: ['r... .... .... ....'], gain: -3, held: 15 },
    {
      sound: 'glass',
      from: 0.8,
      every: 4,
      rows: ['e... .... g... ....', '.... g... .... f...'],
      gain: -7,
      octave: 1,
      pan: -0.4,
      room: 1,
    },
  ],
  last: { sound: 'felt', gain: -1 },
  pump: 0,
  room: { seconds: 3.2, gain: -4 },
  breath: -7,
};
