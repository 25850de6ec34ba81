/** Focus: bars that turn against each other, dorian and steady; something is being made. */
import type { MoodPlan } from '../mood-plan.ts';

export const focus: MoodPlan = {
  bpm: 94,
  beatsPerChord: 8,
  tonic: 64,
  swing: 0,
  rounds: [
    [
      [0, 'min9'],
      [5, 'add9'],
      [0, 'min11'],
      [10, 'six9'],
    ],
    [
      [3, 'maj9'],
      [5, 'add9'],
      [0, 'min9'],
      [10, 'sus2'],
    ],
  ],
  cadence: [5, 'add9'],
  home: [0, 'minAdd9'],
  pads: [{ sound: 'air', gain: 0 }],
  filter: [1200, 2600],
  parts: [
    { sound: 'marimba', from: 0, rows: ['a.b. d.', 'a.c. b.d. c.'], gain: 2, pan: -0.35, room: 0.45 },
    { sound: 'kalimba', from: 0.5, rows: ['..e. ..c. f.', 'e... f.d. ..'], gain: 1, pan: 0.4, room: 0.6 },
    { sound: 'sub', from: 0.3, rows: ['r... .... r... ....'], gain: -3, held: 7 },
    { sound: 'tick', from: 0.6, rows: ['5... 3... 4... 3...'], gain: -7, pan: 0.2, room: 0.3 },
    { sound: 'heart', from: 0.7, rows: ['8... .... ..6. ....'], gain: 0 },
    { sound: 'shaker', from: 0.85, rows: ['..3. ..3. ..3. ..3.'], gain: -6, pan: -0.3 },
    {
      sound: 'glass',
      from: 0.9,
      every: 4,
      rows: ['.... .... f... ....', 'g... .... .... e...'],
      gain: -5,
      octave: 1,
      pan: 0.5,
      room: 1,
    },
  ],
  last: { sound: 'marimba', gain: 2 },
  pump: 0,
  room: { seconds: 2, gain: -4 },
  breath: -6,
};
