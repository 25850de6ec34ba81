/** Drive: four on the floor under running strings, minor that looks up. */
import type { MoodPlan } from '../mood-plan.ts';

export const drive: MoodPlan = {
  bpm: 122,
  beatsPerChord: 4,
  tonic: 69,
  swing: 0,
  rounds: [
    [
      [0, 'minAdd9'],
      [8, 'maj7'],
      [3, 'add9'],
      [10, 'add9'],
    ],
    [
      [5, 'min9'],
      [8, 'maj9'],
      [0, 'min7'],
      [10, 'sus9'],
    ],
  ],
  cadence: [10, 'sus9'],
  home: [0, 'minAdd9'],
  pads: [{ sound: 'pad', gain: -2 }],
  filter: [1200, 3600],
  parts: [
    {
      sound: 'pluck',
      from: 0,
      rows: ['a.bc d.bc a.bc d.ec', 'abcd bcde cdeb cdcb', 'a.cb d.ce a.cb d.ce'],
      gain: 3,
      pan: -0.25,
      room: 0.35,
      held: 1,
    },
    {
      sound: 'pluck',
      from: 0.85,
      rows: ['..e. ..e. ..f. ..e.', '..g. ..f. ..e. ..f.'],
      gain: 0,
      pan: 0.4,
      room: 0.5,
      held: 2,
      echoes: 2,
    },
    { sound: 'bass', from: 0.3, rows: ['..r. r.r. ..r. r.r.', 'r.r. r.r. r.r. r.o.'], gain: 0.5, held: 1.6 },
    { sound: 'kick', from: 0.5, rows: ['9... 9... 9... 9...'], gain: 0 },
    { sound: 'snap', from: 0.7, rows: ['.... 7... .... 7...'], gain: -6, room: 0.35 },
    { sound: 'hat', from: 0.6, rows: ['..6. ..6. ..6. ..6.', '..6. ..6. ..6. .36.'], gain: -9, pan: 0.25 },
    { sound: 'shaker', from: 0.9, rows: ['3232 3232 3232 3232'], gain: -9, pan: -0.4 },
  ],
  last: { sound: 'pluck', gain: 6 },
  pump: 6,
  room: { seconds: 1.8, gain: -6 },
  breath: -3,
};
