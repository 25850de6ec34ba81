/** Pulse: a heart under a clock, dark and grave, with single tones that come back from afar. */
import type { MoodPlan } from '../mood-plan.ts';

export const pulse: MoodPlan = {
  bpm: 100,
  beatsPerChord: 8,
  tonic: 60,
  swing: 0,
  rounds: [
    [
      [0, 'min9'],
      [8, 'maj7'],
      [5, 'min7'],
      [7, 'min7'],
    ],
    [
      [3, 'maj7'],
      [10, 'add9'],
      [8, 'maj9'],
      [7, 'min7'],
    ],
  ],
  cadence: [8, 'maj9'],
  home: [0, 'min'],
  pads: [
    { sound: 'pad', gain: -2, octave: -1 },
    { sound: 'air', gain: -6, voices: 2 },
  ],
  filter: [520, 1800],
  parts: [
    { sound: 'bass', from: 0, rows: ['r.r. r.r. r.r. r.r.', 'r.rr r.r. r.rr r.r.'], gain: -0.5, held: 1.2 },
    {
      sound: 'felt',
      from: 0.4,
      rows: ['e... .... .... .... .... .... ..d. ....', 'f... .... .... .... ..e. .... .... ....'],
      gain: -0.5,
      pan: 0.15,
      room: 0.8,
      held: 6,
      echoes: 3,
    },
    { sound: 'stab', from: 0.75, rows: ['.... ..4. .... 5...', '...4 .... ..5. ....'], gain: 1, room: 0.6, held: 1.5 },
    { sound: 'heart', from: 0.3, rows: ['9..6 .... .... ....', '9..6 .... 7... ....'], gain: 2, room: 0.15 },
    { sound: 'tick', from: 0.6, rows: ['4.2. 3.2. 4.2. 3.2.'], gain: -6, pan: -0.3, room: 0.2 },
    { sound: 'snap', from: 0.9, rows: ['.... .... 6... ....'], gain: -5, room: 0.8 },
  ],
  last: { sound: 'felt', gain: 1 },
  pump: 3,
  room: { seconds: 2.6, gain: -3 },
  breath: -4,
};
