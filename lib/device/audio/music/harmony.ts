/** Chords, and the voices that move between them by the shortest way. */

/** Semitones above the root, as four voices over a bass that plays the root: full chords leave it to the bass. */
const QUALITIES = {
  add9: [0, 4, 7, 14],
  maj7: [0, 4, 7, 11],
  maj9: [4, 7, 11, 14],
  six9: [4, 7, 9, 14],
  sus2: [0, 2, 7, 12],
  sus9: [5, 7, 10, 14],
  min: [0, 3, 7, 12],
  min7: [0, 3, 7, 10],
  min9: [3, 7, 10, 14],
  min11: [3, 7, 10, 17],
  minAdd9: [0, 3, 7, 14],
} as const;

/** Semitones from the key's tonic to the root, the chord's kind, and to the bass where that is not the root. */
export type Chord = readonly [root: number, quality: keyof typeof QUALITIES, bass?: number];

/** Four pitches, lowest first, as MIDI numbers (60 is middle C, one a semitone). */
export type Voicing = readonly number[];

const LOWEST_BASS = 35;
const LOWEST = 53;
const HIGHEST = 76;
const MIDDLE = 62.5;

/** The voicing of a chord that is nearest to the last one, open enough to sound clear. */
export function voiceChord([root, quality]: Chord, tonic: number, last: Voicing | null): Voicing {
  const choices = QUALITIES[quality].map((tone) => octavesOf(tonic + root + tone));
  let best: { voicing: Voicing; cost: number } | null = null;
  for (const pitches of combine(choices)) {
    const voicing = pitches.toSorted((a, b) => a - b);
    const cost = costOf(voicing, last);
    if (!best || cost < best.cost) best = { voicing, cost };
  }
  return best?.voicing ?? [];
}

/** The pitch of a chord's bass, in the octave that small speakers still carry. */
export function bassOf([root, , bass]: Chord, tonic: number): number {
  return LOWEST_BASS + modulo(tonic + (bass ?? root) - LOWEST_BASS, 12);
}

export function toHz(pitch: number): number {
  return 440 * 2 ** ((pitch - 69) / 12);
}

function octavesOf(pitch: number): number[] {
  const lowest = LOWEST + modulo(pitch - LOWEST, 12);
  return [lowest, lowest + 12].filter((candidate) => candidate <= HIGHEST);
}

function combine(choices: readonly (readonly number[])[]): number[][] {
  return choices.reduce<number[][]>((all, some) => all.flatMap((begun) => some.map((one) => [...begun, one])), [[]]);
}

function costOf(voicing: Voicing, last: Voicing | null): number {
  const gaps = voicing.slice(1).map((pitch, i) => pitch - (voicing[i] ?? pitch));
  const rough = gaps.filter((gap) => gap < 2).length * 100;
  const muddy = (voicing[0] ?? 0) < 56 && (gaps[0] ?? 0) < 4 ? 6 : 0;
  const torn = gaps.filter((gap) => gap > 8).length * 5;
  const off = Math.abs(voicing.reduce((sum, pitch) => sum + pitch, 0) / voicing.length - MIDDLE);
  const moved = last ? voicing.reduce((sum, pitch, i) => sum + Math.abs(pitch - (last[i] ?? pitch)), 0) : 0;
  return rough + muddy + torn + off + moved;
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
