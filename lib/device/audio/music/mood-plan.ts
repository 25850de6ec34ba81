/** What a mood is: how it moves, what it plays and on what. Plain data, one file for each in `moods/`. */
import type { Chord } from './harmony.ts';
import type { SoundId } from './sounds.ts';

/**
 * One player. A row has one sign for each sixteenth, beats apart, and is repeated from the piece's start however long it is:
 * `.` rests; `a` to `d` are the chord's voices from below, `e` to `h` the same an octave higher;
 * `r` is the bass, `q` its fifth, `o` its octave; a digit is the force of a drum or of the whole chord.
 */
export interface Part {
  readonly sound: SoundId;
  /** It plays in bars that are as full as this, 0 to 1. */
  readonly from: number;
  /** One row for each phrase of four bars, in turns. */
  readonly rows: readonly string[];
  /** Decibels. */
  readonly gain: number;
  /** It plays in the last of so many bars only. */
  readonly every?: number;
  readonly octave?: number;
  /** -1 is left, 1 is right. */
  readonly pan?: number;
  /** How much of it goes into the room, 0 to 1. */
  readonly room?: number;
  /** Sixteenths that a note is held. */
  readonly held?: number;
  /** How often the note comes back, three sixteenths later each time, from the other side. */
  readonly echoes?: number;
}

/** Holds the chords. */
export interface Pad extends Pick<Part, 'sound' | 'gain' | 'octave'> {
  /** How many of the chord's voices, from above; all of them where it is not said. */
  readonly voices?: number;
}

export interface MoodPlan {
  readonly bpm: number;
  readonly beatsPerChord: 4 | 8;
  /** MIDI number of the key's first note. */
  readonly tonic: number;
  /** How late every second sixteenth comes, in sixteenths. */
  readonly swing: number;
  /** Two rounds of four chords; the second is heard once in every four. */
  readonly rounds: readonly [readonly Chord[], readonly Chord[]];
  /** What leads home, and home. */
  readonly cadence: Chord;
  readonly home: Chord;
  readonly pads: readonly Pad[];
  /** Where the pads' filter stands and how far it opens, in hertz. */
  readonly filter: readonly [number, number];
  readonly parts: readonly Part[];
  /** Rolls the last chord. */
  readonly last: Pick<Part, 'sound' | 'gain' | 'octave'>;
  /** How far pads and basses give way to the kick, in decibels. */
  readonly pump: number;
  /** Until the room has rung out, in seconds, and how much of it there is, in decibels. */
  readonly room: { readonly seconds: number; readonly gain: number };
  /** The soft breath of noise that leads into a cut, in decibels. */
  readonly breath: number;
}
