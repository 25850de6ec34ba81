/** Warm: an electric piano with brushes, jazz chords and a lazy beat. */
import type { MoodPlan } from '../mood-plan.ts';

export const warm: MoodPlan = {
  bpm: 82,
  beatsPerChord: 4,
  tonic: 65,
  swing: 0.3,
  rounds: [
    [
      [0, 'maj9'],
      [9, 'min9'],
      [2, 'min9'],
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
  home: [0, 'maj9'],
  pads: [{ sound: 'pad', gain: -6 }],
  filter: [700, 1500],
  parts: [
    {
      sound: 'keys',
      from: 0,
      rows: ['7... ..5. ..6. ....', '7... ...5 ..6. ....', '7..5 .... ..6. ..4.'],
      gain: -3,
      pan: -0.1,
      room: 0.4,
      held: 4.5,
    },
    {
      sound: 'keys',
      from: 0.6,
      rows: ['.... .... ..e. .f.. g... f..e .... ....', '.... ..e. .... g... .... ..f. .... e...'],
      gain: -1,
      pan: 0.3,
      room: 0.6,
      held: 3,
    },
    { sound: 'bass', from: 0.3, rows: ['r... ..r. ..q. ....', 'r..r .... r..q ..o.'], gain: 1, held: 3.5 },
    { sound: 'kick', from: 0.55, rows: ['8... ...5 ..7. ....', '8... .... ..7. .4..'], gain: -1 },
    { sound: 'brush', from: 0.6, rows: ['.... 6... .... 6..2', '.... 6..2 .... 6...'], gain: -4, pan: 0.1, room: 0.3 },
    { sound: 'hat', from: 0.7, rows: ['4.3. 4.32 4.3. 4.32'], gain: -8, pan: -0.3 },
  ],
  last: { sound: 'keys', gain: -1 },
  pump: 1.5,
  room: { seconds: 1.4, gain: -6 },
  breath: -9,
};
